import type { Answered } from '../../../cycle/ballot/answered-now.ts'
import { BallotDesk } from '../../../cycle/ballot/desk.tsx'
import type { Code } from '../../../cycle/ballot/store.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatList, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Facts } from '../../../ground/ui/components/facts/facts.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { type Evaluation, minimumGroup } from '../evaluation.ts'
import { evaluationWords } from '../evaluation.words.ts'
import { runningWords } from '../running.words.ts'
import { EvaluationContext } from './context.tsx'

export type RunningPageProps = {
  language: Language
  evaluation: Evaluation
  closesOn: string
  answered: Answered
  code: Code | null
  /** Names of those to whom no link could be mailed. */
  withoutMail: readonly string[]
  /** Which letters have gone out. */
  letters: ReadonlySet<'first' | 'again'>
  present: string
  error?: string | undefined
}

/** An evaluation that is open: how many have answered, the code for the room, reminding and closing. */
export function RunningPage({ language, evaluation, closesOn, answered, code, withoutMail, letters, present, error }: RunningPageProps) {
  const t = runningWords[language]
  const { id } = evaluation
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'present', text: error }] : []} />
      <PageHead
        title={evaluationWords[language].of(evaluation.session.title)}
        context={<EvaluationContext language={language} evaluation={evaluation} />}
        lead={t.lead(formatWeekday(closesOn, language))}
        privacy={evaluationWords[language].readers}
      >
        <Facts facts={[{ term: t.answered, value: answered.text }]} />
        <p class="measure">{letters.has('first') ? t.written : t.unwritten}</p>
        {withoutMail.length > 0 && <p class="measure">{t.noMail(formatList([...withoutMail], language), withoutMail.length === 1)}</p>}
      </PageHead>
      <BallotDesk
        {...{ language, code, answered, minimumGroup, present, error }}
        words={t}
        eligible={evaluation.asked}
        to={{
          screen: linkTo('/evaluations/:id/screen', id),
          code: formTo('POST /evaluations/:id/code', id),
          reminder: letters.has('first') && !letters.has('again') ? formTo('POST /evaluations/:id/reminder', id) : null,
          closing: formTo('POST /evaluations/:id/closing', id),
        }}
      />
    </>
  )
}
