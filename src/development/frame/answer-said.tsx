import { numbered, type PlanContent } from '../../cycle/plan/plan.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { dayOf } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { Paragraphs } from '../../ground/ui/components/paragraphs/paragraphs.tsx'
import type { Answer } from './frame.ts'
import { frameWords } from './frame.words.ts'

/** A goal or an action of a plan that an answer points at. */
export type Pointed = { id: string; anchor: string; title: string }

/** What there is in a plan to point at: its goals, and its actions with their numbers. */
export function pointable(content: PlanContent): { goals: Pointed[]; actions: Pointed[] } {
  return {
    goals: content.goals.map(({ id, title }, at) => ({ id, anchor: `g-${id}`, title: `${at + 1} ${title}` })),
    actions: numbered(content).map(({ number, action }) => ({
      id: action.id,
      anchor: `a-${action.id}`,
      title: `${number} ${action.title}`,
    })),
  }
}

/** What of a plan an answer points at, as far as it is there to be read. */
export function pointedAt({ goals, actions }: Pick<Answer, 'goals' | 'actions'>, content: PlanContent): Pointed[] {
  const there = pointable(content)
  return [...there.goals.filter(({ id }) => goals.includes(id)), ...there.actions.filter(({ id }) => actions.includes(id))]
}

/** An answer: in which way, in own words, what was chosen, where it is in the plan; by whom and when. */
export function AnswerSaid({
  language,
  answer,
  pointed,
  plain,
}: {
  language: Language
  answer: Answer
  pointed: Pointed[]
  plain?: boolean
}) {
  const t = frameWords[language]
  return (
    <div class="stack-s measure">
      <p>
        <b>{t.ways[answer.way]}</b>
      </p>
      {answer.options.length > 0 && (
        <ul class="stack-s">
          {answer.options.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
      {answer.text !== '' && <Paragraphs text={answer.text} />}
      {pointed.length > 0 && (
        <>
          <p class="small soft">{t.pointsAt}</p>
          <ul class="stack-s">
            {pointed.map(({ anchor, title }) => (
              <li key={anchor}>
                <a href={`${linkTo('/plans/:id', answer.plan)}#${anchor}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {!plain && <p class="small soft">{t.by(answer.byName, dayOf(answer.at))}</p>}
    </div>
  )
}
