import type { z } from 'zod'
import { findAspect } from '../../content/framework/framework.ts'
import { newestAsked } from '../../content/framework/store.ts'
import { overlayAsked } from '../../content/own-framework/overlay.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { decimalSign, type Language } from '../../ground/base/language.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import type { Option } from '../../ground/ui/components/field/inputs.tsx'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { AuthorityPlan, Measure } from './authority-plan.ts'
import { measureCode, measureForm, numberIn } from './forms.ts'
import { MeasurePage, type MeasurePageProps, type WrittenMeasure } from './pages/measure-page.tsx'
import { measurePageWords } from './pages/measure-page.words.ts'
import { placeOf } from './place.ts'
import { goalsAsked, needsAsked } from './store-content.ts'
import { addMeasure, changeMeasure, type MeasureDraft, measureOf, removeMeasure } from './store-measures.ts'
import { ownerUnitsAsked } from './store-owners.ts'
import { keep, openPlan, put, type Writing } from './writing.ts'

/** A measure as several write it. */
const measureWriting: Writing<z.infer<typeof measureForm>, Measure, MeasureDraft, keyof typeof measureCode> = {
  form: measureForm,
  codes: measureCode,
  words: measurePageWords,
  kept: (ask, plan) => measureOf(ask.tx, plan.id, ask.id('measure')),
  written: formOf,
  draft: draftOf,
  change: (ask, plan, over, draft) => changeMeasure(ask.tx, actorOf(ask), actorName(ask), plan.id, over, draft),
  page: measurePage,
  place: (plan, _kept, { goal }) => placeOf(plan, goal),
}

/** What is done for the goals of a plan. */
export const measureRoutes: Route[] = [
  seeing('writing authority plan', 'GET', '/authority-plans/:id/measures/new', async (ask) =>
    measurePage(ask, await openPlan(ask), { written: { ...empty, goal: ask.query('goal'), need: ask.query('need') } }),
  ),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/measures', async (ask) => {
    const plan = await openPlan(ask)
    const t = measurePageWords[ask.language]
    const parsed = await ask.form(measureForm, measureCode)
    if (!parsed.ok) return measurePage(ask, plan, { written: { ...empty, ...parsed.sent }, errors: sentencesOf(parsed.faults, t.errors) })
    const { revision: _revision, take: _take, ...written } = parsed.value
    const read = await draftOf(ask, plan, written, null)
    if ('errors' in read) return measurePage(ask, plan, { written, errors: read.errors })
    const id = await addMeasure(ask.tx, actorOf(ask), actorName(ask), plan.id, read.draft)
    if (id === null) return measurePage(ask, plan, { written, errors: { what: t.errors.full } })
    return ask.redirect(placeOf(plan, read.draft.goal), t.added)
  }),
  seeing('writing authority plan', 'GET', '/authority-plans/:id/measures/:measure', async (ask) => {
    const plan = await openPlan(ask)
    const kept = await measureOf(ask.tx, plan.id, ask.id('measure'))
    return measurePage(ask, plan, { written: formOf(kept, ask.language), kept })
  }),
  seeing('writing authority plan', 'PUT', '/authority-plans/:id/measures/:measure', put(measureWriting)),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/measures/:measure', keep(measureWriting, conflictIn)),
  seeing('writing authority plan', 'DELETE', '/authority-plans/:id/measures/:measure', async (ask) => {
    const plan = await openPlan(ask)
    const { id, goal } = await measureOf(ask.tx, plan.id, ask.id('measure'))
    await removeMeasure(ask.tx, actorOf(ask), actorName(ask), plan.id, id)
    return ask.redirect(placeOf(plan, goal), measurePageWords[ask.language].removed)
  }),
]

const empty: WrittenMeasure = { what: '', goal: '', need: '', duty: '', unit: '', due: '', money: '', hours: '', action: '' }

function conflictIn(plan: AuthorityPlan, { id }: Measure) {
  return { changedBy: null, at: linkTo('/authority-plans/:id/measures/:measure', plan.id, id) }
}

