// Long: the demo’s plans, told once and in order.
import { type Audience, findAction, statementKey } from '../../content/framework/framework.ts'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import { addEvidence } from '../../cycle/follow-up/store-evidence.ts'
import { blankAction } from '../../cycle/plan/action/fields.ts'
import type { Baseline, CommentRole } from '../../cycle/plan/plan.ts'
import { addAction } from '../../cycle/plan/store-actions.ts'
import { addComment } from '../../cycle/plan/store-comments.ts'
import { planContent } from '../../cycle/plan/store-content.ts'
import { adoptPlan, submitPlan } from '../../cycle/plan/store-decisions.ts'
import { addGoal } from '../../cycle/plan/store-goals.ts'
import { noteOnAction } from '../../cycle/plan/store-notes.ts'
import { takeUp } from '../../cycle/plan/store-references.ts'
import { createPlan } from '../../cycle/plan/store-write.ts'
import { releasedCells, releasedRound } from '../../cycle/result/store-released.ts'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, type Day, schoolYearOf, startOfDay } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Role } from '../../ground/base/viewer.ts'
import { demoSchools } from './municipality.ts'
import '../../people/organisation/tables.ts'

type Stage = { tx: Tx; authority: string; framework: FrameworkVersion; round: string; today: Day }
type Unit = { id: string; kind: 'team' | 'school'; name: string }
type Wanted = { action: string; why: string; owner: string | null; due: number; howWeKnow?: string }

/**
 * Plans of the demo's first school, as they look some months into the year: a team's that is adopted and under way, one that waits for the coach, and the
 * school's, which takes up what a team does.
 * @param round the round they start from
 */
export async function writeDemoPlans(
  tx: Tx,
  authority: string,
  framework: FrameworkVersion,
  round: string,
  school: string,
  today: Day,
): Promise<void> {
  const stage: Stage = { tx, authority, framework, round, today }
  const first = found(demoSchools[0])
  const [young, middle] = await Promise.all(first.teams.slice(0, 2).map(({ name }) => teamOf(tx, school, name)))
  const whole: Unit = { id: school, kind: 'school', name: first.name }
  const homework = await middlePlan(stage, found(middle), whole)
  await waitingPlan(stage, found(young), whole)
  await schoolPlan(stage, whole, homework)
}

async function middlePlan(stage: Stage, team: Unit, school: Unit): Promise<string> {
  const lead = await holder(stage.tx, team.id, 'team_lead')
  const [colleague = lead, other = lead] = await membersOf(stage.tx, team.id)
  const plan = await begin(stage, lead, team, 'Vi väljer få saker och gör dem ordentligt.')
  const then = actorAt(stage, lead, -70)
  const goal = await addGoal(stage.tx, then, plan, {
    title: 'Eleverna får återkoppling medan de arbetar',
    aspect: 'bedomning',
    signs: 'Varje elev kan berätta vad den fick för råd senast, och vad den gjorde med det.',
    baseline: await baselineOf(stage, team, 'bedomning'),
  })
  const feedback = await add(stage, then, plan, goal, {
    action: 'bedomning-t23',
    why: 'Vi var många på nivå 2 i våras.',
    owner: lead,
    due: 6,
  })
  const share = await add(stage, then, plan, null, {
    action: 'kollegium-t23',
    why: 'Vi gör samma sak på tre håll.',
    owner: colleague,
    due: -4,
  })
  const tools = await add(stage, then, plan, null, { action: 'verktyg-t12', why: 'Det stjäl tid från lektionerna.', owner: other, due: 45 })
  const done = await add(stage, then, plan, null, {
    action: 'sakerhet-ai-t12',
    why: 'Frågan kom upp två gånger under hösten.',
    owner: lead,
    due: -20,
  })
  await adopt(stage, lead, 'team_lead', plan, team, school, '')
  const start = actorAt(stage, lead, -50)
  await noteOnAction(stage.tx, start, feedback, { kind: 'status', status: 'under way', note: 'Vi börjar i svenska, i alla tre klasserna.' })
  await noteOnAction(stage.tx, actorAt(stage, colleague, -30), share, { kind: 'status', status: 'under way' })
  await noteOnAction(stage.tx, actorAt(stage, other, -12), tools, {
    kind: 'status',
    status: 'paused',
    note: 'Väntar på nya laddvagnar. De kommer efter jul.',
  })
  await noteOnAction(stage.tx, actorAt(stage, lead, -22), done, {
    kind: 'status',
    status: 'done',
    note: 'Klart, och alla har skrivit under.',
  })
  await addEvidence(stage.tx, actorAt(stage, lead, -22), done, {
    kind: 'text',
    title: 'Det vi kom överens om',
    text: 'En sida med fem regler om bilder och källor. Den sitter i alla klassrum, och eleverna var med och skrev den.',
  })
  return feedback
}

async function waitingPlan(stage: Stage, team: Unit, school: Unit): Promise<void> {
  const lead = await holder(stage.tx, team.id, 'team_lead')
  const plan = await begin(stage, lead, team, '')
  const then = actorAt(stage, lead, -9)
  await add(stage, then, plan, null, {
    action: 'elevkompetens-t12',
    why: 'Här låg vi lägst, och det betyder mycket för oss.',
    owner: lead,
    due: 60,
  })
  await add(stage, then, plan, null, {
    action: 'kollegium-t34',
    why: 'Några av oss kan visa de andra.',
    owner: null,
    due: 80,
    howWeKnow: '',
  })
  await submitPlan(stage.tx, actorAt(stage, lead, -6), plan, 'Är det rimligt att hinna båda före jul?')
  const principal = { ...actorAt(stage, await holder(stage.tx, school.id, 'principal'), -5), role: 'principal' as const }
  await addComment(stage.tx, principal, plan, {
    text: 'Bra att ni börjar med eleverna. Vem tar ansvar för den andra åtgärden?',
    action: null,
    replyTo: null,
    feedback: null,
  })
}

