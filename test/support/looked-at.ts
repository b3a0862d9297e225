/** What pages are made of that have been looked at closely. Those of one route, as several people see it, are made of the same parts: to look at each is for the long run. */
export class LookedAt {
  private readonly parts = new Set<string>()

  /** @param every whether every page is to be looked at, whatever it is made of */
  constructor(private readonly every: boolean) {}

  /** Whether a page has a part that none had before it, or is the first of its route. From here on it has been looked at. */
  isNew(html: string, route: string): boolean {
    const before = this.parts.size
    for (const part of [route, ...partsOf(html)]) this.parts.add(part)
    return this.every || this.parts.size > before
  }
}

/** Attributes of which the value, and not only that there is one, decides what an element is. */
const telling = /^(role|type|lang|scope|tabindex|aria-(current|expanded|hidden|live|sort|pressed|checked))$/
const alone = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

/**
 * Every element of a page by what a fault in it can come from: its tag, classes and attributes within those of all around it, and whether it says anything; and which
 * heading follows which.
 */
export function partsOf(html: string): Set<string> {
  const parts = new Set<string>()
  const around: { path: string; part: string; says: boolean }[] = []
  let heading = 'nothing'
  const leave = () => {
    const left = around.pop()
    if (!left) return
    parts.add(`${left.part}${left.says ? '' : ' silent'}`)
    const outer = around.at(-1)
    if (outer) outer.says ||= left.says
  }
  for (const [, end, tag = '', attributes = '', closed, text = ''] of html.matchAll(
    /<(\/?)([a-z][\w:-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*(\/?)>([^<]*)/gi,
  )) {
    if (end) leave()
    else {
      const named = [...attributes.matchAll(/([^\s=>"/]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => ({ name, value }))
      const path = `${around.at(-1)?.path ?? ''}>${tag}.${named.find(({ name }) => name === 'class')?.value ?? ''}`
      const has = named.map(({ name, value }) => (telling.test(name) ? `${name}=${value}` : name)).sort()
      around.push({ path, part: `${path}[${has.join(' ')}]`, says: false })
      if (/^h[1-6]$/.test(tag)) {
        parts.add(`${heading} before ${tag}`)
        heading = tag
      }
      if (closed || alone.has(tag)) leave()
    }
    const inside = around.at(-1)
    if (inside && text.trim() !== '') inside.says = true
  }
  return parts
}
