import { formTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import type { Comment } from '../../../ground/ui/components/thread/thread.tsx'
import { partName } from '../../../people/permission/permission.words.ts'
import type { FeedbackTalk } from '../../plan/comments.ts'
import { commentWords } from '../../plan/comments.words.ts'
import type { PlanFeedback } from '../../plan/store-feedback.ts'

import { AnswerForm } from './answer-form.tsx'
import type { PlanTalkProps } from './talk-props.ts'

/** Feedback and the answers to it; what can be done stands under the last of them. */
export function feedbackEntries({ feedback, answers, waits }: FeedbackTalk, props: PlanTalkProps): Comment[] {
  const { language } = props
  const t = commentWords[language]
  const name = feedback.name ?? t.formerly
  const actions = <FeedbackActions {...props} of={feedback} waits={waits} />
  const entry: Comment = {
    id: `feedback-${feedback.id}`,
    name,
    role: partName('coach', language),
    when: formatDay(dayOf(feedback.at), language),
    about: t.feedback,
    text: feedback.text,
    status: feedbackStatus(feedback, waits, language),
    actions: answers.length === 0 ? actions : undefined,
  }
  return [
    entry,
    ...answers.map((answer, at) => ({
      id: `comment-${answer.id}`,
      name: answer.name ?? t.formerly,
      role: partName(answer.role, language),
      when: formatDay(dayOf(answer.at), language),
      about: t.answerTo(name),
      text: answer.text,
      actions: at === answers.length - 1 ? actions : undefined,
    })),
  ]
}

function feedbackStatus({ asksChanges, settled }: PlanFeedback, waits: boolean, language: Language): Comment['status'] {
  const t = commentWords[language]
  if (settled) return { is: 'done', text: t.settledBy(formatDay(settled.on, language), settled.name ?? t.formerly) }
  if (!asksChanges) return { is: 'done', text: t.asksNothing }
  return { is: waits ? 'missing' : 'not-started', text: t.asksChanges }
}

function FeedbackActions({ of: feedback, waits, ...props }: PlanTalkProps & { of: PlanFeedback; waits: boolean }) {
  const { language, plan, from, form, mayComment, settleable } = props
  const t = commentWords[language]
  const name = feedback.name ?? t.formerly
  const settles = settleable.has(feedback.id) && (waits || feedback.settled !== null)
  return (
    <>
      {settles && (
        <OnceForm
          class="no-print"
          action={formTo(`${feedback.settled ? 'DELETE' : 'POST'} /plans/:id/feedback/:feedback/settlement`, plan.id, feedback.id)}
        >
          <Hidden values={{ from: from ?? '' }} />
          <Button variant="quiet" about={t.ofFeedback(name)}>
            {feedback.settled ? t.unsettle : t.settle}
          </Button>
        </OnceForm>
      )}
      {mayComment && (
        <AnswerForm
          {...{ language, plan, from, name }}
          to={{ feedback: feedback.id }}
          form={form?.feedback === feedback.id ? form : undefined}
        />
      )}
    </>
  )
}
