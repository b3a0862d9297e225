import { linkTo } from '../../ground/base/addresses.ts'
import { schoolYearName } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { belongingWords } from './belonging.words.ts'
import type { Linkable } from './store.ts'

/** Where something of a plan is read. */
export function hrefOf({ target, plan }: Linkable): string {
  if (target.kind === 'action') return linkTo('/actions/:id', target.id)
  return target.kind === 'plan' ? linkTo('/plans/:id', plan) : linkTo('/authority-plans/:id', plan)
}

/** What it is called: a school's plan by its school and year. */
export function titleOf({ target, title, of, year }: Linkable, language: Language): string {
  return target.kind === 'plan' && year !== null ? belongingWords[language].plan(of, schoolYearName(year)) : title
}

/** What kind of thing it is, and of which plan. */
export function kindOf({ target, of }: Linkable, language: Language): string {
  const kind = belongingWords[language].ofKind[target.kind]
  return target.kind === 'plan' || of === '' ? kind : `${kind} · ${of}`
}
