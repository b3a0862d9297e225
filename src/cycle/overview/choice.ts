import { linkTo } from '../../ground/base/addresses.ts'
import { tidy } from '../../ground/base/text.ts'
import { schoolForms } from '../../people/organisation/organisation.ts'
import type { SchoolRow } from './overview.ts'

/** Over so many schools the list comes in pages. */
export const mostOnOnePage = 200
export const schoolsOnAPage = 50

/** The cuts that are usual: every school, those late with something, those that ask for help, those whose report waits to be read. */
export const cuts = ['late', 'help', 'unread'] as const
export type Cut = (typeof cuts)[number]

/** What the list can be ordered by. Never by a level or a change of one: schools are not ranked (NUMBERS section 3). */
export const orders = ['name', 'size', 'form', 'late', 'help'] as const
export type Order = (typeof orders)[number]

/** How many of the staff were asked: under 20, under 50, or more. */
export const sizes = ['small', 'middle', 'large'] as const
export type Size = (typeof sizes)[number]

/** What the list is narrowed by and its order. Empty texts narrow nothing, and everything that is said holds at once. */
export type Choice = {
  search: string
  cut: Cut | ''
  form: string
  size: Size | ''
  /** The id of a district. */
  district: string
  order: Order
  page: number
}

export const noChoice: Choice = { search: '', cut: '', form: '', size: '', district: '', order: 'name', page: 1 }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the choice from an address; what makes no sense narrows nothing. */
export function readChoice(query: (name: string) => string): Choice {
  const id = (name: string) => (uuid.test(query(name)) ? query(name) : '')
  const page = Number(query('page'))
  return {
    search: tidy(query('search').toWellFormed()).slice(0, 200),
    cut: cuts.find((each) => each === query('cut')) ?? '',
    form: schoolForms.find((each) => each === query('form')) ?? '',
    size: sizes.find((each) => each === query('size')) ?? '',
    district: id('district'),
    order: orders.find((each) => each === query('order')) ?? 'name',
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** The choice as an address has it: only what differs from every school by name. */
export function choiceQuery(choice: Choice): string {
  const words = Object.entries({
    ...choice,
    order: choice.order === 'name' ? '' : choice.order,
    page: choice.page > 1 ? String(choice.page) : '',
  })
  return new URLSearchParams(words.filter(([, value]) => value !== '')).toString()
}

/** The overview as a choice has it. */
export function hrefOf(choice: Choice): string {
  const query = choiceQuery(choice)
  return query ? `${linkTo('/overview')}?${query}` : linkTo('/overview')
}

/** Whether the fields of the filter narrow the list: the cut and the order have places of their own. */
export function isNarrowed(choice: Choice): boolean {
  return choiceQuery({ ...noChoice, search: choice.search, form: choice.form, size: choice.size, district: choice.district }) !== ''
}

/** The schools of a choice, in its order; of equals by name. */
export function chosen(rows: readonly SchoolRow[], choice: Choice): SchoolRow[] {
  const words = choice.search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean).slice(0, 6)
  return rows
    .filter(
      (row) =>
        words.every((word) => row.school.name.toLocaleLowerCase('sv').includes(word)) &&
        (choice.cut === '' || isIn(row, choice.cut)) &&
        (choice.form === '' || row.school.forms.includes(choice.form)) &&
        (choice.size === '' || sizeOf(row) === choice.size) &&
        (choice.district === '' || row.school.district?.id === choice.district),
    )
    .toSorted(comparing[choice.order])
}

/** Whether a school is in a cut. */
export function isIn(row: SchoolRow, cut: Cut): boolean {
  if (cut === 'late') return row.late.length > 0
  return cut === 'help' ? row.help.length > 0 : row.report.state === 'sent'
}

/** The page of a list that is shown: all of it, or fifty at a time. */
export function pageOf<Row>(rows: readonly Row[], page: number): { shown: readonly Row[]; pages: number } {
  if (rows.length <= mostOnOnePage) return { shown: rows, pages: 1 }
  const from = (page - 1) * schoolsOnAPage
  return { shown: rows.slice(from, from + schoolsOnAPage), pages: Math.ceil(rows.length / schoolsOnAPage) }
}

function sizeOf({ answered }: SchoolRow): Size | null {
  if (!answered) return null
  if (answered.invited < 20) return 'small'
  return answered.invited < 50 ? 'middle' : 'large'
}

const inSwedish = new Intl.Collator('sv', { numeric: true })
type Compare = (a: SchoolRow, b: SchoolRow) => number
const byName: Compare = (a, b) => inSwedish.compare(a.school.name, b.school.name) || (a.school.id < b.school.id ? -1 : 1)
const never = '9999-99-99'

/** The largest first, the longest late first, those that ask for most first: what asks for somebody's time stands on top. */
const comparing: Record<Order, Compare> = {
  name: byName,
  size: (a, b) => (b.answered?.invited ?? -1) - (a.answered?.invited ?? -1) || byName(a, b),
  form: (a, b) => inSwedish.compare(a.school.forms.join(' '), b.school.forms.join(' ')) || byName(a, b),
  late: (a, b) => {
    const [one, other] = [a.late[0]?.since ?? never, b.late[0]?.since ?? never]
    return one === other ? byName(a, b) : one < other ? -1 : 1
  },
  help: (a, b) => b.help.length - a.help.length || byName(a, b),
}
