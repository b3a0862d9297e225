import { z } from 'zod'
import { newestVersions } from '../../content/framework/store.ts'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { schoolYearOf } from '../../ground/base/clock.ts'
import { capitalise, countInWords } from '../../ground/base/language.ts'
import { askOnce, known, type Question, together } from '../../ground/base/question.ts'
import { membershipsIn, writes } from '../../people/membership/membership.ts'
import { type Group, groupsAsked, teamsAsked } from '../../people/organisation/store-groups.ts'
import { type Successor, successionsAsked } from '../../people/organisation/store-units.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'

import { type OwnUnit, PlansPage } from './pages/plans-page.tsx'
import { listWords } from './plans.words.ts'
import { type Plan, plansAsked } from './store.ts'
import { copyUnfinished, unfinishedAsked } from './store-copy.ts'
import { newestRound } from './store-ground.ts'
import { colleaguesAt } from './store-people.ts'
import { createPlan } from './store-write.ts'

/** The plans that someone writes or reads, and beginning one. */
export const listRoutes: Route[] = [
  signedIn('GET', '/plans', async (ask) => {
    const { language, today } = ask
    const thisYear = schoolYearOf(today)
    const { all, written, sources, groups } = await askOnce(ask.tx, listAsked(ask))
    const years = [...new Set([thisYear, ...all.map(({ schoolYear }) => schoolYear)])].sort((a, b) => b - a)
    const year = years.find((each) => String(each) === ask.query('year')) ?? thisYear
    const schools = new Map(all.map((plan) => [plan.school.id, plan.school.name]))
    const school = schools.has(ask.query('school')) ? ask.query('school') : ''
    const shown = all.filter((plan) => plan.schoolYear === year && (school === '' || plan.school.id === school))
    const own = school === '' ? ownUnits(ask, written, all, sources, year, thisYear) : []
    const mine = new Set(own.flatMap(({ plan }) => plan?.id ?? []))
    const others = shown.filter(({ id }) => !mine.has(id))
    const without = unitsWithout(groups, all, own, year, school)
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
    const { unit: wanted, year, from } = await ask.form(planForm)
    const { all, written, sources } = await askOnce(ask.tx, listAsked(ask))
    const unit = found(written.find(({ id }) => id === wanted))
    const thisYear = schoolYearOf(ask.today)
    must(year >= thisYear && year <= thisYear + 1)
    const offered = sourcesFor(sources, unit, year, all)
    const source = from === '' ? null : found(offered.find(({ plan }) => plan.id === from)).plan
    return begin(ask, unit, year, source)
  }),
]

/** What new plans could go on from: what teams succeed, and how much is unfinished, by plan. */
type Sources = { successions: Successor[]; unfinished: ReadonlyMap<string, number> }

/** The plans that a viewer sees, the units whose plans they write, what those could begin with, and the units of the schools whose plans they see. */
function listAsked(ask: SignedInAsk) {
  const { viewer, today } = ask
  const seen = sightOf(viewer, 'school plan')?.schools ?? []
  return together(plansAsked(viewer, today), unitsWrittenAsked(ask), groupsAsked(seen, today), teamsAsked(seen, today)).followedBy(
    ([all, written, schools, teams]) => {
      const succeeding = written.filter(({ kind }) => kind === 'team').map(({ id }) => id)
      const whole = all.filter(({ sees }) => sees === 'whole').map(({ id }) => id)
      return together(successionsAsked(succeeding), written.length > 0 ? unfinishedAsked(whole) : known(new Map<string, number>())).map(
        ([successions, unfinished]) => ({
          ...{ all, written, sources: { successions, unfinished } },
          groups: [...schools.filter(({ ended }) => !ended), ...teams],
        }),
      )
    },
  )
}

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
function unitsWrittenAsked({ viewer, today }: SignedInAsk): Question<Group[]> {
  const units = viewer.duties.flatMap(({ unit, unitKind }) => (unitKind === 'team' || unitKind === 'school' ? [unit] : []))
  return groupsAsked(units, today).map((groups) =>
    groups.filter((unit) => !unit.ended && writes(membershipsIn(viewer, { unit, school: { id: unit.school } }), unit.kind)),
  )
}

/** Each unit with its plan of the year; without one, what it could begin with. From April next year's plan can be begun, too. */
function ownUnits(ask: SignedInAsk, units: Group[], all: Plan[], sources: Sources, year: number, thisYear: number): OwnUnit[] {
  const own: OwnUnit[] = []
  for (const unit of units) {
    const planOf = (schoolYear: number) => all.find((plan) => plan.unit.id === unit.id && plan.schoolYear === schoolYear) ?? null
    const current = planOf(year)
    if (current) own.push({ unit, plan: current, year, sources: [] })
    else if (year >= thisYear) own.push({ unit, plan: null, year, sources: sourcesFor(sources, unit, year, all) })
    const next = thisYear + 1
    if (year === thisYear && Number(ask.today.slice(5, 7)) >= 4 && Number(ask.today.slice(5, 7)) <= 6 && !planOf(next)) {
      own.push({ unit, plan: null, year: next, sources: sourcesFor(sources, unit, next, all) })
    }
  }
  return own
}

/** The plans that a new one could go on from: the unit's latest before the year, and the latest of teams that it succeeds; with something unfinished. */
function sourcesFor({ successions, unfinished }: Sources, unit: Group, year: number, all: Plan[]): OwnUnit['sources'] {
  const before = successions.filter(({ of, side }) => of === unit.id && side === 'before').map(({ id }) => id)
  return [unit.id, ...before].flatMap((id) => {
    const plan = all.find(
      (each) => each.unit.id === id && each.sees === 'whole' && (each.schoolYear < year || (id !== unit.id && each.schoolYear === year)),
    )
    const left = plan ? (unfinished.get(plan.id) ?? 0) : 0
    return plan && left > 0 ? [{ plan, unfinished: left }] : []
  })
}

/** Teams of the schools that the viewer leads, and a coach's schools and their teams, that have no plan for the year. */
function unitsWithout(groups: Group[], all: Plan[], own: OwnUnit[], year: number, school: string): Group[] {
  const known = new Set([...all.filter((plan) => plan.schoolYear === year).map(({ unit }) => unit.id), ...own.map(({ unit }) => unit.id)])
  return groups.filter((unit) => (school === '' || unit.school === school) && !known.has(unit.id))
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
