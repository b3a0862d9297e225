import type { Language } from '../../ground/base/language.ts'
import { Keys } from '../../ground/ui/components/keys/keys.tsx'
import type { Fact } from './report.ts'
import { reportWords } from './report.words.ts'

type Props = {
  language: Language
  facts: readonly Fact[]
  changed: ReadonlySet<string>
  /** Whether the reader may open what a fact comes from. */
  opens: (fact: Fact) => boolean
}

/** Facts as they were locked, each with its source; what differs from the report before says so. */
export function FactList({ language, facts, changed, opens }: Props) {
  return (
    <Keys
      sourced
      rows={facts.map((fact) => ({
        term: fact.what[language],
        value: fact.said[language],
        source: opens(fact) ? (
          <a class="tap" href={fact.href}>
            {fact.source[language]}
          </a>
        ) : (
          fact.source[language]
        ),
        ...(changed.has(fact.key) ? { changed: reportWords[language].changed } : {}),
      }))}
    />
  )
}
