import type { Language } from '../../ground/base/language.ts'
import { Keys } from '../../ground/ui/components/keys/keys.tsx'
import type { Fact } from './report.ts'
import { reportWords } from './report.words.ts'

/** Facts as they were locked, each with its source; what differs from the report before says so. */
export function FactList({ language, facts, changed }: { language: Language; facts: readonly Fact[]; changed: ReadonlySet<string> }) {
  return (
    <Keys
      sourced
      rows={facts.map(({ key, what, said, source, href }) => ({
        term: what[language],
        value: said[language],
        source: (
          <a class="tap" href={href}>
            {source[language]}
          </a>
        ),
        ...(changed.has(key) ? { changed: reportWords[language].changed } : {}),
      }))}
    />
  )
}
