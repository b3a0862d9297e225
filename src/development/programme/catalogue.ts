import { dayField } from '../../ground/base/form.ts'
import { schoolForms } from '../../people/organisation/organisation.ts'
import { type Way, ways } from './programme.ts'

/** What somebody chose to see of all sessions; what is empty narrows nothing. */
export type Catalogue = {
  which: '' | 'free' | 'mine'
  /** `framework/aspect`. */
  aspect: string
  level: number | null
  form: string
  from: string
  way: Way | ''
  page: number
}

/** Sessions on one page of the catalogue. */
export const perPage = 40
const mostPages = 500

/** A choice as an address has it; what cannot be is left out, since addresses are typed and shared. */
export function catalogueIn(query: (name: string) => string): Catalogue {
  const which = query('which')
  const level = Number(query('level'))
  const page = Number(query('page'))
  const form = query('form')
  const from = query('from')
  return {
    which: which === 'free' || which === 'mine' ? which : '',
    aspect: query('aspect').slice(0, 201),
    level: Number.isInteger(level) && level >= 1 && level <= 20 ? level : null,
    form: schoolForms.some((each) => each === form) ? form : '',
    from: dayField().safeParse(from).success ? from : '',
    way: ways.find((each) => each === query('way')) ?? '',
    page: Number.isInteger(page) && page >= 1 && page <= mostPages ? page : 1,
  }
}

/** Whether anything is narrowed. */
export function narrows({ which, aspect, level, form, from, way }: Catalogue): boolean {
  return which !== '' || aspect !== '' || level !== null || form !== '' || from !== '' || way !== ''
}

/** A choice as an address says it, on another of its pages. */
export function queryOf(choice: Catalogue, page: number): string {
  const said = Object.entries({ ...choice, level: choice.level ?? '', page: page === 1 ? '' : page }).filter(([, value]) => value !== '')
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()
}
