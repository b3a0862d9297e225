import { nameKey } from './roster/names.ts'

/** What a person may be told apart by, the most telling first; empty ones tell nothing. */
export type Hints = (string | null | undefined)[]

/**
 * The labels by which people are chosen from a list: the name, and for those of one name the first of their hints that tells them all apart ("Anna
 * Andersson (4–6)"); where none does, all that they have, and a number last.
 * @returns a label for each, in the order given, no two alike
 */
export function labelsFor<P extends { name: string }>(people: readonly P[], hintsOf: (person: P) => Hints): string[] {
  const labels = people.map(({ name }) => name)
  const alike = Map.groupBy(people.keys(), (index) => nameKey(people[index]?.name ?? ''))
  for (const same of alike.values()) {
    if (same.length < 2) continue
    const hints = same.map((index) => (people[index] ? hintsOf(people[index]) : []))
    const most = Math.max(...hints.map(({ length }) => length))
    const telling = Array.from({ length: most }, (_, at) => hints.map((each) => each[at] ?? '')).find(
      (column) => new Set(column.map(nameKey)).size === same.length,
    )
    const told = telling ?? hints.map((each) => each.filter(Boolean).join(', '))
    for (const [place, index] of same.entries()) {
      const hint = told[place] ?? ''
      const twins = told.slice(0, place).filter((each) => nameKey(each) === nameKey(hint)).length
      const number = !telling && told.filter((each) => nameKey(each) === nameKey(hint)).length > 1 ? String(twins + 1) : ''
      const more = [hint, number].filter(Boolean).join(', ')
      labels[index] = more ? `${labels[index]} (${more})` : (labels[index] ?? '')
    }
  }
  return labels
}
