import { z } from 'zod'
import { newestVersions } from '../../content/framework/store.ts'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { schoolYearOf } from '../../ground/base/clock.ts'
import { capitalise, countInWords } from '../../ground/base/language.ts'
import { membershipsIn, writes } from '../../people/membership/membership.ts'
import { type Group, groupsById, teamsOf } from '../../people/organisation/store-groups.ts'
import { successionOf } from '../../people/organisation/store-units.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'

import { type OwnUnit, PlansPage } from './pages/plans-page.tsx'
import { listWords } from './plans.words.ts'
import { type Plan, plansSeen } from './store.ts'
import { copyUnfinished, unfinishedCount } from './store-copy.ts'
import { newestRound } from './store-ground.ts'
import { colleaguesAt } from './store-people.ts'
import { createPlan } from './store-write.ts'

/** The plans that someone writes or reads, and beginning one. */
export const listRoutes: Route[] = [
  signedIn('GET', '/plans', async (ask) => {
    const { language, tx, viewer, today } = ask
    const thisYear = schoolYearOf(today)
    const all = await plansSeen(tx, viewer, today)
    const years = [...new Set([thisYear, ...all.map(({ schoolYear }) => schoolYear)])].sort((a, b) => b - a)
    const year = years.find((each) => String(each) === ask.query('year')) ?? thisYear
    const schools = new Map(all.map(({ school }) => [school.id, school.name]))
    const school = schools.has(ask.query('school')) ? ask.query('school') : ''
    const shown = all.filter((plan) => plan.schoolYear === year && (school === '' || plan.school.id === school))
    const own = school === '' ? await ownUnits(ask, all, year, thisYear) : []
    const mine = new Set(own.flatMap(({ plan }) => plan?.id ?? []))
    const others = shown.filter(({ id }) => !mine.has(id))
    const without = await unitsWithout(ask, all, own, year, school)
    return ask.page(
      { title: listWords[language].title, current: 'plans' },
      <PlansPage
        {...{ language, today, year, years, school, own, others, without }}
        schools={[...schools].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'sv'))}
        lead={leadFor(ask, own)}
        nothing={own.length + others.length + without.length > 0 ? null : nothingFor(ask)}
      />,
    )
  }),
  signedIn('POST', '/plans', async (ask) => {
    const form = await ask.form(planForm)
    const { unit: wanted, year, from } = found(form.ok ? form.value : null)
    const unit = found((await unitsWritten(ask)).find(({ id }) => id === wanted))
    const thisYear = schoolYearOf(ask.today)
    must(year >= thisYear && year <= thisYear + 1)
    const sources = await sourcesFor(ask, unit, year, await plansSeen(ask.tx, ask.viewer, ask.today))
    const source = from === '' ? null : found(sources.find(({ plan }) => plan.id === from)).plan
    return begin(ask, unit, year, source)
  }),
]

const planForm = z.object({
  unit: z.uuid(),
  year: z.coerce.number().int().min(2000).max(2200),
  from: z.union([z.uuid(), z.literal('')]).default(''),
})

/** Makes the plan, with what was not finished in another if that is wanted. Where there is one for the year already, that one is shown. */
async function begin(ask: SignedInAsk, unit: Group, schoolYear: number, source: Plan | null): Promise<Response> {
  const { tx, today, language } = ask
  const t = listWords[language].make
  const actor = actorOf(ask)
  const round = await newestRound(tx, unit.id)
  const [newest] = await newestVersions(tx)
  const frameworkVersion = found(round?.frameworkVersion ?? source?.frameworkVersion ?? newest?.id)
  const plan = await createPlan(tx, actor, {
    unit: unit.id,
    schoolYear,
    frameworkVersion,
    round: round?.id ?? null,
    copiedFrom: source?.id ?? null,
  })
  if (!plan.made) return ask.redirect(linkTo('/plans/:id', plan.id), t.exists)
  if (!source) return ask.redirect(linkTo('/plans/:id', plan.id), t.done)
  const here = new Set((await colleaguesAt(tx, unit.school, today)).map(({ id }) => id))
  const name = `${source.unit.name} ${source.schoolYear}/${String(source.schoolYear + 1).slice(2)}`
  const { actions, elsewhere } = await copyUnfinished(tx, actor, { from: source.id, to: plan.id }, here, name)
  return ask.redirect(
    linkTo('/plans/:id', plan.id),
    t.copied(t.copiedActions(capitalise(countInWords(actions, language)), actions === 1), elsewhere),
  )
}

