import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import { AtHand } from '../../ground/base/at-hand.ts'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, readOnce, rowsOf, together } from '../../ground/base/question.ts'
import { isHeard, register } from '../../ground/published/published.ts'
import type { AuthorityPlan, Consultation, Goal, Measure, Need, NeedSource, Owner, Part, PlanText } from './authority-plan.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** A plan's text without its head, as it is being written, and the needs that no goal answers yet. */
export type LiveBody = Omit<PlanText, 'head'> & { loose: Need[] }

/** The text of a plan as it is being written, with its head. */
export function liveTextAsked({ id, written }: Pick<AuthorityPlan, 'id' | 'written'>): Question<PlanText & LiveBody> {
  return liveBodyAsked(id).map((body) => ({ head: written, ...body }))
}

/** The same without the head: five lists in one statement, however long they are. */
export function liveBodyAsked(id: string): Question<LiveBody> {
  return asRead(live, liveBodyIn(id))
}

function liveBodyIn(id: string): Question<LiveBody> {
  return together(partsAsked(id), goalsAsked(id), needsAsked(id), measuresAsked(id), consultationsAsked(id)).map(
    ([parts, goals, needs, measures, consultations]) => {
      const needsOf = Map.groupBy(needs, ({ goal }) => goal)
      const measuresOf = Map.groupBy(measures, ({ goal }) => goal)
      const goalsOf = Map.groupBy(
        goals.map((goal): Goal => ({ ...goal, needs: needsOf.get(goal.id) ?? [], measures: measuresOf.get(goal.id) ?? [] })),
        ({ part }) => part,
      )
      return {
        parts: parts.map((part): Part => ({ ...part, goals: goalsOf.get(part.part) ?? [] })),
        consultations,
        loose: needsOf.get(null) ?? [],
      }
    },
  )
}

/** A frozen version: which it is, when and by whom. */
export type Version = { id: string; number: number; at: Date; byName: string }

/** A plan as it was frozen: as it stood then, whatever has changed since. */
export function frozenTextAsked(revision: string): Question<Frozen> {
  return asRead(frozen, frozenTextIn(revision))
}

type Frozen = { text: PlanText; version: Version }

/** Texts as they were read last, of at most this many letters each: that of a plan in force is read by everyone and does not change. */
const [mostTexts, longestText] = [12, 600_000]
const frozen = new AtHand<string, Frozen>(mostTexts)
const live = new AtHand<string, LiveBody>(mostTexts)

/** What the database says letter by letter as before is the same text, the very thing. While somebody listens to what is published it is read anew, so that it is heard. */
function asRead<Text extends object>(kept: AtHand<string, Text>, asked: Question<Text>): Question<Text> {
  return isHeard() ? asked : readOnce(asked, kept, '', longestText)
}

function frozenTextIn(revision: string): Question<Frozen> {
  return rowsOf(
    sql<Version & { content: PlanText }>`
    select id, number, at, by_name as "byName", content from authority_plan_revision where id = ${revision}`,
    'at',
  ).map(([row]) => {
    const { content, ...version } = found(row)
    registeredNeeds(content.parts.flatMap((part) => part.goals.flatMap((goal) => goal.needs)))
    const parts = content.parts.map((part) => ({ ...part, goals: part.goals.map((goal) => asNow(goal)) }))
    return { text: { ...content, parts }, version }
  })
}

/** A goal as it would be frozen today: one from before there were frames, or needs captured with schools, has none. */
function asNow(goal: Goal): Goal {
  return { ...goal, frame: goal.frame ?? null, needs: goal.needs.map((need) => ({ ...need, captured: need.captured ?? null })) }
}

export function partsAsked(plan: string): Question<Omit<Part, 'goals'>[]> {
  return rowsOf(sql<Omit<Part, 'goals'>>`
    select part, title, text, responsible, revision, changed_by_name as "changedByName" from authority_plan_part where plan_id = ${plan} order by position, part`)
}

