import type { Language } from '../../ground/base/language.ts'
import type { Action } from './schema.ts'
import { whyItWorksWords } from './why-it-works.words.ts'

/** Why an action tends to work, with its source; nothing where the framework does not say. */
export function WhyItWorks({ language, action: { why } }: { language: Language; action: Pick<Action, 'why'> }) {
  if (!why) return null
  return (
    <>
      <b>{whyItWorksWords[language].works}:</b> {why[language]} <cite>{why.source}</cite>
    </>
  )
}

/** The same on paper: the line and its source; null where the framework does not say. */
export function whyItWorksText({ why }: Pick<Action, 'why'>, language: Language): string | null {
  return why ? `${why[language]} (${why.source})` : null
}
