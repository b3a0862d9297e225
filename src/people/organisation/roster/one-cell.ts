/** Words that belong to the family name after them. */
const particles: ReadonlySet<string> = new Set([
  'af',
  'al',
  'da',
  'de',
  'del',
  'den',
  'der',
  'di',
  'du',
  'el',
  'la',
  'le',
  'ten',
  'ter',
  'van',
  'von',
  'zu',
])

/** A name in one cell: "Lindqvist, Sara" by its comma, else the last word, with what belongs to it, is the family name. */
export function splitName(text: string): { givenName: string; familyName: string } {
  const [family = '', given] = text.split(/,\s*/, 2)
  if (given) return { givenName: given, familyName: family }
  const words = text.split(' ')
  let at = words.length - 1
  while (at > 1 && particles.has((words[at - 1] ?? '').toLocaleLowerCase('sv'))) at--
  return { givenName: words.slice(0, at).join(' '), familyName: words.slice(at).join(' ') }
}

/** The last part of a place in an organisation: "BUN/Grundskola/Ekskolan" is Ekskolan. */
export function unitOfPath(text: string): string {
  return pathOf(text).at(-1) ?? ''
}

/** The parts of a place in an organisation, from the top. */
export function pathOf(text: string): string[] {
  return text.split(/\s*[/\\>›»|]\s*/).filter(Boolean)
}