/** The goals of a plan without what stands under them, in order. @param removed those that were taken away, the latest first */
export function goalsAsked(plan: string, removed = false): Question<Omit<Goal, 'needs' | 'measures'>[]> {
  return rowsOf(sql<Omit<Goal, 'needs' | 'measures'>>`
    select g.goal_id as id, g.part, g.title, g.text, g.sign, g.revision,
           json_build_object('unit', g.owner_unit_id, 'unitName', u.name, 'duty', g.owner_duty) as owner,
           case when f.goal_id is not null then json_build_object('kind', f.kind, 'atLeast', f.at_least, 'options', f.options, 'forms', f.forms, 'lastDay', f.last_day) end as frame
      from authority_plan_goal g left join unit u on u.id = g.owner_unit_id
      left join authority_plan_frame f on f.plan_id = g.plan_id and f.goal_id = g.goal_id and not f.removed
     where g.plan_id = ${plan} and (g.removed_at is not null) = ${removed}
     order by g.removed_at desc, g.position, g.goal_id`)
}

/** The needs of a plan under goals that are there, and under none, with the figures that they come from, which are copies of released ones. */
export function needsAsked(plan: string): Question<Need[]> {
  return rowsOf(sql<Need>`
    select n.id, n.goal_id as goal, n.text, n.revision,
           json_build_object('kind', n.source, 'name', n.source_name, 'on', n.source_on, 'said', n.source_said, 'key', n.source_key, 'figures', n.source_figures) as source,
           case when jsonb_array_length(n.captured_with) > 0 then json_build_object('on', n.captured_on, 'schools', n.captured_with) end as captured
      from authority_need n left join authority_plan_goal g on g.plan_id = n.plan_id and g.goal_id = n.goal_id
     where n.plan_id = ${plan} and n.removed_at is null and g.removed_at is null
     order by n.position, n.id`).map(registeredNeeds)
}

export function measuresAsked(plan: string): Question<Measure[]> {
  return rowsOf(sql<MeasureRow>`
    select m.id, m.goal_id as goal, m.need_id as need, m.what, m.due_on as "dueOn", m.money, m.hours::float8 as hours, m.framework, m.action, m.action_title as title, m.revision,
           m.owner_unit_id as unit, u.name as "unitName", m.owner_duty as duty
      from authority_measure m left join unit u on u.id = m.owner_unit_id
     where m.plan_id = ${plan} and m.removed_at is null
     order by m.position, m.id`).map((rows) =>
    rows.map(({ unit, unitName, duty, framework, action, title, ...row }) => ({
      ...row,
      owner: { unit, unitName, duty },
      action: framework !== null && action !== null ? { framework, action, title } : null,
    })),
  )
}

type MeasureRow = Omit<Measure, 'owner' | 'action'> & Owner & { framework: string | null; action: string | null; title: string }

export function consultationsAsked(plan: string): Question<Consultation[]> {
  return rowsOf(sql<Consultation>`
    select id, kind, with_whom as "withWhom", on_day as "onDay", text, by_name as "byName"
      from authority_plan_consultation where plan_id = ${plan} order by on_day, at, id`)
}

/** A revision that was frozen, without its text. */
export type Revision = { id: string; number: number; note: string; byName: string; at: Date; title: string; from: Day; to: Day }

/** The frozen revisions of a plan, the latest first. */
export function revisionsAsked(plan: string): Question<Revision[]> {
  return rowsOf(
    sql<Revision>`
    select id, number, note, by_name as "byName", at, head ->> 'title' as title, head ->> 'from' as "from", head ->> 'to' as "to"
      from authority_plan_revision where plan_id = ${plan} order by number desc`,
    'at',
  )
}

/** Needs with the figures that they come from, which go through the register whenever they are read. */
function registeredNeeds<Kept extends { source: NeedSource }>(needs: Kept[]): Kept[] {
  return register(needs, () => needs.flatMap(({ source }) => [...source.figures]))
}
