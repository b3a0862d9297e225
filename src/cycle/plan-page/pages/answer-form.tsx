import { formTo } from '../../../ground/base/addresses.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Hidden, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { commentWords } from '../../plan/comments.words.ts'
import { longest } from '../../plan/limits.ts'

import type { PlanTalkProps } from './talk-props.ts'

type AnswerProps = Pick<PlanTalkProps, 'language' | 'plan' | 'from' | 'form'> & {
  name: string
  to: { feedback: string } | { replyTo: string }
}

/** Where one writes an answer to a comment or to feedback. */
export function AnswerForm({ language, plan, from, form, name, to }: AnswerProps) {
  const t = commentWords[language]
  const [id] = Object.values(to)
  return (
    <More label={t.answerName(name)} open={form !== undefined}>
      <OnceForm class="stack no-print" action={formTo('POST /plans/:id/comments', plan.id)}>
        <Hidden values={{ replyTo: '', feedback: '', ...to, from: from ?? '' }} />
        <TextArea
          name="text"
          id={`answer-${id}`}
          label={t.answerLabel(name)}
          value={form?.text}
          error={form?.errors.text}
          limit={longest.comment}
        />
        <div class="row">
          <Button variant="secondary">{t.sendAnswer}</Button>
        </div>
      </OnceForm>
    </More>
  )
}