async function schoolPlan(stage: Stage, school: Unit, taken: string): Promise<void> {
  const principal = await holder(stage.tx, school.id, 'principal')
  const plan = await begin(
    stage,
    principal,
    school,
    'Skolans plan tar upp det som arbetslagen redan gör, och det som bara ledningen kan göra.',
  )
  const then = actorAt(stage, principal, -62)
  const goal = await addGoal(stage.tx, then, plan, {
    title: 'Tekniken fungerar i klassrummet',
    aspect: 'verktyg',
    signs: 'Ingen lektion ställs in för att något inte fungerar.',
    baseline: await baselineOf(stage, school, 'verktyg'),
  })
  const help = await add(stage, then, plan, goal, {
    action: 'verktyg-s23',
    why: 'Ledningen och personalen ser det olika.',
    owner: principal,
    due: 20,
  })
  await add(stage, then, plan, null, {
    action: 'kollegium-s23',
    why: 'Arbetslagen vill ha tid att visa varandra.',
    owner: principal,
    due: 35,
  })
  await takeUp(stage.tx, then, plan, taken, null, school.name)
  await adopt(stage, principal, 'principal', plan, school, school, 'BUN 2026/118')
  await noteOnAction(stage.tx, actorAt(stage, principal, -40), help, {
    kind: 'status',
    status: 'under way',
    note: 'Upphandlat. Start efter höstlovet.',
  })
}

/** What the unit's released result says of an aspect. */
async function baselineOf({ tx, round: id }: Stage, unit: Unit, aspect: string): Promise<Baseline | null> {
  const { round } = await releasedRound(tx, id)
  const { cells } = await releasedCells(tx, id, [unit.id])
  const of = (audience: Audience) =>
    cells.find(
      (cell) => cell.audience === audience && cell.measure.kind === 'statement' && cell.measure.key === statementKey(aspect, audience),
    )?.content ?? null
  return {
    kind: 'released',
    round: id,
    roundName: round.name,
    releasedOn: round.releasedOn,
    unitName: unit.name,
    staff: of('staff'),
    leader: of('leader'),
  }
}

async function begin(stage: Stage, by: string, unit: Unit, introduction: string): Promise<string> {
  const { id } = await createPlan(stage.tx, actorAt(stage, by, -75), {
    unit: unit.id,
    schoolYear: schoolYearOf(stage.today),
    frameworkVersion: stage.framework.id,
    round: stage.round,
    copiedFrom: null,
    introduction,
  })
  return id
}

/** An action of the framework, with its own words and effort. */
async function add({ tx, framework, today }: Stage, actor: Actor, plan: string, goal: string | null, wanted: Wanted): Promise<string> {
  const { framework: content } = framework
  const action = found(findAction(content, wanted.action))
  return addAction(tx, actor, plan, {
    ...blankAction(),
    goal,
    aspect: action.aspect,
    title: action.title.sv,
    text: `${action.text.sv} ${action.first_step.sv}`,
    why: wanted.why,
    ownerPerson: wanted.owner,
    dueOn: addDays(today, wanted.due),
    hours: action.effort.hours,
    howWeKnow: wanted.howWeKnow ?? action.evidence.sv,
    origin: 'framework',
    source: { framework: content.key, action: action.id },
    carriedFrom: null,
  })
}

async function adopt(
  stage: Stage,
  by: string,
  role: CommentRole,
  plan: string,
  unit: Unit,
  school: Unit,
  recordNumber: string,
): Promise<void> {
  const { tx, framework, today } = stage
  const person = await tx.selectFrom('person').select(['given_name', 'family_name']).where('id', '=', by).executeTakeFirstOrThrow()
  const row = await tx.selectFrom('plan').select(['introduction', 'school_year']).where('id', '=', plan).executeTakeFirstOrThrow()
  const content = await planContent(
    tx,
    {
      id: plan,
      unit: { ...unit, ended: false, endedOn: null },
      school: { id: school.id, name: school.name, district: null },
      schoolYear: row.school_year,
      frameworkVersion: framework.id,
      introduction: row.introduction,
    },
    today,
  )
  const name = `${person.given_name} ${person.family_name}`
  await adoptPlan(tx, actorAt(stage, by, -60), { id: plan, decisions: 0 }, content, { name, role, recordNumber, note: '' })
}

function actorAt({ authority, today }: Stage, by: string, days: number): Actor {
  const day = addDays(today, days)
  return { authority, by, now: new Date(startOfDay(day).getTime() + 14 * 3_600_000), today: day }
}

async function teamOf(tx: Tx, school: string, name: string): Promise<Unit> {
  const row = await tx
    .selectFrom('unit_place')
    .select('id')
    .where('school_id', '=', school)
    .where('kind', '=', 'team')
    .where('name', '=', name)
    .executeTakeFirst()
  return { id: found(row).id, kind: 'team', name }
}

async function holder(tx: Tx, unit: string, role: Role): Promise<string> {
  const row = await tx.selectFrom('duty').select('person_id').where('unit_id', '=', unit).where('role', '=', role).executeTakeFirst()
  return found(row).person_id
}

async function membersOf(tx: Tx, team: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('duty')
    .innerJoin('person', 'person.id', 'duty.person_id')
    .select('person_id')
    .where('unit_id', '=', team)
    .where('role', '=', 'teacher')
    .orderBy('family_name')
    .orderBy('given_name')
    .limit(3)
    .execute()
  return rows.map(({ person_id }) => person_id)
}
