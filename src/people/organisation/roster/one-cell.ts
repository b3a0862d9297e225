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

/**
 * A name that a system wrote in capitals ("ANNA-KARIN VON ESSEN") as names are written. One in any other hand is left as it is, and so is one of a few letters, which may
 * be initials.
 */
export function inUsualCase(name: { givenName: string; familyName: string }): { givenName: string; familyName: string } {
  const whole = `${name.givenName}${name.familyName}`
  if (whole !== whole.toLocaleUpperCase('sv') || !/\p{L}{3}/u.test(name.givenName) || !/\p{L}{2}/u.test(name.familyName)) return name
  return { givenName: capitalised(name.givenName), familyName: capitalised(name.familyName) }
}

function capitalised(name: string): string {
  return name
    .toLocaleLowerCase('sv')
    .split(' ')
    .map((word) => (particles.has(word) ? word : word.replace(/(^|[-'’])(\p{L})/gu, (found) => found.toLocaleUpperCase('sv'))))
    .join(' ')
}

/** The last part of a place in an organisation: "BUN/Grundskola/Ekskolan" is Ekskolan. */
export function unitOfPath(text: string): string {
  return pathOf(text).at(-1) ?? ''
}

/** The parts of a place in an organisation, from the top. */
export function pathOf(text: string): string[] {
  return text.split(/\s*[/\\>›»|]\s*/).filter(Boolean)
}
