import type { Language } from '../../ground/base/language.ts'
import type { Need, NeedSource } from './authority-plan.ts'
import { capturedSaid, sourceSaid } from './plan-sentences.ts'

/** A need, and under it the schools that it was captured with, what it comes from and what was said there. */
export function NeedLine({ language, need: { text, source, captured } }: { language: Language; need: Need }) {
  return (
    <>
      <p>{text}</p>
      {captured && <p class="small soft">{capturedSaid(captured, language)}</p>}
      {source.kind !== 'own' && <NeedSourceLine language={language} source={source} />}
    </>
  )
}

export function NeedSourceLine({ language, source }: { language: Language; source: NeedSource }) {
  return <p class="small soft">{sourceSaid(source, language)}</p>
}
