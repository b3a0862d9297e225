import { formTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import type { Comment } from '../../../ground/ui/components/thread/thread.tsx'
import { partName } from '../../../people/permission/permission.words.ts'
import type { Talk } from '../../plan/comments.ts'
import { commentWords } from '../../plan/comments.words.ts'
import type { PlanComment } from '../../plan/store-comments.ts'

import { AnswerForm } from './answer-form.tsx'
import type { PlanTalkProps } from './talk-props.ts'

/** A comment and its answers; what can be done stands under the last of them. */
export function talkEntries(talk: Talk, props: PlanTalkProps): Comment[] {
  const { comment, answers, waits } = talk
  const t = commentWords[props.language]
  const last = answers.at(-1) ?? comment
  const entryOf = (each: PlanComment): Comment => ({
    id: `comment-${each.id}`,
    name: each.name ?? t.formerly,
    role: partName(each.role, props.language),
    when: formatDay(dayOf(each.at), props.language),
    about: each === comment ? aboutOf(each, props) : t.answerTo(comment.name ?? t.formerly),
    text: each.text,
    status:
      each === comment && comment.resolved
        ? { is: 'done', text: t.resolvedBy(formatDay(comment.resolved.on, props.language), comment.resolved.name ?? t.formerly) }
        : each === comment && waits
          ? { is: 'not-started', text: t.waits }
          : undefined,
    actions: <TalkActions {...props} talk={talk} own={each.person === props.person ? each : null} last={each === last} />,
  })
  return [comment, ...answers].map(entryOf)
}

function aboutOf({ action }: PlanComment, { language, actions }: PlanTalkProps): string | undefined {
  const t = commentWords[language]
  if (!action) return undefined
  if (action.gone) return t[action.gone](action.title)
  return t.about(actions.find(({ id }) => id === action.id)?.number ?? '', action.title)
}

function TalkActions({
  language,
  plan,
  talk,
  own,
  last,
  mayComment,
  resolvable,
  phrases,
  form,
  from,
}: PlanTalkProps & { talk: Talk; own: PlanComment | null; last: boolean }) {
  const t = commentWords[language]
  const { comment } = talk
  const name = comment.name ?? t.formerly
  const answer = form?.replyTo === comment.id ? form : undefined
  const keeps = phrases !== null && own !== null && own.text.length <= 2000 && !phrases.some(({ text }) => text === own.text)
  const resolves = last && resolvable.has(comment.id)
  const answers = last && mayComment && comment.resolved === null
  return (
    <>
      {(keeps || resolves) && (
        <div class="row no-print">
          {resolves && (
            <OnceForm
              action={formTo(`${comment.resolved ? 'DELETE' : 'POST'} /plans/:id/comments/:comment/resolution`, plan.id, comment.id)}
            >
              <Hidden values={{ from: from ?? '' }} />
              <Button variant="quiet" about={t.ofComment(name)}>
                {comment.resolved ? t.reopen : t.resolve}
              </Button>
            </OnceForm>
          )}
          {keeps && own && (
            <OnceForm action={formTo('POST /desk/phrases')}>
              <Hidden values={{ text: own.text, plan: plan.id }} />
              <Button variant="quiet">{t.keepPhrase}</Button>
            </OnceForm>
          )}
        </div>
      )}
      {answers && <AnswerForm {...{ language, plan, from, name }} to={{ replyTo: comment.id }} form={answer} />}
    </>
  )
}
