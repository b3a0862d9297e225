import { sql } from 'kysely'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import '../../people/organisation/tables.ts'

/** Most words that somebody's name has. */
const mostWords = 5

/** What may be somebody's name in a text: each run of two to five words that begins with a capital. */
export function possibleNames(text: string): string[] {
  const found = new Set<string>()
  for (const line of text.split(/[\n,;:()"”“]+|\.(?=\s|$)/u)) {
    const words = line.trim().split(/\s+/u)
    for (const [at, first] of words.entries()) {
      if (!/^\p{Lu}/u.test(first)) continue
      for (let length = 2; length <= mostWords && at + length <= words.length; length += 1)
        found.add(words.slice(at, at + length).join(' '))
    }
  }
  return [...found]
}

/** Which of these are names of people that the authority has, or has had. */
export function namesAmong(possible: readonly string[]): Question<string[]> {
  return rowsOf(sql<{ name: string }>`
    select distinct app.person_name(p) as name from person p where app.person_name(p) = any(${possible}) order by 1`).map((rows) =>
    rows.map(({ name }) => name),
  )
}

/** A field that tells who answers for something, without these names: "Utvecklingschef Anna Berg" → "Utvecklingschef". */
export function unnamed(field: string, names: readonly string[]): string {
  if (!names.some((name) => field.includes(name))) return field
  const without = names.toSorted((a, b) => b.length - a.length).reduce((text, name) => text.replaceAll(name, ''), field)
  return without
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*,)+/g, ',')
    .replace(/^[\s,;–-]+|[\s,;–-]+$/g, '')
}
