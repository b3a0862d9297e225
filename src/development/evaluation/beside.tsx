import { formTo, linkTo } from '../../ground/base/addresses.ts'
import { capitalise, formatWeekday, type Language } from '../../ground/base/language.ts'
import { known, together } from '../../ground/base/question.ts'
import { Button } from '../../ground/ui/components/button/button.tsx'
import { OnceForm } from '../../ground/ui/components/once-form/once-form.tsx'
import type { ProgrammeRunning, SessionBeside } from '../programme/beside.ts'
import type { SeenSession } from '../programme/store-sessions.ts'
import { besideWords } from './beside.words.ts'
import { canOpen, type Evaluation } from './evaluation.ts'
import { evaluationWords } from './evaluation.words.ts'
import { sentenceOf, standingInWords } from './reading.ts'
import { type Asked, askedOf, chargedAsked, evaluationsOfSession } from './store.ts'

/** The evaluation on a session's page: to who took part that it is open, to who reads it what came of it or how it is opened in the room. */
export const evaluationBesideSession: SessionBeside = ({ language, viewer, now, today }, session) => {
  if (!canOpen(session, now)) return known(null)
  const asks = together(evaluationsOfSession(viewer, session.id), askedOf(viewer.person, today), chargedAsked(viewer, session.programme.id))
  return asks.map(([evaluations, asked, charged]) => {
    const mine = asked.filter((each) => each.session === session.id)
    const reads = session.leads || charged
    if (!reads && mine.length === 0) return null
    return (
      <EvaluationPart {...{ language, session, evaluations, mine }} opens={reads && !evaluations.some(({ kind }) => kind === 'after')} />
    )
  })
}

/** The links of who reads a programme's evaluations, and of who writes its questions. */
export const evaluationRunning: ProgrammeRunning = ({ language, viewer }, programme) =>
  chargedAsked(viewer, programme.id).map((charged) => {
    const t = besideWords[language]
    return [
      ...(charged ? [{ about: 'heard' as const, href: linkTo('/programmes/:id/evaluations', programme.id), label: t.all }] : []),
      ...(programme.runs
        ? [{ about: 'heard' as const, href: linkTo('/programmes/:id/evaluation-questions', programme.id), label: t.questions }]
        : []),
    ]
  })

type Props = { language: Language; session: SeenSession; evaluations: readonly Evaluation[]; mine: readonly Asked[]; opens: boolean }

function EvaluationPart({ language, session, evaluations, mine, opens }: Props) {
  const t = besideWords[language]
  return (
    <section class="stack-s" aria-labelledby="evaluation">
      <h2 id="evaluation">{t.title}</h2>
      {mine.map(({ kind, closesOn }) => (
        <p key={kind}>{t.asked(formatWeekday(closesOn, language))}</p>
      ))}
      {evaluations.map(({ id, kind, ...evaluation }) => (
        <div class="stack-s" key={id}>
          <h3>{evaluationWords[language].kinds[kind]}</h3>
          <p>
            {capitalise(standingInWords(evaluation, language))}
            {evaluation.standing.is === 'done' &&
              evaluation.standing.outcome.enough &&
              `. ${sentenceOf(evaluation, evaluation.standing.outcome, language)}`}
          </p>
          <p class="no-print">
            <a class="tap" href={linkTo('/evaluations/:id', id)}>
              {t.see}
              <span class="vh">: {evaluationWords[language].kinds[kind]}</span>
            </a>
          </p>
        </div>
      ))}
      {opens && (
        <OnceForm class="stack-s no-print" action={formTo('POST /course-sessions/:id/evaluation', session.id)}>
          <p>{t.openText}</p>
          <p>
            <Button variant="secondary">{t.open}</Button>
          </p>
        </OnceForm>
      )}
    </section>
  )
}
