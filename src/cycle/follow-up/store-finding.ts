import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Plan, plansSeen } from '../plan/store.ts'
import { type ActionChoice, actionsOnAPage, type Facets, type FoundAction, searchWords } from './finding.ts'
import '../../people/organisation/tables.ts'
import '../plan/tables.ts'

/** A page of the actions found, how many there are in all, and what there is to choose among whatever is chosen. */
export type Found = { actions: FoundAction[]; total: number; facets: Facets }

/** Through which plans somebody sees actions: those seen as they are written; those seen as they were adopted, and the decisions on these. */
export type Through = { whole: string[]; adoptions: string[]; adopted: string[] }

/** The plans through which a viewer sees actions. */
export function throughPlans(plans: readonly Pick<Plan, 'id' | 'sees' | 'adoption'>[]): Through {
  const adopted = plans.filter(({ sees }) => sees === 'adopted')
  return {
    whole: plans.filter(({ sees }) => sees === 'whole').map(({ id }) => id),
    adoptions: adopted.flatMap(({ adoption }) => adoption?.id ?? []),
    adopted: adopted.map(({ id }) => id),
  }
}

/**
 * The actions that a viewer sees and that the choice leaves, by last day, those without one last, then by title. Each once, however many plans it stands in.
 * What is seen through a decision is told as it was decided, beside how it goes now. What has gone on in a later plan is found there alone.
 */
export async function findActions(tx: Tx, viewer: Viewer, choice: ActionChoice, today: Day, most = actionsOnAPage): Promise<Found> {
  // Who sees no team's plan need not look through them.
  const plans = await plansSeen(tx, viewer, today, sightOf(viewer, 'team plan') ? {} : { kind: 'school' })
  const through = throughPlans(plans)
  const { rows } = await findQuery(through, viewer.person, choice, today, most).execute(tx)
  const [row] = rows
  if (!row) throw new Error('the question for actions has one answer')
  const { total, actions, ...facets } = row
  return { total, actions, facets }
}

/**
 * The question itself, apart so that its time can be taken. Most of what is kept of a decision is words: they are unpacked only where somebody searches them.
 */
