import { type RawBuilder, sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, known, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { schoolWithin } from '../../people/organisation/within.ts'
import { type Sight, sightOf, type Thing } from '../../people/permission/permission.ts'
import type { Ballot, Outcome } from '../ballot/ballot.ts'
import { ballotsAsked, countedAsked } from '../ballot/store.ts'
import type { CheckedAction, Checkin, State, Together } from './checkin.ts'
import '../plan/tables.ts'
import './tables.ts'

/** A check that the viewer sees, or NotFound. */
export async function checkinSeen(tx: Tx, viewer: Viewer, id: string, today: Day): Promise<Checkin> {
  const [checkin] = await checkins(tx, sql`c.id = ${id} and ${seenBy(viewer, 'team checkin', 'school checkin')}`, today)
  return found(checkin)
}

/** The checks of a plan that the viewer sees, the latest first. */
export function checkinsOf(tx: Tx, viewer: Viewer, plan: string, today: Day): Promise<Checkin[]> {
  return askOnce(tx, checkinsOfAsked(viewer, plan, today))
}

/** The same, to be asked together with something else. */
export function checkinsOfAsked(viewer: Viewer, plan: string, today: Day): Question<Checkin[]> {
  return checkinsAsked(sql`c.plan_id = ${plan} and ${seenBy(viewer, 'team checkin', 'school checkin')}`, today)
}

/** The checks since a day of the groups that the viewer is one of: those whose lines they may read; to be asked together with something else. */
export function ownCheckinsAsked(viewer: Viewer, since: Day, today: Day): Question<Checkin[]> {
  return checkinsAsked(sql`c.opened_on >= ${since} and ${seenBy(viewer, 'team checkin words', 'school checkin words')}`, today)
}

/** The checks of plans, for what is made for nobody in particular; the latest first. */
export function checkinsOfPlans(tx: Tx, plans: readonly string[], today: Day): Promise<Checkin[]> {
  return askOnce(tx, checkinsOfPlansAsked(plans, today))
}

/** The same, to be asked together with something else. */
export function checkinsOfPlansAsked(plans: readonly string[], today: Day): Question<Checkin[]> {
  return plans.length === 0 ? known([]) : checkinsAsked(sql`c.plan_id = any (${plans}::uuid[])`, today)
}

/** The checks of school plans within a sight that were opened since a day: what is said of them was released to the schools. For counting over schools. */
export function schoolChecksAsked(sight: Sight, since: Day, today: Day): Question<Checkin[]> {
  return checkinsAsked(sql`u.kind = 'school' and ${schoolWithin(sight, 'u.id')} and c.opened_on >= ${since}`, today)
}

/** Whether the viewer is one of the group that a check asks: they alone read what was written in own words. */
export async function readsLines(tx: Tx, viewer: Viewer, checkin: string): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`
    select 1 as one from checkin c join plan p on p.id = c.plan_id join unit_place u on u.id = p.unit_id
     where c.id = ${checkin} and ${seenBy(viewer, 'team checkin words', 'school checkin words')}`.execute(tx)
  return rows.length > 0
}

/** Whether a viewer sees the checks of a unit's plans at all. A team's go over to the team that succeeds it. */
function seenBy(viewer: Viewer, ofTeam: Thing, ofSchool: Thing): RawBuilder<unknown> {
  const team = sightOf(viewer, ofTeam) ?? nobody
  const school = sightOf(viewer, ofSchool) ?? nobody
  return sql`(case u.kind when 'team' then u.school_id = any (${team.schools}::uuid[]) or u.id in (select t.id from app.teams_and_before(${team.teams}) t)
                          else u.school_id = any (${school.schools}::uuid[]) end)`
}

const nobody: Sight = { own: false, authority: false, districts: [], schools: [], teams: [] }

type Row = Omit<Checkin, 'state' | 'unit' | 'school' | 'actions'> & {
  unitId: string
  kind: 'team' | 'school'
  unitName: string
  ended: boolean
  schoolId: string
  schoolName: string
  actions: (Omit<CheckedAction, 'decided'> & { decided: { decision: string; reason: string; byName: string; at: string } | null })[]
  together: Together | null
  togetherOn: Day | null
}

function checkins(tx: Tx, where: RawBuilder<unknown>, today: Day): Promise<Checkin[]> {
  return askOnce(tx, checkinsAsked(where, today))
}

function checkinsAsked(where: RawBuilder<unknown>, today: Day): Question<Checkin[]> {
  const select = sql<Row>`
    select c.id, c.plan_id as plan, c.number, c.ballot_id as ballot, c.opened_on as "openedOn", p.school_year as "schoolYear", u.id as "unitId", u.kind, u.name as "unitName",
           not app.is_there(u.to_on, ${today}) as ended, u.school_id as "schoolId", s.name as "schoolName", t.answers as together, t.on_day as "togetherOn",
           coalesce((select json_agg(json_build_object('id', a.action_id, 'position', a.position, 'title', a.title, 'gone', pa.removed_at is not null,
                       'decided', case when d.action_id is not null then json_build_object('decision', d.decision, 'reason', d.reason, 'byName', d.by_name, 'at', d.at::text) end)
                       order by a.position)
              from checkin_action a join plan_action pa on pa.id = a.action_id
              left join checkin_decision d on d.checkin_id = a.checkin_id and d.action_id = a.action_id where a.checkin_id = c.id), '[]') as actions
      from checkin c
      join plan p on p.id = c.plan_id
      join unit_place u on u.id = p.unit_id
      join unit s on s.id = u.school_id
      left join checkin_together t on t.checkin_id = c.id
     where ${where}
     order by c.opened_on desc, c.number desc, c.id`
  return rowsOf(select).followedBy((rows) => {
    const ids = rows.flatMap(({ ballot }) => ballot ?? [])
    return together(ballotsAsked(ids), countedAsked(ids)).map(([ballots, counted]) =>
      rows.map((row) => fromRow(row, stateOf(row, ballots, counted))),
    )
  })
}

function stateOf(
  { ballot: id, together: filledIn, togetherOn }: Row,
  ballots: ReadonlyMap<string, Ballot>,
  counted: ReadonlyMap<string, Outcome>,
): State {
  if (togetherOn !== null) return { is: 'done', on: togetherOn, outcome: null, together: filledIn }
  const ballot = id === null ? undefined : ballots.get(id)
  if (!ballot) return { is: 'together' }
  if (ballot.closedOn === null) return { is: 'open', closesOn: ballot.closesOn, eligible: ballot.eligible }
  const outcome = counted.get(ballot.id)
  return outcome ? { is: 'done', on: ballot.closedOn, outcome, together: null } : { is: 'counting' }
}

function fromRow(
  { unitId, kind, unitName, ended, schoolId, schoolName, actions, together: _filledIn, togetherOn: _on, ...row }: Row,
  state: State,
): Checkin {
  return {
    ...row,
    state,
    unit: { id: unitId, kind, name: unitName, ended },
    school: { id: schoolId, name: schoolName },
    actions: actions.map(({ decided, ...action }) => ({
      ...action,
      decided: decided && { ...decided, decision: decisionFrom(decided.decision), at: new Date(decided.at) },
    })),
  }
}

function decisionFrom(kept: string): 'continue' | 'change' | 'stop' {
  return kept === 'stop' || kept === 'change' ? kept : 'continue'
}
