import { linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { capitalise, formatDay, type Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { Evaluation } from '../evaluation.ts'
import { evaluationWords } from '../evaluation.words.ts'
import { middleInWords, middleOf, sentenceOf, standingInWords } from '../reading.ts'
import { listPageWords } from './list-page.words.ts'

type Props = {
  language: Language
  programme: { id: string; title: string; runs: boolean }
  evaluations: readonly Evaluation[]
  /** How many there are that who asks does not read. */
  others: number
}

/** The evaluations of a programme, by session, each in its sentence. */
export function ListPage({ language, programme, evaluations, others }: Props) {
  const t = listPageWords[language]
  const middle = middleOf(evaluations, 'after')
  const sessions = [...Map.groupBy(evaluations, ({ session }) => session.id).values()]
  return (
    <>
      <PageHead
        title={t.title}
        context={<a href={linkTo('/programmes/:id', programme.id)}>{programme.title}</a>}
        lead={t.lead}
        privacy={evaluationWords[language].readers}
      >
        {programme.runs && (
          <p class="no-print">
            <a class="tap" href={linkTo('/programmes/:id/evaluation-questions', programme.id)}>
              {t.questions}
            </a>
          </p>
        )}
      </PageHead>
      {middle && <p class="measure">{middleInWords(middle, language)}</p>}
      {others > 0 && <p class="measure">{t.others(others)}</p>}
      {sessions.length === 0 ? (
        others === 0 && <p class="measure">{t.none}</p>
      ) : (
        <ul class="list stack gap" role="list">
          {sessions.map(
            ([first, ...rest]) =>
              first && <SessionItem key={first.session.id} {...{ language }} evaluations={[first, ...rest]} first={first} />,
          )}
        </ul>
      )}
    </>
  )
}

function SessionItem({ language, first, evaluations }: { language: Language; first: Evaluation; evaluations: readonly Evaluation[] }) {
  return (
    <li class="stack-s">
      <h2 class="h3">{first.session.title}</h2>
      <p class="small soft">{formatDay(dayOf(first.session.startsAt), language, true)}</p>
      {evaluations.map(({ id, kind, ...evaluation }) => (
        <p key={id} class="measure">
          <a href={linkTo('/evaluations/:id', id)}>
            {evaluationWords[language].kinds[kind]}
            <span class="vh">: {first.session.title}</span>
          </a>
          {`. ${capitalise(standingInWords(evaluation, language))}.`}
          {evaluation.standing.is === 'done' &&
            evaluation.standing.outcome.enough &&
            ` ${sentenceOf(evaluation, evaluation.standing.outcome, language)}`}
        </p>
      ))}
    </li>
  )
}
