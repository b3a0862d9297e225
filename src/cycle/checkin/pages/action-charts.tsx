import type { Language } from '../../../ground/base/language.ts'
import { Swatch } from '../../../ground/ui/charts/marks.tsx'
import { LegendItem } from '../../../ground/ui/charts/plot.tsx'
import type { PartTone } from '../../../ground/ui/charts/scale.ts'
import { type BarPart, BarRowView } from '../../../ground/ui/charts/stacked-bar.tsx'
import { Protected } from '../../../ground/ui/components/hidden-cell/hidden-cell.tsx'
import type { Outcome } from '../../ballot/ballot.ts'
import type { Content } from '../../protection/cell.ts'
import { askingMessages } from '../asking.words.ts'
import { answersInWords, meanInWords } from '../content-in-words.ts'
import { type ActionReading, saidInWords, sentenceOf, wordOf } from '../reading.ts'
import { resultWords } from '../result.words.ts'

const tones: readonly PartTone[] = ['p0', 'p1', 'p2', 'p3']

/** The four steps of both questions, by their tones: only where there are bars to read. */
export function StepLegend({ language, outcome }: { language: Language; outcome: Outcome | null }) {
  const { far, helps } = askingMessages[language]
  if (!outcome?.steps.some(({ content }) => hasBar(content))) return null
  return (
    <ul class="legend" role="list" aria-label={resultWords[language].chart.legend}>
      {tones.map((tone, index) => (
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
  const { far, helps, early, together } = reading
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
          <Row language={language} label={t.far} content={far} eligible={reading.eligible} steps={names.far.steps} />
          <Row language={language} label={t.helps} content={helps} eligible={reading.eligible} steps={names.helps.steps} />
        </ul>
      )}
      {early && early.kind === 'exact' && <p class="small soft">{t.early(saidInWords(early, language))}</p>}
    </>
  )
}

function hasBar(content: Content | null): boolean {
  return content?.kind === 'large' && content.distribution.kind === 'parts'
}

function Row({
  language,
  label,
  content,
  eligible,
  steps,
}: {
  language: Language
  label: string
  content: Content | null
  eligible: number | null
  steps: readonly string[]
}) {
  const t = resultWords[language].chart
  if (!content || content.kind === 'protected' || content.kind === 'leadership' || content.kind === 'from statements') {
    return (
      <li class="plot-row">
        <span>{label}</span>
        <Protected>{t.protected}</Protected>
      </li>
    )
  }
  if (content.kind === 'large' && content.distribution.kind === 'parts') {
    const parts = content.distribution.parts.map(
      ({ from, to, count }): BarPart => ({
        tone: tones[to - 1] ?? 'p3',
        count,
        // Steps that are counted together say which, on a narrow screen too.
        ...(from === to ? { wide: steps[from - 1] } : { text: `${from}⁠–⁠${to}: ${count}` }),
      }),
    )
    return <BarRowView row={{ name: label, parts, value: answersInWords(content.n, eligible, language) }} />
  }
  const word = wordOf(typeof content.mean === 'number' ? content.mean : content.mean.value)
  return (
    <li class="plot-row">
      <span>{label}</span>
      <span>{`${word === null ? '' : steps[word]}: ${meanInWords(content, language)}`}</span>
      <span class="plot-val">{answersInWords(content.n, eligible, language)}</span>
    </li>
  )
}
