// Long: one talk: its threads, forms and states share every small part.
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatList, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Hidden, Select, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { type Comment, Thread } from '../../../ground/ui/components/thread/thread.tsx'
import { partName } from '../../../people/permission/permission.words.ts'
import { type FeedbackTalk, feedbackTalksOf, type Talk, talksOf } from '../comments.ts'
import { commentWords } from '../comments.words.ts'
import { longest } from '../limits.ts'
import { PhrasePicker } from '../phrase-picker.tsx'
import type { PlanUnitKind } from '../plan.ts'
import type { PlanComment } from '../store-comments.ts'
import type { PlanFeedback } from '../store-feedback.ts'
import type { Phrase } from '../store-phrases.ts'

/** What a form of the talk holds: of a new comment, or of an answer to `replyTo`. */
export type CommentForm = { text: string; action: string; replyTo: string; feedback: string; errors: Record<string, string> }

export type PlanTalkProps = {
  language: Language
  plan: { id: string; kind: PlanUnitKind }
  comments: PlanComment[]
  feedback: PlanFeedback[]
  /** The plan's actions in order, with the numbers they are known by. */
  actions: { id: string; number: string; title: string }[]
  /** The coaches to whom the school is open. */
  coaches: string[]
  mayAsk: boolean
  mayGiveFeedback: boolean
  /** What the viewer may do: write, say that a talk is resolved (by the comment's id), keep their own texts as phrases. */
  person: string
  mayComment: boolean
  resolvable: ReadonlySet<string>
  /** The feedback that the viewer may say is dealt with. */
  settleable: ReadonlySet<string>
  phrases: Phrase[] | null
  form?: CommentForm | undefined
  /** Where a sent form leads back to. */
  from?: 'plan' | undefined
}

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

/** Feedback and the answers to it; what can be done stands under the last of them. */
function feedbackEntries({ feedback, answers, waits }: FeedbackTalk, props: PlanTalkProps): Comment[] {
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

type AnswerProps = Pick<PlanTalkProps, 'language' | 'plan' | 'from' | 'form'> & {
  name: string
  to: { feedback: string } | { replyTo: string }
}

/** Where one writes an answer to a comment or to feedback. */
function AnswerForm({ language, plan, from, form, name, to }: AnswerProps) {
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

/** A comment and its answers; what can be done stands under the last of them. */
function talkEntries(talk: Talk, props: PlanTalkProps): Comment[] {
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
