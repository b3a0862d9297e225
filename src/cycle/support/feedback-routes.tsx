import { z } from 'zod'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { schoolYearName } from '../../ground/base/clock.ts'
import { codesOf, sentencesOf } from '../../ground/base/form.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { membershipsIn } from '../../people/membership/membership.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { contentFor } from '../plan/frame.ts'
import { fetchesPhrase, withPhrase } from '../plan/phrases.ts'
import { canGiveFeedback } from '../plan/rules.ts'
import { lockPlan, type Plan, wholePlan } from '../plan/store.ts'
import { giveFeedback } from '../plan/store-feedback.ts'
import { phrasesOf } from '../plan/store-phrases.ts'
import { longest } from './limits.ts'
import { FeedbackPage } from './pages/feedback.tsx'
import { feedbackWords } from './pages/feedback.words.ts'

/** What a form here may be told to mend. */
const code = codesOf(feedbackWords.sv.errors)

const feedback = z.object({
  text: z.string(code.text).min(1, code.text).max(longest.feedback, code.textLong),
  changes: z.enum(['yes', 'no'], code.changes),
})

/** A coach's feedback on a plan of a school that asked. */
export const feedbackRoutes: Route[] = [
  seeing('plan feedback', 'GET', '/plans/:id/feedback', async (ask) => feedbackPage(ask, await coachedPlan(ask))),
  seeing('plan feedback', 'POST', '/plans/:id/feedback', async (ask) => {
    await lockPlan(ask.tx, ask.id('id'))
    const plan = await coachedPlan(ask)
    const parsed = await ask.form(feedback, code)
    const { text = '', changes = '', phrase = '' } = parsed.sent
    const written = { text, changes }
    if (!canGiveFeedback(membershipsIn(ask.viewer, plan), plan)) return feedbackPage(ask, plan, { values: written, refused: true })
    if (fetchesPhrase(parsed.sent)) {
      const phrases = await phrasesOf(ask.tx, ask.viewer.person)
      return feedbackPage(ask, plan, { values: { ...written, text: withPhrase(text, phrases, phrase) } })
    }
    if (!parsed.ok)
      return feedbackPage(ask, plan, { values: written, errors: sentencesOf(parsed.faults, feedbackWords[ask.language].errors) })
    await giveFeedback(ask.tx, actorOf(ask), plan.id, { text: parsed.value.text, asksChanges: parsed.value.changes === 'yes' })
    await enqueue(ask.tx, 'feedback-mails', { authority: ask.viewer.authority, plan: plan.id })
    return ask.redirect(linkTo('/desk'), feedbackWords[ask.language].sent)
  }),
]

/** A plan that the viewer coaches, or NotFound: those who write it read feedback, they do not give it. */
async function coachedPlan(ask: SignedInAsk): Promise<Plan> {
  const plan = await wholePlan(ask.tx, ask.viewer, ask.id('id'), ask.today)
  must(membershipsIn(ask.viewer, plan).includes('coach'))
  return plan
}

type Shown = { values?: Record<string, string>; errors?: Record<string, string>; refused?: boolean }

async function feedbackPage(ask: SignedInAsk, plan: Plan, { values = {}, errors = {}, refused = false }: Shown = {}): Promise<Response> {
  const { language, tx, viewer } = ask
  const page = (
    <FeedbackPage
      {...{ language, plan, values, errors }}
      content={await contentFor(ask, plan)}
      phrases={await phrasesOf(tx, viewer.person)}
      open={canGiveFeedback(membershipsIn(viewer, plan), plan)}
    />
  )
  const title = feedbackWords[language].title(plan.unit.name, schoolYearName(plan.schoolYear))
  return ask.page({ title, current: 'desk', status: refused || Object.keys(errors).length > 0 ? 422 : 200 }, page)
}