/** A measure as it is kept: of a goal of the plan, a need of that goal, a unit of the authority; what is none of them is NotFound or told. */
async function draftOf(
  ask: SignedInAsk,
  plan: AuthorityPlan,
  written: WrittenMeasure,
  kept: Measure | null,
): Promise<{ draft: MeasureDraft } | { errors: Record<string, string> }> {
  const { goals, needs, units, actions } = await offeredTo(ask, plan)
  const { errors: t } = measurePageWords[ask.language]
  if (!goals.some(({ id }) => id === written.goal)) return { errors: { goal: t.goal } }
  if (written.need !== '' && needs.find(({ id }) => id === written.need)?.goal !== written.goal) return { errors: { need: t.need } }
  const chosen = actions.find(({ value }) => value === written.action)
  const [framework = '', action = ''] = written.action.split(' ')
  const keeps = kept?.action && written.action === keyOf(kept.action) ? kept.action : null
  const owner = { unit: written.unit === '' ? null : found(units.find(({ id }) => id === written.unit)).id, duty: written.duty }
  const draft = {
    goal: written.goal,
    need: written.need || null,
    what: written.what,
    owner,
    dueOn: written.due || null,
    money: numberIn(written.money),
    hours: numberIn(written.hours),
    action: keeps ?? (chosen ? { framework, action, title: chosen.title } : null),
  }
  return { draft }
}

/** What the lists of the form offer. */
async function offeredTo({ tx, today, language, viewer }: SignedInAsk, plan: AuthorityPlan) {
  const [goals, needs, units, versions, overlay] = await askOnce(
    tx,
    together(goalsAsked(plan.id), needsAsked(plan.id), ownerUnitsAsked(today), newestAsked(), overlayAsked(viewer)),
  )
  const actions = versions.flatMap(({ framework }) => {
    const whole = overlay(framework)
    return whole.actions
      .filter(({ audience, local }) => audience !== 'person' && !local?.archived)
      .map((action) => {
        const aspect = findAspect(whole, action.aspect)?.name[language] ?? ''
        const title = action.title[language]
        return { value: keyOf({ framework: framework.key, action: action.id }), label: aspect ? `${aspect}: ${title}` : title, title }
      })
  })
  return { goals, needs, units, actions }
}

function keyOf({ framework, action }: { framework: string; action: string }): string {
  return `${framework} ${action}`
}

function formOf({ what, goal, need, owner, dueOn, money, hours, action }: Measure, language: Language): WrittenMeasure {
  return {
    what,
    goal,
    need: need ?? '',
    duty: owner.duty,
    unit: owner.unit ?? '',
    due: dueOn ?? '',
    money: money === null ? '' : String(money),
    hours: hours === null ? '' : String(hours).replace('.', decimalSign(language)),
    action: action ? keyOf(action) : '',
  }
}

type Shown = Pick<MeasurePageProps, 'written' | 'errors' | 'kept' | 'theirs'>

async function measurePage(
  ask: SignedInAsk,
  plan: AuthorityPlan,
  shown: Shown,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
): Promise<Response> {
  const { language } = ask
  const { goals, needs, units, actions } = await offeredTo(ask, plan)
  const t = measurePageWords[language]
  const keptAction = shown.kept?.action
  const offered: Option[] = actions.map(({ value, label }) => ({ value, label }))
  if (keptAction && !offered.some(({ value }) => value === keyOf(keptAction)))
    offered.unshift({ value: keyOf(keptAction), label: keptAction.title })
  return ask.page(
    { title: shown.kept ? t.change : t.new, current: 'plans', status },
    <MeasurePage
      {...{ language, plan, ...shown }}
      goals={goals.map(({ id, title }) => ({ value: id, label: title }))}
      needs={needs.filter(({ goal }) => goal === shown.written.goal).map(({ id, text }) => ({ value: id, label: text.slice(0, 120) }))}
      units={units.map(({ id, name }) => ({ value: id, label: name }))}
      actions={offered}
    />,
  )
}
