/** What pages are made of that have been looked at closely. Those of one route, as several people see it, are made of the same parts: to look at each is for the long run. */
export class LookedAt {
  private readonly parts = new Set<string>()

  /**
   * @param every whether every page is to be looked at, whatever it is made of
   * @param words whether a part that says a longer word than before is another
   */
  constructor(
    private readonly every: boolean,
    private readonly words = false,
  ) {}

  /** Whether a page has a part that none had before it, or is the first of its route. From here on it has been looked at. */
  isNew(html: string, route: string): boolean {
    const before = this.parts.size
    for (const part of [route, ...partsOf(html, this.words)]) this.parts.add(part)
    return this.every || this.parts.size > before
  }
}

/** Attributes of which the value, and not only that there is one, decides what an element is. */
const telling = /^(role|type|lang|scope|tabindex|aria-(current|expanded|hidden|live|sort|pressed|checked))$/
const alone = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

/**
 * Every element of a page by what a fault in it can come from: its tag, classes and attributes within those of all around it, and whether it says anything; and which
 * heading follows which.
 * @param words whether how long its longest word is counts as well, by 16 letters: what is longer can be too wide where what is shorter fits
 */
export function partsOf(html: string, words = false): Set<string> {
  const parts = new Set<string>()
  const around: { path: string; part: string; says: boolean; longest: number }[] = []
  let heading = 'nothing'
  const leave = () => {
    const left = around.pop()
    if (!left) return
    parts.add(`${left.part}${left.says ? '' : ' silent'}`)
    for (let length = 1; length <= left.longest; length += 1) parts.add(`${left.part} says a word of ${16 * length}`)
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
      around.push({ path, part: `${path}[${has.join(' ')}]`, says: false, longest: 0 })
      if (/^h[1-6]$/.test(tag)) {
        parts.add(`${heading} before ${tag}`)
        heading = tag
      }
      if (closed || alone.has(tag)) leave()
    }
    const inside = around.at(-1)
    if (inside && text.trim() !== '') {
      inside.says = true
      if (words) inside.longest = Math.max(inside.longest, Math.floor(longestWord(text) / 16))
    }
  }
  return parts
}

/** Letters between two places where a line may be broken. */
function longestWord(text: string): number {
  return Math.max(...text.split(/[\s\u00ad\u200b-]+/).map((word) => word.length))
}
