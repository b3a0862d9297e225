import { sql } from 'kysely'
import { newestAsked } from '../../content/framework/store.ts'
import { wholeAuthority } from '../../cycle/overview/store.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { askOnce } from '../../ground/base/question.ts'
import type { Option } from '../../ground/ui/components/field/inputs.tsx'
import { type Route, seeing } from '../../people/permission/route.ts'
import { type AuthorityPlan, isOpen } from '../authority-plan/authority-plan.ts'
import { planWritten } from '../authority-plan/store.ts'
import { goalOf } from '../authority-plan/store-goals.ts'
import { totalsOf } from '../equipment/equipment.ts'
import { countsAsked } from '../equipment/store.ts'
import { endForm, indicatorCode, newCode, newForm, numberIn, readingForm, targetForm } from './forms.ts'
import { fewFault, type Indicator, isTyped, needsOf } from './indicator.ts'
import { mostIndicators } from './limits.ts'
import { followUpAsked } from './loading.ts'
import { IndicatorPage } from './pages/indicator-page.tsx'
import { indicatorPageWords } from './pages/indicator-page.words.ts'
import { newIndicatorWords } from './pages/new-indicator.words.ts'
import { NewIndicatorPage, type WrittenIndicator } from './pages/new-indicator-page.tsx'
import { indicatorAsked, indicatorsAsked, readingsAsked } from './store.ts'
import { addTarget, endIndicator, makeIndicator, typeReading } from './store-write.ts'

