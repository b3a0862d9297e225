import type { Language } from '../../../ground/base/language.ts'
import { Swatch } from '../../../ground/ui/charts/marks.tsx'
import { LegendItem } from '../../../ground/ui/charts/plot.tsx'
import type { Outcome } from '../../ballot/ballot.ts'
import { saidInWords } from '../../ballot/saying.ts'
import { hasBar, StepRow, stepTones } from '../../ballot/step-row.tsx'
import { type Content, shownValue } from '../../protection/cell.ts'
import { askingMessages } from '../asking.words.ts'
import { type ActionReading, sentenceOf, wordOf } from '../reading.ts'
import { resultWords } from '../result.words.ts'

/** The four steps of both questions, by their tones: only where there are bars to read. */
export function StepLegend({ language, outcome }: { language: Language; outcome: Outcome | null }) {
  const { far, helps } = askingMessages[language]
  if (!outcome?.steps.some(({ content }) => hasBar(content))) return null
  return (
    <ul class="legend" role="list" aria-label={resultWords[language].chart.legend}>
      {stepTones.map((tone, index) => (
        <LegendItem key={tone} mark={<Swatch tone={tone} />}>
          {`${index + 1} ${far.steps[index]} / ${helps.steps[index]?.toLocaleLowerCase(language)}`}
        </LegendItem>
      ))}
    </ul>
  )
}

/** An action: in a sentence, and its two questions as bars where there are ten answers, else in words. */
export function ActionCharts({
  language,
  reading,
  answers,
}: {
  language: Language
  reading: ActionReading
  /** What it answers of what is asked of the plan from outside. */
  answers?: string | undefined
}) {
  const t = resultWords[language].chart
  const { far, helps, early, together, eligible } = reading
  const names = askingMessages[language]
  const said = (step: number | null, steps: string[]) => (step === null ? null : step === 0 ? names.early : steps[step - 1])
  return (
    <>
      <div class="stack-s">
        <h3 id={`action-${reading.position}`}>{reading.title}</h3>
        <p class="soft">{sentenceOf(reading, language)}</p>
        {answers && <p class="small">{answers}</p>}
      </div>
      {together ? (
        <dl class="meta">
          {(
            [
              [t.far, said(together.far, names.far.steps)],
              [t.helps, said(together.helps, names.helps.steps)],
            ] as const
          ).map(
            ([term, step]) =>
              step && (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{step}</dd>
                </div>
              ),
          )}
        </dl>
      ) : (
        <ul role="list">
          <StepRow {...{ language, eligible }} label={t.far} content={far} steps={names.far.steps} word={wordIn(far)} />
          <StepRow {...{ language, eligible }} label={t.helps} content={helps} steps={names.helps.steps} word={wordIn(helps)} />
        </ul>
      )}
      {early && early.kind === 'exact' && <p class="small soft">{t.early(saidInWords(early, language))}</p>}
    </>
  )
}

/** The step that a mean is told by. */
function wordIn(content: Content | null): number | null {
  return wordOf(content && shownValue(content))
}
