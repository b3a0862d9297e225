import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { AuthorityPlan, Part } from './authority-plan.ts'
import { partCode, partForm } from './forms.ts'
import { keptAnswer } from './kept-answer.ts'
import { PartPage, type PartPageProps } from './pages/part-page.tsx'
import { partPageWords } from './pages/part-page.words.ts'
import { mixed, openPlan, revisionIn } from './plan-routes.tsx'
import { partsAsked } from './store-content.ts'
import { changePart, type WrittenPart } from './store-write.ts'
import { templateOf } from './templates.ts'

const long = { bodyLimit: 256 * 1024 }

/** The text of a part: several may write in a plan, and who comes second in a part gets both texts. */
export const partRoutes: Route[] = [
  seeing('writing authority plan', 'GET', '/authority-plans/:id/parts/:part', async (ask) => {
    const { plan, part } = await partIn(ask)
    return partPage(ask, plan, part, { written: formOf(part) })
  }),
  seeing('writing authority plan', 'PUT', '/authority-plans/:id/parts/:part', putPart, long),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/parts/:part', keepPart, long),
]

type Kept = Omit<Part, 'goals'>

async function partIn(ask: SignedInAsk): Promise<{ plan: AuthorityPlan; part: Kept }> {
  const plan = await openPlan(ask)
  const wanted = ask.param('part')
  const part = (await askOnce(ask.tx, partsAsked(plan.id))).find((each) => each.part === wanted)
  return { plan, part: found(part) }
}

async function putPart(ask: SignedInAsk): Promise<Response> {
  const { plan, part } = await partIn(ask)
  const t = partPageWords[ask.language]
  const parsed = await ask.form(partForm, partCode)
  if (!parsed.ok) {
    const written = { ...formOf(part), ...parsed.sent }
    return partPage(ask, plan, { ...part, revision: revisionIn(parsed.sent) }, { written, errors: sentencesOf(parsed.faults, t.errors) })
  }
  const { revision, take, ...written } = parsed.value
  const wanted = revision === part.revision ? mixed(written, formOf(part), take) : written
  if (await changePart(ask.tx, actorOf(ask), actorName(ask), { plan: plan.id, part: part.part, revision }, wanted))
    return ask.redirect(`${linkTo('/authority-plans/:id', plan.id)}#${part.part}`, t.saved)
  const { part: now } = await partIn(ask)
  return partPage(ask, plan, now, { written, theirs: formOf(now) }, 409)
}

/** Keeps what was written while its writer goes on; always answers with JSON. */
async function keepPart(ask: SignedInAsk): Promise<Response> {
  const { plan, part } = await partIn(ask)
  const t = partPageWords[ask.language]
  const parsed = await ask.form(partForm, partCode)
  if (!parsed.ok) return keptAnswer(ask, { wrong: Object.values(sentencesOf(parsed.faults, t.errors))[0] })
  const { revision, take: _take, ...written } = parsed.value
  if (!(await changePart(ask.tx, actorOf(ask), actorName(ask), { plan: plan.id, part: part.part, revision }, written)))
    return keptAnswer(ask, { changedBy: part.changedByName, at: linkTo('/authority-plans/:id/parts/:part', plan.id, part.part) })
  return keptAnswer(ask, { over: revision })
}

function formOf({ title, text, responsible }: Kept): WrittenPart {
  return { title, text, responsible }
}

type Shown = Pick<PartPageProps, 'written' | 'errors' | 'theirs'>

function partPage(
  ask: SignedInAsk,
  plan: AuthorityPlan,
  part: Kept,
  shown: Shown,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
): Response {
  const { language } = ask
  const asked = templateOf(plan.template)?.parts.find(({ key }) => key === part.part)
  return ask.page(
    { title: partPageWords[language].title(part.title), current: 'plans', status },
    <PartPage {...{ language, plan, part, ...shown }} asks={asked?.asks ?? null} explains={asked?.explains ?? null} />,
  )
}
