import type { Outcome } from '../../../cycle/ballot/ballot.ts'
import { answeredInWords, answersIn, contentInWords, saidInWords } from '../../../cycle/ballot/saying.ts'
import { hasBar, StepRow, stepTones } from '../../../cycle/ballot/step-row.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Swatch } from '../../../ground/ui/charts/marks.tsx'
import { LegendItem, Twin } from '../../../ground/ui/charts/plot.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { stepsOf } from '../asking.ts'
import type { Evaluation } from '../evaluation.ts'
import { evaluationWords } from '../evaluation.words.ts'
import { type Reading, readingsOf, sentenceOf, stepOf } from '../reading.ts'
import { EvaluationContext } from './context.tsx'
import { resultPageWords } from './result-page.words.ts'

type Props = { language: Language; evaluation: Evaluation; charged: boolean }

/** What those who took part say, for those who led: in a sentence, question by question as bars and as a table, and in their own words. */
export function ResultPage({
  language,
  evaluation,
  outcome,
  on,
  lines,
  charged,
}: Props & { outcome: Outcome; on: string; lines: ReadonlyMap<string, readonly string[]> }) {
  const t = resultPageWords[language]
  const readings = readingsOf(evaluation, outcome)
  return (
    <>
      <PageHead
        title={evaluationWords[language].of(evaluation.session.title)}
        context={
          <>
            <EvaluationContext language={language} evaluation={evaluation} />
            <span>{t.closed(formatDay(on, language, true), answeredInWords(outcome, language))}</span>
          </>
        }
        lead={sentenceOf(evaluation, outcome, language)}
        privacy={evaluationWords[language].readers}
      >
        {(outcome.approximate || outcome.byCode?.tooMany) && (
          <Notice>{[outcome.over ? t.over : t.approximate, ...(outcome.byCode?.tooMany ? [t.byCodeAlone] : [])].join(' ')}</Notice>
        )}
      </PageHead>
      {outcome.enough && (
        <>
          <Section id="questions" title={t.questions}>
            <div class="chart slim stack-l">
              {readings.map((reading) => (
                <QuestionChart key={reading.question.key} {...{ language, reading, outcome }} />
              ))}
              {readings.some(({ content }) => content?.kind === 'small') && <p class="small soft">{t.small}</p>}
              <Twin
                summary={t.table.summary}
                caption={t.table.caption}
                columns={[t.table.question, t.table.spread, { label: t.table.answers, numeric: true }]}
                rows={readings.map(({ question, content, steps }) => [
                  question.text[language],
                  contentInWords(content, outcome.eligible, language, steps),
                  answersIn(content, outcome.eligible, language),
                ])}
              />
            </div>
          </Section>
          <OwnWords {...{ language, evaluation, lines }} />
        </>
      )}
      <ToAll {...{ language, evaluation, charged }} />
    </>
  )
}

function QuestionChart({ language, reading, outcome }: { language: Language; reading: Reading; outcome: Outcome }) {
  const t = resultPageWords[language]
  const { question, content } = reading
  const steps = stepsOf(question.scale).map((step) => step[language])
  // Steps that are shown together are told by their words, not by their numbers alone.
  const merged =
    content?.kind === 'large' && content.distribution.kind === 'parts'
      ? content.distribution.parts.filter(({ from, to }) => from !== to)
      : []
  const early = outcome.steps.find(({ key }) => key === question.key)?.aside
  return (
    <article class="stack-s">
      <h3>{question.text[language]}</h3>
      {hasBar(content) && (
        <ul class="legend" role="list" aria-label={t.legend(question.text[language])}>
          {steps.map((step, index) => (
            <LegendItem key={step} mark={<Swatch tone={stepTones[index] ?? 'p3'} />}>{`${index + 1} ${step}`}</LegendItem>
          ))}
        </ul>
      )}
      <ul role="list">
        <StepRow {...{ language, content, steps }} label="" eligible={outcome.eligible} word={stepOf(reading)} />
      </ul>
      {merged.length > 0 && (
        <p class="small soft">{merged.map(({ from, to, count }) => t.merged(steps.slice(from - 1, to), count)).join(' ')}</p>
      )}
      {early?.kind === 'exact' && <p class="small soft">{t.early(saidInWords(early, language))}</p>}
    </article>
  )
}

function OwnWords({
  language,
  evaluation,
  lines,
}: Pick<Props, 'language' | 'evaluation'> & { lines: ReadonlyMap<string, readonly string[]> }) {
  const t = resultPageWords[language]
  const asked = evaluation.questions.filter(({ scale }) => scale === 'words')
  if (asked.length === 0) return null
  return (
    <Section id="words" title={t.words} note={t.wordsNote}>
      <div class="stack">
        {asked.map(({ key, text }) => {
          const all = lines.get(key) ?? []
          return (
            <div class="stack-s" key={key}>
              <h3>{text[language]}</h3>
              {all.length === 0 ? (
                <p class="soft">{t.noWords}</p>
              ) : (
                <ul class="measure">
                  {all.map((line, index) => (
                    <li key={index}>{line}</li>
                  ))}
                </ul>
              )}
            </div>
          )
        })}
      </div>
    </Section>
  )
}

/** An evaluation that has nothing to show: too few took part to be asked, or the answers are being counted. */
export function NothingPage({ language, evaluation, charged }: Props) {
  const t = resultPageWords[language]
  return (
    <>
      <PageHead
        title={evaluationWords[language].of(evaluation.session.title)}
        context={<EvaluationContext language={language} evaluation={evaluation} />}
        lead={evaluation.standing.is === 'few' ? t.few(evaluation.asked) : t.counting}
      />
      <ToAll {...{ language, evaluation, charged }} />
    </>
  )
}

function ToAll({ language, evaluation, charged }: Props) {
  if (!charged) return null
  return (
    <p class="gap no-print">
      <a class="tap" href={linkTo('/programmes/:id/evaluations', evaluation.programme.id)}>
        {resultPageWords[language].all}
      </a>
    </p>
  )
}
