import { z } from 'zod'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { schoolYearName } from '../../ground/base/clock.ts'
import { codesOf, type Fault, sentencesOf, texts } from '../../ground/base/form.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { LinkButton } from '../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../ground/ui/components/error-summary/error-summary.tsx'
import { TextArea } from '../../ground/ui/components/field/inputs.tsx'
import { PageHead } from '../../ground/ui/components/page-head/page-head.tsx'
import { membershipsIn } from '../../people/membership/membership.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { canResolve, canSettle, coachAsksIn, waitingTalks } from '../plan/comments.ts'
import { commentWords } from '../plan/comments.words.ts'
import { longest } from '../plan/limits.ts'
import { fetchesPhrase, withPhrase } from '../plan/phrases.ts'
import { canComment } from '../plan/rules.ts'
import { type Plan, wholePlan } from '../plan/store.ts'
import { addComment, commentable, commentsOn, resolveComment } from '../plan/store-comments.ts'
import { contentAsked } from '../plan/store-content.ts'
import { feedbackOn, settleFeedback } from '../plan/store-feedback.ts'
import { phrasesOf } from '../plan/store-phrases.ts'
import { PlanTalk } from './pages/comments.tsx'
import type { CommentForm } from './pages/talk-props.ts'
import { talkAsked } from './talk-loading.ts'

/** What a form here may be told to mend. */
const code = codesOf(commentWords.sv.errors)

const comment = z.object({
  text: z.string(code.text).min(1, code.text).max(longest.comment, code.textLong),
  action: z.union([z.literal(''), z.uuid()], code.action).default(''),
  replyTo: z.union([z.literal(''), z.uuid()]).default(''),
  feedback: z.union([z.literal(''), z.uuid()]).default(''),
})

/** The talk about a plan: comments on it or on one of its actions, answers, and what is resolved. */
export const commentRoutes: Route[] = [
  seeing('plan feedback', 'GET', '/plans/:id/comments', async (ask) => {
    const { plan } = await talkedOf(ask)
    const action = ask.query('action')
    return talkPage(ask, plan, action ? { text: '', action, replyTo: '', feedback: '', errors: {} } : undefined)
  }),
  seeing('plan feedback', 'POST', '/plans/:id/comments', async (ask) => {
    const { plan, roles } = await talkedOf(ask)
    const [role] = roles
    const parsed = await ask.form(comment, code)
    const written = writtenIn(parsed.sent)
    if (!role || !canComment(roles, plan))
      return talkPage(ask, plan, { ...written, errors: errorsOf(ask, [{ field: 'kept', code: 'closed' }]) })
    if (fetchesPhrase(parsed.sent)) {
      const phrases = await phrasesOf(ask.tx, ask.viewer.person)
      return talkPage(ask, plan, { ...written, text: withPhrase(written.text, phrases, parsed.sent.phrase ?? '') })
    }
    if (!parsed.ok) return talkPage(ask, plan, { ...written, errors: errorsOf(ask, parsed.faults) })
    const { text, action, replyTo, feedback } = parsed.value
    if (!replyTo && !feedback && action && !(await commentable(ask.tx, plan.id)).some(({ id }) => id === action))
      return talkPage(ask, plan, { ...written, errors: errorsOf(ask, [{ field: 'action', code: 'action' }]) })
    const id = await addComment(ask.tx, { ...actorOf(ask), role }, plan.id, {
      text,
      action: feedback ? null : action || null,
      replyTo: replyTo || null,
      feedback: feedback || null,
    })
    await enqueue(ask.tx, 'comment-mails', { authority: ask.viewer.authority, plan: plan.id, comment: id })
    return ask.redirect(await backTo(ask, plan, `comment-${id}`), commentWords[ask.language].done.sent)
  }),
  seeing('plan feedback', 'POST', '/plans/:id/comments/:comment/resolution', (ask) => resolve(ask, true)),
  seeing('plan feedback', 'DELETE', '/plans/:id/comments/:comment/resolution', (ask) => resolve(ask, false)),
  seeing('plan feedback', 'POST', '/plans/:id/feedback/:feedback/settlement', (ask) => settle(ask, true)),
  seeing('plan feedback', 'DELETE', '/plans/:id/feedback/:feedback/settlement', (ask) => settle(ask, false)),
]

