import { formatDay, type Language } from '../../ground/base/language.ts'
import type { Need, NeedSource } from './authority-plan.ts'
import { nameWords } from './names.words.ts'

/** A need, and under it what it comes from and what was said there. */
export function NeedLine({ language, need: { text, source } }: { language: Language; need: Need }) {
  return (
    <>
      <p>{text}</p>
      {source.kind !== 'own' && <NeedSourceLine language={language} source={source} />}
    </>
  )
}

export function NeedSourceLine({ language, source }: { language: Language; source: NeedSource }) {
  return <p class="small soft">{sourceSaid(source, language)}</p>
}

/** "Skattningen · Hösten 2026 · 12 oktober 2026: Källkritik, medel 2,3 av 412 svar". */
export function sourceSaid({ kind, name, on, said }: NeedSource, language: Language): string {
  const from = [nameWords[language].sources[kind], name, on ? formatDay(on, language, true) : ''].filter(Boolean).join(' · ')
  return said === '' ? from : `${from}: ${said}`
}
