import type { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { AuthorityPlan, Part } from './authority-plan.ts'
import { partCode, partForm } from './forms.ts'
import { PartPage, type PartPageProps } from './pages/part-page.tsx'
import { partPageWords } from './pages/part-page.words.ts'
import { partsAsked } from './store-content.ts'
import { changePart, type WrittenPart } from './store-write.ts'
import { templateOf } from './templates.ts'
import { keep, openPlan, put, type Writing } from './writing.ts'

const long = { bodyLimit: 256 * 1024 }

type Kept = Omit<Part, 'goals'>

/** A part's text as several write it. */
const partWriting: Writing<z.infer<typeof partForm>, Kept, WrittenPart, keyof typeof partCode> = {
  form: partForm,
  codes: partCode,
  words: partPageWords,
  kept: partIn,
  written: formOf,
  draft: async (_ask, _plan, written) => ({ draft: written }),
  change: (ask, plan, { part, revision }, written) =>
    changePart(ask.tx, actorOf(ask), actorName(ask), { plan: plan.id, part, revision }, written),
  page: partPage,
  place: (plan, { part }) => `${linkTo('/authority-plans/:id', plan.id)}#${part}`,
}

/** The text of a part: several may write in a plan, and who comes second in a part gets both texts. */
export const partRoutes: Route[] = [
  seeing('writing authority plan', 'GET', '/authority-plans/:id/parts/:part', async (ask) => {
    const plan = await openPlan(ask)
    const kept = await partIn(ask, plan)
    return partPage(ask, plan, { written: formOf(kept), kept })
  }),
  seeing('writing authority plan', 'PUT', '/authority-plans/:id/parts/:part', put(partWriting), long),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/parts/:part', keep(partWriting, conflictIn), long),
]

async function partIn(ask: SignedInAsk, plan: AuthorityPlan): Promise<Kept> {
  const wanted = ask.param('part')
  return found((await askOnce(ask.tx, partsAsked(plan.id))).find(({ part }) => part === wanted))
}

function conflictIn(plan: AuthorityPlan, { part, changedByName }: Kept) {
  return { changedBy: changedByName, at: linkTo('/authority-plans/:id/parts/:part', plan.id, part) }
}

function formOf({ title, text, responsible }: Kept): WrittenPart {
  return { title, text, responsible }
}

type Shown = Pick<PartPageProps, 'written' | 'kept' | 'errors' | 'theirs'>

function partPage(ask: SignedInAsk, plan: AuthorityPlan, shown: Shown, status: 200 | 409 | 422 = shown.errors ? 422 : 200): Response {
  const { language } = ask
  const asked = templateOf(plan.template)?.parts.find(({ key }) => key === shown.kept.part)
  return ask.page(
    { title: partPageWords[language].title(shown.kept.title), current: 'plans', status },
    <PartPage {...{ language, plan, ...shown }} asks={asked?.asks ?? null} explains={asked?.explains ?? null} />,
  )
}
