import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatList } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Hidden, Select, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Thread } from '../../../ground/ui/components/thread/thread.tsx'
import { feedbackTalksOf, talksOf } from '../../plan/comments.ts'
import { commentWords } from '../../plan/comments.words.ts'
import { longest } from '../../plan/limits.ts'
import { PhrasePicker } from '../../plan/phrase-picker.tsx'

import { talkEntries } from './comment-entries.tsx'
import { feedbackEntries } from './feedback-entries.tsx'
import type { PlanTalkProps } from './talk-props.ts'

/** The talk about a plan: a coach's feedback, comments with their answers, and a form to write in. A section of its own, with the anchor `talk`. */
export function PlanTalk(props: PlanTalkProps) {
  const { language, plan, comments, feedback, mayComment } = props
  const t = commentWords[language]
  const talks = talksOf(comments)
  const open = talks.filter(({ comment }) => comment.resolved === null)
  const resolved = talks.filter(({ comment }) => comment.resolved !== null)
  const entries = [
    ...feedbackTalksOf(feedback, comments).map((talk) => ({ at: talk.feedback.at, comments: feedbackEntries(talk, props) })),
    ...open.map((talk) => ({ at: talk.comment.at, comments: talkEntries(talk, props) })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  return (
    <Section id="talk" title={t.title} note={t.readers[plan.kind]} screenOnly={entries.length + resolved.length === 0}>
      <div class="stack-l">
        <Readers {...props} />
        {entries.length === 0 && resolved.length === 0 && <p class="soft">{t.none}</p>}
        {entries.length > 0 && <Thread comments={entries.flatMap((entry) => entry.comments)} />}
        {resolved.length > 0 && (
          <More label={t.resolved(resolved.length)}>
            <Thread comments={resolved.flatMap((talk) => talkEntries(talk, props))} />
          </More>
        )}
        {mayComment && <NewComment {...props} />}
      </div>
    </Section>
  )
}

/** Which coach can read the plan, and what to do when none can. */
function Readers({ language, plan, coaches, mayAsk, mayGiveFeedback }: PlanTalkProps) {
  const t = commentWords[language]
  if (mayGiveFeedback)
    return (
      <div class="row no-print">
        <LinkButton variant="secondary" href={linkTo('/plans/:id/feedback', plan.id)}>
          {t.giveFeedback}
        </LinkButton>
      </div>
    )
  if (coaches.length > 0) return <p class="measure">{t.coached(formatList(coaches, language))}</p>
  return (
    <p class="measure no-print">
      {t.noCoach} {mayAsk ? <a href={`${linkTo('/support/new')}?kind=plan`}>{t.ask}</a> : t.askThem}
    </p>
  )
}

function NewComment({ language, plan, actions, phrases, form, from }: PlanTalkProps) {
  const t = commentWords[language]
  const mine = form?.replyTo === '' && form.feedback === '' ? form : undefined
  return (
    <OnceForm class="stack no-print" id="comment" action={formTo('POST /plans/:id/comments', plan.id)}>
      <Hidden values={{ replyTo: '', from: from ?? '' }} />
      <h3>{t.new}</h3>
      <Select
        name="action"
        label={t.action}
        empty={t.whole}
        error={mine?.errors.action}
        value={mine?.action}
        options={actions.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      />
      <TextArea name="text" label={t.text} rows={4} value={mine?.text} error={mine?.errors.text} limit={longest.comment} wide />
      <PhrasePicker language={language} phrases={phrases ?? []} />
      <div class="row">
        <Button variant="secondary">{t.send}</Button>
      </div>
    </OnceForm>
  )
}
