import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { roleNames } from '../../people/permission/permission.words.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { remarkCode, remarkForm } from './forms.ts'
import { RemarksPage, type RemarksPageProps } from './pages/remarks-page.tsx'
import { remarksPageWords } from './pages/remarks-page.words.ts'
import { mayRemark, seesDraft } from './seeing.ts'
import { planSeen } from './store.ts'
import { liveTextAsked } from './store-content.ts'
import { addRemark, answerRemark, remarksAsked } from './store-remarks.ts'
import { openPlan } from './writing.ts'

/** What leaders say of a draft: while it is shared, and the heads of the administration at any time. */
export const remarkRoutes: Route[] = [
  seeing('authority plan', 'GET', '/authority-plans/:id/remarks', (ask) => remarksPage(ask)),
  seeing('authority plan', 'POST', '/authority-plans/:id/remarks', async (ask) => {
    const { plan, right } = await askOnce(ask.tx, planSeen(ask.viewer, ask.today, ask.id('id')))
    must(mayRemark(right))
    const t = remarksPageWords[ask.language]
    const parsed = await ask.form(remarkForm, remarkCode)
    const { about = '', text = '' } = parsed.sent
    if (!parsed.ok) return remarksPage(ask, { written: { about, text }, errors: sentencesOf(parsed.faults, t.errors) })
    const { parts } = await askOnce(ask.tx, liveTextAsked(plan))
    const part = parts.find((each) => `part ${each.part}` === about)?.part ?? null
    const goal = parts.flatMap(({ goals }) => goals).find(({ id }) => `goal ${id}` === about)?.id ?? null
    await addRemark(ask.tx, actorOf(ask), actorName(ask), plan.id, { part, goal, text, byDuty: dutyOf(ask) })
    return ask.redirect(`${linkTo('/authority-plans/:id/remarks', plan.id)}#said`, t.sent)
  }),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/remarks/:remark/answer', async (ask) => {
    const plan = await openPlan(ask)
    const id = ask.id('remark')
    found((await askOnce(ask.tx, remarksAsked(plan.id))).find((remark) => remark.id === id))
    const t = remarksPageWords[ask.language]
    const parsed = await ask.form(remarkForm, remarkCode)
    if (!parsed.ok)
      return remarksPage(ask, {
        errors: { [`answer-${id}`]: sentencesOf(parsed.faults, t.errors).text ?? '' },
        answer: parsed.sent.text ?? '',
      })
    const done = await answerRemark(ask.tx, actorOf(ask), actorName(ask), plan.id, id, parsed.value.text)
    return ask.redirect(`${linkTo('/authority-plans/:id/remarks', plan.id)}#r-${id}`, done ? t.answered : t.answeredAlready)
  }),
]

/** From which duty somebody speaks: the first that lets them see the draft. */
function dutyOf({ viewer, language }: SignedInAsk): string {
  const duty = viewer.duties.find(({ role }) => role === 'head' || role === 'district_head' || role === 'principal')
  return duty ? `${roleNames[language][duty.role]}, ${duty.unitName}` : ''
}

async function remarksPage(ask: SignedInAsk, shown: Pick<RemarksPageProps, 'written' | 'errors' | 'answer'> = {}): Promise<Response> {
  const { tx, viewer, today, language } = ask
  const { plan, right, parts, remarks } = await askOnce(
    tx,
    planSeen(viewer, today, ask.id('id')).followedBy((seen) => {
      must(seesDraft(seen.right))
      return together(liveTextAsked(seen.plan), remarksAsked(seen.plan.id)).map(([{ parts: now }, said]) => ({
        ...seen,
        parts: now,
        remarks: said,
      }))
    }),
  )
  return ask.page(
    { title: remarksPageWords[language].title, current: 'plans', status: shown.errors ? 422 : 200 },
    <RemarksPage {...{ language, plan, right, parts, remarks, ...shown }} />,
  )
}
