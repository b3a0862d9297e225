import { formatList, type Language } from '../../ground/base/language.ts'
import type { SchoolForm } from '../../people/organisation/organisation.ts'
import { unitWords } from '../../people/organisation/unit.words.ts'

import type { Draft } from './local-action.ts'
import { workNames } from './readers.words.ts'

/** What school forms are called. */
export function formNames(language: Language): Record<SchoolForm, string> {
  return unitWords[language].formNames
}

/** "Fritidshem och elevhälsa; Grundskola": whom an action is for, empty for everyone. */
export function readersText({ roles, forms }: Pick<Draft, 'roles' | 'forms'>, language: Language): string {
  const work = formatList(
    roles.map((each) => workNames[language][each]),
    language,
  )
  const schools = formatList(
    forms.map((each) => formNames(language)[each]),
    language,
  )
  return [work, schools].filter(Boolean).join('; ')
}