export function findQuery({ whole, adoptions, adopted }: Through, person: string, choice: ActionChoice, today: Day, most: number) {
  const search = choice.search !== ''
  return sql<{ total: number; actions: FoundAction[] } & Facets>`
    with live as materialized (
      select id from plan_action where plan_id = any (${whole}::uuid[]) and removed_at is null
      union select r.action_id from plan_action_reference r where r.plan_id = any (${whole}::uuid[])
      union select a.id from plan_action a join plan p on p.id = a.plan_id join unit u on u.id = p.unit_id
             where a.owner_id = ${person} and a.removed_at is null and (u.kind = 'team' or app.is_decided(p.id, a.id))
    ), decided_action as materialized (
      select id, plan_id, status from plan_action
       where removed_at is null and (plan_id = any (${adopted}::uuid[]) or id = any (array(
         select (x ->> 'id')::uuid from plan_adoption d, jsonb_path_query(d.snapshot, '$.goals[*].actions[*] ? (@.referred == true)') x where d.id = any (${adoptions}::uuid[])
         union all
         select (x ->> 'id')::uuid from plan_adoption d, jsonb_path_query(d.snapshot, '$.loose[*] ? (@.referred == true)') x where d.id = any (${adoptions}::uuid[]))))
    ), decided as materialized (
      select a.id, a.plan_id as home, d.plan_id as plan, x ->> 'title' as title, x ->> 'aspect' as aspect, (x -> 'owner' ->> 'person')::uuid as owner_id,
             x -> 'owner' ->> 'name' as owner_name, coalesce(x -> 'owner' ->> 'role', '') as owner_role, (x ->> 'dueOn')::date as due_on,
             array(select jsonb_array_elements_text(x -> 'tags')) as tags, a.status, ${search ? sql`(x ->> 'text') || ' ' || (x ->> 'others')` : sql`''`} as words
        from plan_adoption d
        cross join lateral (
          select jsonb_array_elements(g -> 'actions') from jsonb_array_elements(d.snapshot -> 'goals') g union all select jsonb_array_elements(d.snapshot -> 'loose')) e (x)
        join decided_action a on a.id = (x ->> 'id')::uuid
       where d.id = any (${adoptions}::uuid[])
    ), told as (
      select a.id, a.plan_id as home, a.plan_id as plan, true as whole, a.title, a.aspect, a.owner_id, app.person_name(o) as owner_name,
             a.owner_role, a.due_on, a.tags, a.status, ${search ? sql`a.text || ' ' || a.others` : sql`''`} as words
        from live join plan_action a on a.id = live.id and a.removed_at is null left join person o on o.id = a.owner_id
      union all
      (select distinct on (id) id, home, plan, false, title, aspect, owner_id, owner_name, owner_role, due_on, tags, status, words
         from decided where not exists (select from live where live.id = decided.id) order by id, home = plan desc, plan)
    ), seen as materialized (
      select t.*, p.school_year, p.framework_version_id as version, u.id as unit, u.name as unit_name, u.kind as unit_kind, u.school_id as school, s.name as school_name,
             not app.is_there(u.to_on, ${today}) or exists (select from plan_closed c where c.plan_id = p.id) as closed
        from told t join plan p on p.id = t.home join unit_place u on u.id = p.unit_id join unit s on s.id = u.school_id
       where not exists (select from action_gone_on n where n.action_id = t.id)
    ), chosen as materialized (select * from seen where ${sql.join(conditions(choice, person, today), sql` and `)})
    select (select count(*) from chosen) as total,
           coalesce((select json_agg(json_build_object(
             'id', c.id, 'plan', c.plan, 'whole', c.whole, 'title', c.title, 'aspect', c.aspect, 'ownerName', c.owner_name, 'ownerRole', c.owner_role,
             'dueOn', c.due_on, 'status', c.status, 'tags', c.tags, 'closed', c.closed, 'schoolYear', c.school_year, 'unit', c.unit, 'unitName', c.unit_name,
             'unitKind', c.unit_kind, 'schoolName', c.school_name) order by c.due_on nulls last, lower(c.title), c.id)
               from (select * from chosen order by due_on nulls last, lower(title), id limit ${most} offset ${(choice.page - 1) * most}) c), '[]') as actions,
           coalesce((select json_agg(json_build_object('value', value, 'name', name) order by lower(name), value) from (
             select coalesce(owner_id::text, 'role:' || owner_role) as value, min(coalesce(owner_name, owner_role)) as name
               from seen where owner_id is not null or owner_role <> '' group by owner_id, owner_role) o), '[]') as owners,
           coalesce((select json_agg(aspect) from (select distinct aspect from seen where aspect is not null) a), '[]') as aspects,
           coalesce((select json_agg(tag order by lower(tag), tag) from (select distinct tag from seen, unnest(tags) tag) t), '[]') as tags,
           coalesce((select json_agg(json_build_object('id', school, 'name', school_name) order by school_name, school)
             from (select distinct school, school_name from seen) s), '[]') as schools,
           coalesce((select json_agg(json_build_object('id', unit, 'name', unit_name, 'kind', unit_kind, 'schoolName', school_name)
               order by school_name, unit_kind = 'team', unit_name, unit)
             from (select distinct unit, unit_name, unit_kind, school_name from seen where ${choice.school} = '' or school::text = ${choice.school}) u), '[]') as units,
           coalesce((select json_agg(school_year order by school_year desc) from (select distinct school_year from seen) y), '[]') as years,
           coalesce((select json_agg(version) from (select distinct version from seen) v), '[]') as versions`
}

function conditions(choice: ActionChoice, person: string, today: Day) {
  const { status, owner, aspect, tag, due, before, school, unit, year } = choice
  const month = `${today.slice(0, 7)}-01`
  const unfinished = sql`status in ('planned', 'under way', 'paused') and not closed`
  return [
    status === 'all' ? sql`true` : status === 'open' ? unfinished : sql`status = ${status}`,
    ...(owner === 'me' ? [sql`owner_id = ${person}`] : []),
    ...(owner === 'none' ? [sql`owner_id is null and owner_role = ''`] : []),
    ...(owner.startsWith('role:') ? [sql`owner_role = ${owner.slice(5)}`] : []),
    ...(owner.includes('-') && !owner.startsWith('role:') ? [sql`owner_id::text = ${owner}`] : []),
    ...(aspect ? [sql`aspect = ${aspect}`] : []),
    ...(tag ? [sql`${tag} = any (tags)`] : []),
    ...(due === 'late' ? [sql`due_on < ${today}::date and status in ('planned', 'under way') and not closed`] : []),
    ...(due === 'month' ? [sql`due_on >= ${month}::date and due_on < ${month}::date + interval '1 month'`] : []),
    ...(due === 'none' ? [sql`due_on is null`] : []),
    ...(before ? [sql`due_on <= ${before}::date`] : []),
    ...(school ? [sql`school::text = ${school}`] : []),
    ...(unit ? [sql`unit::text = ${unit}`] : []),
    ...(year ? [sql`school_year = ${year}`] : []),
    ...searchWords(choice.search).map(
      (word) =>
        sql`strpos(lower(concat_ws(' ', title, words, owner_name, owner_role, unit_name, school_name, array_to_string(tags, ' '))), ${word}) > 0`,
    ),
  ]
}
