import type { School } from '../../people/organisation/store.ts'
import type { schoolWords } from './pages/schools-page.words.ts'

/** A button that takes in several schools at once: `all`, `wave`, or `district:<id>`. */
export type QuickChoice = { value: string; label: string; schools: string[] }

/** Lists up to this long are ticked by hand. */
const shortList = 5

/** The choices of several schools at once; none for a short list. */
export function quickChoices(schools: School[], neverAsked: string[], t: (typeof schoolWords)['sv']): QuickChoice[] {
  if (!isLong(schools)) return []
  const choices: QuickChoice[] = [{ value: 'all', label: t.all(schools.length), schools: schools.map(({ id }) => id) }]
  if (neverAsked.length > 0 && neverAsked.length < schools.length)
    choices.push({ value: 'wave', label: t.wave(neverAsked.length), schools: neverAsked })
  const districts = Map.groupBy(
    schools.filter(({ district }) => district !== null),
    ({ district }) => district,
  )
  if (districts.size > 1 || (districts.size === 1 && schools.some(({ district }) => district === null))) {
    for (const [district, members] of districts) {
      choices.push({
        value: `district:${district}`,
        label: t.district(members[0]?.districtName ?? '', members.length),
        schools: members.map(({ id }) => id),
      })
    }
  }
  return choices
}

export function isLong(schools: School[]): boolean {
  return schools.length > shortList
}

/** The schools whose name or code has the words in it. */
export function matching(schools: School[], words: string): School[] {
  const wanted = words.toLocaleLowerCase('sv')
  return schools.filter(({ name, code }) => name.toLocaleLowerCase('sv').includes(wanted) || code?.includes(wanted))
}

/** What is chosen after a press: those that were not in the list stay, those in the list are as they were ticked. */
export function choiceAfter(before: string[], shown: string[], ticked: string[], added: string[]): string[] {
  const list = new Set(shown)
  return [...new Set([...before.filter((school) => !list.has(school)), ...ticked, ...added])]
}
