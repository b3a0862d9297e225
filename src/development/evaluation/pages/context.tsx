import { linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import type { Evaluation } from '../evaluation.ts'
import { evaluationWords } from '../evaluation.words.ts'

/** Of which session, in which programme, and when it is asked. */
export function EvaluationContext({ language, evaluation: { session, kind } }: { language: Language; evaluation: Evaluation }) {
  return (
    <>
      <a href={linkTo('/course-sessions/:id', session.id)}>{session.title}</a>
      <span>{formatDay(dayOf(session.startsAt), language, true)}</span>
      <span>{evaluationWords[language].kinds[kind]}</span>
    </>
  )
}
