import { formatDay, type Language } from '../../ground/base/language.ts'
import { Paragraphs } from '../../ground/ui/components/paragraphs/paragraphs.tsx'
import type { Half, Judgement } from './indicator.ts'
import { indicatorWords } from './indicator.words.ts'

/** Judgements as they were made, the latest first: what was judged, its causes, what comes next, by whom. */
export function Judgements({ language, judgements }: { language: Language; judgements: readonly Judgement[] }) {
  const t = indicatorWords[language]
  return (
    <ul class="list" role="list">
      {judgements.map((each) => (
        <li key={each.id} class="stack-s">
          <p>
            <b>
              {t.statuses[each.status]}, {t.half(each)}
            </b>{' '}
            <span class="soft small">
              {formatDay(each.onDay, language, true)}, {each.byName}
            </span>
          </p>
          <Paragraphs text={each.causes} />
          <p>
            <b>{t.next}</b> {each.next}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Half-years to choose among: this one and the one before. */
export function halfChoices(halves: readonly Half[], language: Language): { value: string; label: string }[] {
  return halves.map((half) => ({ value: `${half.year}-${half.half}`, label: indicatorWords[language].half(half) }))
}
