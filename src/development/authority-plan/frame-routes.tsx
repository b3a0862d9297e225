import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf, maybeDayField, revisionField, revisionIn, sentencesOf } from '../../ground/base/form.ts'
import type { Language } from '../../ground/base/language.ts'
import { schoolForms } from '../../people/organisation/organisation.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { AuthorityPlan } from './authority-plan.ts'
import { kindSaid, scopeSaid } from './frame-line.tsx'
import { frameKinds, type GoalFrame, linesIn, longestOption, mostOptions, optionsIn } from './goal-frame.ts'
import { FramePage, type FramePageProps, type WrittenFrame } from './pages/frame-page.tsx'
import { framePageWords } from './pages/frame-page.words.ts'
import { frameOfGoal, type KeptFrame, setFrame } from './store-frames.ts'
import { goalOf, type KeptGoal } from './store-goals.ts'
import { openPlan } from './writing.ts'

/** What a goal asks of schools: set by those who write the plan. */
export const frameRoutes: Route[] = [
  seeing('writing authority plan', 'GET', '/authority-plans/:id/goals/:goal/frame', async (ask) => {
    const { plan, goal, kept } = await openGoal(ask)
    return framePage(ask, plan, goal, { written: formOf(kept), revision: kept?.revision ?? 0 })
  }),
  seeing('writing authority plan', 'PUT', '/authority-plans/:id/goals/:goal/frame', putFrame),
]

const code = codesOf(framePageWords.sv.errors)
const form = z
  .object({
    kind: z.enum([...frameKinds, 'none'], code.kind),
    options: z.string().default(''),
    atLeast: z.string().default(''),
    forms: z.array(z.enum(schoolForms)).default([]),
    lastDay: maybeDayField(code.lastDay),
    revision: revisionField,
  })
  .superRefine(({ kind, options, atLeast }, { addIssue }) => {
    if (kind !== 'choose') return
    const lines = linesIn(options)
    const fault = (field: string, message: string) => addIssue({ code: 'custom', path: [field], message })
    if (lines.length < 2) fault('options', code.options)
    else if (lines.length > mostOptions) fault('options', code.optionsMany)
    else if (lines.some((line) => line.length > longestOption)) fault('options', code.optionLong)
    if (!/^\d{1,2}$/.test(atLeast) || Number(atLeast) < 1 || Number(atLeast) > Math.max(lines.length, 1)) fault('atLeast', code.atLeast)
  })

async function openGoal(ask: SignedInAsk): Promise<{ plan: AuthorityPlan; goal: KeptGoal; kept: KeptFrame | null }> {
  const plan = await openPlan(ask)
  const goal = await goalOf(ask.tx, plan.id, ask.id('goal'))
  return { plan, goal: found(goal.removed ? null : goal), kept: await frameOfGoal(ask.tx, plan.id, goal.id) }
}

/** Saves over the revision that the writer saw; who comes second is shown what the first set, and saves again or leaves it. */
async function putFrame(ask: SignedInAsk): Promise<Response> {
  const { plan, goal, kept } = await openGoal(ask)
  const t = framePageWords[ask.language]
  const parsed = await ask.form(form, code)
  if (!parsed.ok) {
    const { forms } = await ask.form(z.object({ forms: z.array(z.string()).default([]) }))
    const written = { ...formOf(kept), ...parsed.sent, forms }
    return framePage(ask, plan, goal, { written, revision: revisionIn(parsed.sent), errors: sentencesOf(parsed.faults, t.errors) })
  }
  const { revision, ...written } = parsed.value
  if (written.kind === 'none' && revision === 0 && kept === null) return back(ask, plan, goal, t.cleared)
  const frame = written.kind === 'none' ? null : frameOf({ ...written, kind: written.kind }, kept)
  const place = { plan: plan.id, goal: goal.id, revision }
  if (await setFrame(ask.tx, actorOf(ask), actorName(ask), place, frame)) return back(ask, plan, goal, frame ? t.saved : t.cleared)
  const now = found(await frameOfGoal(ask.tx, plan.id, goal.id))
  const theirs = { text: frameSaid(now, ask.language), byName: now.changedByName }
  return framePage(ask, plan, goal, { written, revision: now.revision, theirs }, 409)
}

function back(ask: SignedInAsk, plan: AuthorityPlan, goal: KeptGoal, said: string): Response {
  return ask.redirect(`${linkTo('/authority-plans/:id', plan.id)}#g-${goal.id}`, said)
}

type Asked = Omit<z.output<typeof form>, 'revision' | 'kind'> & Pick<GoalFrame, 'kind'>

function frameOf(written: Asked, kept: KeptFrame | null): GoalFrame {
  const chooses = written.kind === 'choose'
  return {
    kind: written.kind,
    atLeast: chooses ? Number(written.atLeast) : 0,
    options: chooses ? optionsIn(linesIn(written.options), kept?.frame.options ?? []) : [],
    forms: written.forms,
    lastDay: written.lastDay || null,
  }
}

function formOf(kept: KeptFrame | null): WrittenFrame {
  if (!kept || kept.removed) return { kind: kept ? 'none' : '', options: '', atLeast: '', forms: [], lastDay: '' }
  const { kind, options, atLeast, forms, lastDay } = kept.frame
  return {
    kind,
    options: options.map(({ text }) => text).join('\n'),
    atLeast: atLeast === 0 ? '' : String(atLeast),
    forms,
    lastDay: lastDay ?? '',
  }
}

/** What somebody else set, in lines. */
function frameSaid({ frame, removed }: KeptFrame, language: Language): string {
  if (removed) return framePageWords[language].none
  return [kindSaid(frame, language), scopeSaid(frame, language), ...frame.options.map(({ text }) => text)].join('\n')
}

type Shown = Pick<FramePageProps, 'written' | 'revision' | 'errors' | 'theirs'>

function framePage(
  ask: SignedInAsk,
  plan: AuthorityPlan,
  goal: KeptGoal,
  shown: Shown,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
) {
  const { language } = ask
  return ask.page(
    { title: framePageWords[language].title, current: 'plans', status },
    <FramePage {...{ language, plan, goal, ...shown }} />,
  )
}