/** The units whose plans the viewer writes: teams they belong to, schools they lead. Those that have ended have no new plan. */
async function unitsWritten({ tx, viewer, today }: SignedInAsk): Promise<Group[]> {
  const units = await groupsById(
    tx,
    viewer.duties.flatMap(({ unit, unitKind }) => (unitKind === 'team' || unitKind === 'school' ? [unit] : [])),
    today,
  )
  return units.filter((unit) => !unit.ended && writes(membershipsIn(viewer, { unit, school: { id: unit.school } }), unit.kind))
}

/** Each unit with its plan of the year; without one, what it could begin with. From April next year's plan can be begun, too. */
async function ownUnits(ask: SignedInAsk, all: Plan[], year: number, thisYear: number): Promise<OwnUnit[]> {
  const own: OwnUnit[] = []
  for (const unit of await unitsWritten(ask)) {
    const planOf = (schoolYear: number) => all.find((plan) => plan.unit.id === unit.id && plan.schoolYear === schoolYear) ?? null
    const current = planOf(year)
    if (current) own.push({ unit, plan: current, year, sources: [] })
    else if (year >= thisYear) own.push({ unit, plan: null, year, sources: await sourcesFor(ask, unit, year, all) })
    const next = thisYear + 1
    if (year === thisYear && Number(ask.today.slice(5, 7)) >= 4 && Number(ask.today.slice(5, 7)) <= 6 && !planOf(next)) {
      own.push({ unit, plan: null, year: next, sources: await sourcesFor(ask, unit, next, all) })
    }
  }
  return own
}

/** The plans that a new one could go on from: the unit's latest before the year, and the latest of teams that it succeeds; with something unfinished. */
async function sourcesFor({ tx }: SignedInAsk, unit: Group, year: number, all: Plan[]): Promise<OwnUnit['sources']> {
  const before = unit.kind === 'team' ? (await successionOf(tx, unit.id)).filter(({ side }) => side === 'before').map(({ id }) => id) : []
  const sources: OwnUnit['sources'] = []
  for (const id of [unit.id, ...before]) {
    const latest = all.find(
      (plan) => plan.unit.id === id && plan.sees === 'whole' && (plan.schoolYear < year || (id !== unit.id && plan.schoolYear === year)),
    )
    const unfinished = latest ? await unfinishedCount(tx, latest.id) : 0
    if (latest && unfinished > 0) sources.push({ plan: latest, unfinished })
  }
  return sources
}

/** Teams of the schools that the viewer leads, and a coach's schools and their teams, that have no plan for the year. */
async function unitsWithout(
  { tx, viewer, today }: SignedInAsk,
  all: Plan[],
  own: OwnUnit[],
  year: number,
  school: string,
): Promise<Group[]> {
  const seen = sightOf(viewer, 'school plan')?.schools ?? []
  const schools = school === '' ? seen : seen.filter((each) => each === school)
  if (schools.length === 0) return []
  const units = [...(await groupsById(tx, schools, today)).filter(({ ended }) => !ended), ...(await teamsOf(tx, schools, today))]
  const known = new Set([...all.filter((plan) => plan.schoolYear === year).map(({ unit }) => unit.id), ...own.map(({ unit }) => unit.id)])
  return units.filter(({ id }) => !known.has(id))
}

function leadFor({ viewer, language }: SignedInAsk, own: OwnUnit[]): string {
  const { lead } = listWords[language]
  if (own.length > 0) return lead.writes
  return viewer.askedSchools.length > 0 ? lead.coach : lead.reads
}

function nothingFor({ viewer, language }: SignedInAsk): string {
  const { empty } = listWords[language]
  const seesAny = (['team plan', 'school plan', 'adopted plan'] as const).some((thing) => sightOf(viewer, thing))
  return seesAny ? empty.text : empty.noDuty
}