/** The indicators of a goal: made, aimed, read by hand where Stegvis does not measure, ended. None is ever changed. */
export const measureRoutes: Route[] = [
  seeing('writing authority plan', 'GET', '/authority-plans/:id/goals/:goal/indicators/new', async (ask) =>
    newPage(ask, await openPlan(ask), empty),
  ),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/goals/:goal/indicators', postIndicator),
  seeing('authority follow-up', 'GET', '/authority-plans/:id/indicators/:indicator', (ask) => indicatorPage(ask, {})),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/indicators/:indicator/readings', postReading),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/indicators/:indicator/targets', async (ask) => {
    const { plan, indicator } = await openIndicator(ask)
    const t = indicatorPageWords[ask.language]
    const parsed = await ask.form(targetForm, indicatorCode)
    if (!parsed.ok) return indicatorPage(ask, { sent: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    const { way, value, byDay, why } = parsed.value
    await addTarget(ask.tx, actorOf(ask), actorName(ask), indicator.id, { way, value: numberIn(value), byDay: byDay || null, why })
    return ask.redirect(linkTo('/authority-plans/:id/indicators/:indicator', plan.id, indicator.id), t.targetSaved)
  }),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/indicators/:indicator/end', async (ask) => {
    const { plan, indicator } = await openIndicator(ask)
    const t = indicatorPageWords[ask.language]
    const parsed = await ask.form(endForm, indicatorCode)
    if (!parsed.ok) return indicatorPage(ask, { sent: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    await endIndicator(ask.tx, actorOf(ask), actorName(ask), indicator.id, parsed.value.reason)
    return ask.redirect(linkTo('/authority-plans/:id/indicators/:indicator', plan.id, indicator.id), t.endSaved)
  }),
]

const empty: WrittenIndicator = {
  kind: '',
  name: '',
  definition: '',
  aspect: '',
  audience: '',
  level: '',
  thing: '',
  source: '',
  sourceKey: '',
  unit: '',
  readingDays: '',
  way: 'up',
  value: '',
  byDay: '',
  why: '',
}

async function postIndicator(ask: SignedInAsk): Promise<Response> {
  const plan = await openPlan(ask)
  const goal = await goalOf(ask.tx, plan.id, ask.id('goal'))
  found(goal.removed ? null : goal)
  const t = newIndicatorWords[ask.language]
  const parsed = await ask.form(newForm, newCode)
  if (!parsed.ok) return newPage(ask, plan, { ...empty, ...parsed.sent }, sentencesOf(parsed.faults, t.errors))
  const { way, value, byDay, why, ...written } = parsed.value
  const live = (await askOnce(ask.tx, indicatorsAsked([goal.id]))).filter(({ end }) => end === null)
  if (live.length >= mostIndicators) return newPage(ask, plan, { ...empty, ...parsed.sent }, { kind: t.errors.full })
  const needs = needsOf(written.kind)
  const chosen = needs.aspect ? found((await aspectsIn(ask)).find((each) => each.value === written.aspect)) : null
  const [framework = '', aspect = ''] = chosen?.value.split(' ') ?? []
  const made = {
    goal: goal.id,
    kind: written.kind,
    name: written.name,
    definition: written.definition,
    readingDays: written.readingDays,
    framework,
    aspect,
    audience: needs.audience ? written.audience : ('' as const),
    level: needs.level ? Number(written.level) : null,
    source: needs.thing ? found((await thingsIn(ask)).find((what) => what === written.thing)) : needs.source ? written.source : '',
    sourceKey: needs.source ? written.sourceKey : '',
    unit: needs.source ? written.unit : '',
  }
  const target = { way, value: numberIn(value), byDay: byDay || null, why }
  await makeIndicator(ask.tx, actorOf(ask), actorName(ask), made, target)
  const { authority } = ask.viewer
  if (!isTyped(written.kind)) await enqueue(ask.tx, 'indicator-readings', { authority }, { key: `indicator-readings:${authority}` })
  return ask.redirect(`${linkTo('/authority-plans/:id/follow-up', plan.id)}#g-${goal.id}`, t.added)
}

async function postReading(ask: SignedInAsk): Promise<Response> {
  const { plan, indicator } = await openIndicator(ask)
  found(isTyped(indicator.kind) ? indicator : null)
  const t = indicatorPageWords[ask.language]
  const parsed = await ask.form(readingForm, indicatorCode)
  if (!parsed.ok) return indicatorPage(ask, { sent: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
  const { onDay, state, reading, n, note, corrects } = parsed.value
  const few = state === 'value' ? fewFault(indicator.kind, numberIn(n)) : null
  if (few) return indicatorPage(ask, { sent: parsed.sent, errors: { n: t.errors[few] } })
  if (onDay > ask.today) return indicatorPage(ask, { sent: parsed.sent, errors: { onDay: t.errors.onDay } })
  if (corrects !== '') {
    const readings = await askOnce(ask.tx, readingsAsked(sql`select ${indicator.id}::uuid`))
    found(readings.find(({ id }) => id === corrects))
    if (readings.some((each) => each.corrects === corrects))
      return indicatorPage(ask, { sent: parsed.sent, errors: { corrects: t.errors.corrected } })
  }
  const value = state === 'value' ? numberIn(reading) : null
  const persons = state === 'value' ? numberIn(n) : null
  const typed = { indicator: indicator.id, onDay, state, value, n: persons, note, corrects: corrects || null }
  const kept = await typeReading(ask.tx, actorOf(ask), actorName(ask), typed)
  if (!kept) return indicatorPage(ask, { sent: parsed.sent, errors: { corrects: t.errors.corrected } })
  return ask.redirect(`${linkTo('/authority-plans/:id/indicators/:indicator', plan.id, indicator.id)}#readings`, t.saved)
}

/** A plan that the asker writes and that is not replaced, or NotFound. */
async function openPlan({ tx, viewer, today, id }: SignedInAsk): Promise<AuthorityPlan> {
  const plan = await planWritten(tx, viewer, today, id('id'))
  return found(isOpen(plan, today) ? plan : null)
}

/** An indicator of a goal of a plan that the asker writes, and that has not ended; or NotFound. */
async function openIndicator(ask: SignedInAsk): Promise<{ plan: AuthorityPlan; indicator: Indicator }> {
  const plan = await openPlan(ask)
  const [kept] = await askOnce(ask.tx, indicatorAsked(ask.id('indicator')))
  const indicator = found(kept?.end === null ? kept : null)
  await goalOf(ask.tx, plan.id, indicator.goal)
  return { plan, indicator }
}

async function aspectsIn({ tx, language }: SignedInAsk): Promise<Option[]> {
  const versions = await askOnce(tx, newestAsked())
  return versions.flatMap(({ framework }) =>
    framework.areas.flatMap((area) =>
      area.aspects.map(({ key, name }) => ({ value: `${framework.key} ${key}`, label: `${area.name[language]}: ${name[language]}` })),
    ),
  )
}

/** What is counted at the authority's units, by name. */
async function thingsIn({ tx }: SignedInAsk): Promise<string[]> {
  return [...new Set(totalsOf(await askOnce(tx, countsAsked(wholeAuthority))).map(({ what }) => what))]
}

async function newPage(
  ask: SignedInAsk,
  plan: AuthorityPlan,
  written: WrittenIndicator,
  errors?: Readonly<Record<string, string>>,
): Promise<Response> {
  const { language } = ask
  const { id, title, removed } = await goalOf(ask.tx, plan.id, ask.id('goal'))
  found(removed ? null : id)
  const [aspects, things] = [await aspectsIn(ask), await thingsIn(ask)]
  return ask.page(
    { title: newIndicatorWords[language].title, current: 'plans', status: errors ? 422 : 200 },
    <NewIndicatorPage {...{ language, aspects, things, written, errors }} plan={plan.id} goal={{ id, title }} />,
  )
}

type Shown = { sent?: Readonly<Record<string, string>>; errors?: Readonly<Record<string, string>> }

async function indicatorPage(ask: SignedInAsk, shown: Shown): Promise<Response> {
  const { tx, viewer, today, language } = ask
  const id = ask.id('indicator')
  const { plan, right, goals } = await askOnce(tx, followUpAsked(viewer, today, ask.id('id')))
  // Of a goal that the follow-up does not tell them of, nobody is told by its indicator either.
  const goal = found(goals.find(({ indicators }) => indicators.some(({ indicator }) => indicator.id === id)))
  const followed = found(goal.indicators.find(({ indicator }) => indicator.id === id))
  return ask.page(
    { title: followed.indicator.name, current: 'plans', status: shown.errors ? 422 : 200 },
    <IndicatorPage {...{ language, goal, followed, ...shown }} plan={plan.id} writes={right === 'writes'} />,
  )
}