/** A plan that the viewer is something to, or NotFound: the talk is not for who reads what was adopted. */
async function talkedOf(ask: SignedInAsk) {
  const plan = await wholePlan(ask.tx, ask.viewer, ask.id('id'), ask.today)
  const roles = membershipsIn(ask.viewer, plan)
  found(roles[0])
  return { plan, roles }
}

async function resolve(ask: SignedInAsk, resolved: boolean): Promise<Response> {
  const { plan, roles } = await talkedOf(ask)
  const id = ask.id('comment')
  const talk = found((await commentsOn(ask.tx, plan.id)).find((each) => each.id === id))
  must(canResolve(roles, plan, talk, ask.viewer.person))
  await resolveComment(ask.tx, actorOf(ask), talk.id, resolved)
  const { done } = commentWords[ask.language]
  return ask.redirect(await backTo(ask, plan, `comment-${id}`), resolved ? done.resolved : done.reopened)
}

async function settle(ask: SignedInAsk, settled: boolean): Promise<Response> {
  const { plan, roles } = await talkedOf(ask)
  const id = ask.id('feedback')
  const given = found((await feedbackOn(ask.tx, plan.id)).find((each) => each.id === id))
  found(canSettle(roles, plan, given, ask.viewer.person) ? given : null)
  await settleFeedback(ask.tx, actorOf(ask), plan.id, given.id, settled)
  const { done } = commentWords[ask.language]
  return ask.redirect(await backTo(ask, plan, `feedback-${id}`), settled ? done.settled : done.unsettled)
}

async function talkPage(ask: SignedInAsk, plan: Plan, form?: CommentForm): Promise<Response> {
  const { language, tx, today } = ask
  const t = commentWords[language]
  const [content, told] = await askOnce(tx, together(contentAsked(plan, today), talkAsked(ask, plan)))
  const talk = told(content)
  const title = t.pageTitle(t.planName(plan.unit.name, schoolYearName(plan.schoolYear)))
  const problems = Object.entries(form?.errors ?? {})
  const answered = form?.replyTo || form?.feedback
  const field = (name: string) => (name === 'text' && answered ? `answer-${answered}` : name)
  const page = (
    <>
      <ErrorSummary problems={problems.map(([name, text]) => ({ field: field(name), text }))} />
      <PageHead
        title={title}
        context={plan.unit.kind === 'team' ? plan.school.name : undefined}
        lead={t.lead(
          waitingTalks(talk.comments) + coachAsksIn(talk.feedback, talk.comments).filter(({ what }) => what === 'changes').length,
        )}
      >
        <div class="row">
          <LinkButton variant="secondary" href={linkTo('/plans/:id', plan.id)}>
            {t.toPlan}
          </LinkButton>
        </div>
      </PageHead>
      <PlanTalk {...talk} form={form} />
      {form?.errors.kept && (
        <TextArea name="kept" label={t.text} rows={4} value={form.text} error={form.errors.kept} limit={longest.comment} wide />
      )}
    </>
  )
  return ask.page({ title, current: 'plans', status: problems.length > 0 ? 422 : 200 }, page)
}

function writtenIn(sent: Record<string, string>): CommentForm {
  return { text: sent.text ?? '', action: sent.action ?? '', replyTo: sent.replyTo ?? '', feedback: sent.feedback ?? '', errors: {} }
}

function errorsOf({ language }: SignedInAsk, faults: Fault<keyof typeof code>[]): Record<string, string> {
  return sentencesOf(faults, commentWords[language].errors)
}

async function backTo(ask: SignedInAsk, plan: Plan, anchor: string): Promise<string> {
  const { from } = await ask.form(texts('from'))
  return `${from === 'plan' ? linkTo('/plans/:id', plan.id) : linkTo('/plans/:id/comments', plan.id)}#${anchor}`
}
