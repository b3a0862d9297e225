import { sql } from 'kysely'
import { canAdopt } from '../../cycle/plan/rules.ts'
import { type Plan, plansAsked } from '../../cycle/plan/store.ts'
import type { ReleasedRound } from '../../cycle/release/released.ts'
import { roundsSeenAsked, type SeenRound } from '../../cycle/result/store-seen.ts'
import type { Round } from '../../cycle/round/round.ts'
import { roundsAsked } from '../../cycle/round/store.ts'
import type { Actor } from '../../ground/base/actor.ts'
import { type Day, schoolYearOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { known, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { membershipsIn } from '../../people/membership/membership.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { plansSeen } from '../authority-plan/store.ts'
import { holdProgramme } from '../programme/store-versions.ts'
import { type LinkKind, mostLinks, type Target } from './belonging.ts'
import '../../cycle/round/tables.ts'
import '../../cycle/plan/tables.ts'
import '../authority-plan/tables.ts'
import './tables.ts'

/** A round of a programme as somebody sees it. @property round null for who is shown no rounds @property released what they may look at of its result */
export type OwnRound = { id: string; name: string; round: Round | null; released: SeenRound | null }

/** The rounds of a programme that somebody sees something of, by the rules of rounds and results: the newest first. */
export function ownRoundsAsked(viewer: Viewer, programme: string, today: Day): Question<OwnRound[]> {
  const sight = sightOf(viewer, 'rounds')
  return rowsOf(
    sql<{ id: string }>`select round_id as id from round_programme where programme_id = ${programme} order by round_id`,
  ).followedBy((rows) =>
    rows.length === 0
      ? known([])
      : together(sight ? roundsAsked(sight, today) : known<Round[]>([]), roundsSeenAsked(viewer)).map(([rounds, results]) => {
          const ids = new Set(rows.map(({ id }) => id))
          const own = rounds.filter(({ id }) => ids.has(id))
          const seen = results.filter(({ round }) => ids.has(round.id))
          const alone = seen.filter(({ round }) => !own.some(({ id }) => id === round.id))
          return [
            ...own.map((round) => ({
              id: round.id,
              name: round.name,
              round,
              released: seen.find((each) => each.round.id === round.id) ?? null,
            })),
            ...alone.map((released) => ({ ...nameOf(released.round), round: null, released })),
          ]
        }),
  )
}

function nameOf({ id, name }: ReleasedRound): { id: string; name: string } {
  return { id, name }
}

/** Something of a plan that a programme serves, or can: as it is told to somebody who sees it. `plan` is where it is read, for an action its own page. */
export type Linkable = { target: Target; title: string; of: string; plan: string; year: number | null }
export type Linked = Linkable & { id: string }

type LinkRow = { id: string; kind: LinkKind; target: string; plan: string | null; title: string | null }

/** What a programme serves, of what somebody sees already; nothing else of it is told. */
export function linkedAsked(viewer: Viewer, programme: string, today: Day): Question<Linked[]> {
  return rowsOf(sql<LinkRow>`
    select l.id, case when l.authority_plan_id is not null then 'authority-plan' when l.goal_id is not null then 'goal' when l.plan_id is not null then 'plan' else 'action' end as kind,
           coalesce(l.authority_plan_id, l.goal_id, l.plan_id, l.action_id) as target, coalesce(l.plan_id, a.plan_id) as plan, a.title
      from programme_link l left join plan_action a on a.id = l.action_id
     where l.programme_id = ${programme} and (l.action_id is null or a.removed_at is null)
     order by l.at, l.id`).followedBy((rows) => {
    if (rows.length === 0) return known([])
    const ids = rows.flatMap(({ plan }) => (plan ? [plan] : []))
    return together(ids.length > 0 ? plansAsked(viewer, today, { ids }) : known([]), authorityLinkables(viewer, today)).map(
      ([plans, ofAuthority]) =>
        rows.flatMap(({ id, kind, target, plan, title }): Linked[] => {
          const above = ofAuthority.find((each) => each.target.kind === kind && each.target.id === target)
          if (above) return [{ ...above, id }]
          const seen = plans.find((each) => each.id === plan)
          if (!seen || (kind === 'action' && seen.sees !== 'whole')) return []
          const place = { of: seen.unit.name, plan: seen.id, year: seen.schoolYear }
          return [{ id, target: { kind, id: target }, title: title ?? '', ...place }]
        }),
    )
  })
}

/** What of plans somebody can choose for a programme, of what they see: the authority's plans and their goals in force, and schools' plans of this year and the next. */
export function linkablesAsked(viewer: Viewer, today: Day): Question<Linkable[]> {
  return together(authorityLinkables(viewer, today), plansAsked(viewer, today, { kind: 'school', from: schoolYearOf(today) })).map(
    ([above, plans]) => [...above, ...plans.map(linkableOf)],
  )
}

/** The plans of this year and the next that somebody decides on: those they can link to a programme without running it. */
export function decidedPlansAsked(viewer: Viewer, today: Day): Question<Linkable[]> {
  return plansAsked(viewer, today, { from: schoolYearOf(today) }).map((plans) =>
    plans.filter((plan) => canAdopt(membershipsIn(viewer, plan), plan)).map(linkableOf),
  )
}

function linkableOf({ id, unit, schoolYear }: Plan): Linkable {
  return { target: { kind: 'plan', id }, title: '', of: unit.name, plan: id, year: schoolYear }
}

type PaperRow = { kind: 'authority-plan' | 'goal'; target: string; plan: string; title: string; of: string }

/** What a programme serves as it stands on a paper that others read: the authority's plans in force and their goals, as they were frozen, whoever makes the paper. */
export function linksOnPaperAsked(programme: string, today: Day): Question<Linkable[]> {
  return rowsOf(sql<PaperRow>`
    select case when g.goal_id is null then 'authority-plan' else 'goal' end as kind, coalesce(l.goal_id, l.authority_plan_id) as target, f.plan_id as plan,
           coalesce(g.number || ' ' || g.title, r.head ->> 'title') as title, case when g.goal_id is null then '' else r.head ->> 'title' end as of
      from programme_link l cross join app.authority_plan_in_force(${today}) f join authority_plan_revision r on r.id = f.revision_id
      left join authority_plan_revision_goal g on g.revision_id = r.id and g.goal_id = l.goal_id
     where l.programme_id = ${programme} and (l.authority_plan_id = f.plan_id or g.goal_id is not null)
     order by l.at, l.id, f.plan_id`).map((rows) =>
    rows.map(({ kind, target, ...row }): Linkable => ({ target: { kind, id: target }, year: null, ...row })),
  )
}

type GoalRow = { goal: string; title: string; number: string; plan: string }

/** The authority's plans that somebody sees, and the goals of those in force as they were frozen. */
function authorityLinkables(viewer: Viewer, today: Day): Question<Linkable[]> {
  const goals = rowsOf(sql<GoalRow>`
    select g.goal_id as goal, g.title, g.number, f.plan_id as plan from authority_plan_force f join authority_plan_revision_goal g on g.revision_id = f.revision_id
     where f.ended_at is null and app.in_force(f.from_on, null, ${today}) order by f.plan_id, g.part, g.number, g.goal_id`)
  return together(plansSeen(viewer, today), goals).map(([seen, rows]) =>
    seen.flatMap(({ plan }): Linkable[] => [
      { target: { kind: 'authority-plan', id: plan.id }, title: plan.head.title, of: '', plan: plan.id, year: null },
      ...rows
        .filter((row) => row.plan === plan.id)
        .map(
          ({ goal, title, number }): Linkable => ({
            target: { kind: 'goal', id: goal },
            title: `${number} ${title}`,
            of: plan.head.title,
            plan: plan.id,
            year: null,
          }),
        ),
    ]),
  )
}

/** Links a programme to something of a plan. Twice is once. @returns false when it has as many as it can have, whoever sees them */
export async function addLink(tx: Tx, actor: Actor, byName: string, programme: string, { kind, id }: Target): Promise<boolean> {
  // One at a time for a programme: many may link, and each sees few of its links.
  await holdProgramme(tx, programme)
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from programme_link l left join plan_action a on a.id = l.action_id
     where l.programme_id = ${programme} and (l.action_id is null or a.removed_at is null)`.execute(tx)
  if ((rows[0]?.count ?? 0) >= mostLinks) return false
  await tx
    .insertInto('programme_link')
    .values({
      authority_id: actor.authority,
      programme_id: programme,
      authority_plan_id: kind === 'authority-plan' ? id : null,
      goal_id: kind === 'goal' ? id : null,
      plan_id: kind === 'plan' ? id : null,
      action_id: kind === 'action' ? id : null,
      by_name: byName,
      at: actor.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}

export async function removeLink(tx: Tx, programme: string, link: string): Promise<void> {
  await tx.deleteFrom('programme_link').where('programme_id', '=', programme).where('id', '=', link).execute()
}
