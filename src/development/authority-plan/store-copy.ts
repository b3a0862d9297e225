import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import './tables.ts'

/**
 * Brings what stands in one plan into another that has just been made of the same template: texts, goals with their identity, needs with their sources, measures without
 * their days, which were the earlier plan's.
 */
export async function goOnFrom(tx: Tx, { authority }: Actor, byName: string, from: string, to: string): Promise<void> {
  await sql`
    insert into authority_plan_part (authority_id, plan_id, part, position, title, text, responsible, changed_by_name)
    select authority_id, ${to}, part, position, title, text, responsible, ${byName} from authority_plan_part where plan_id = ${from}
    on conflict (plan_id, part) do update set position = excluded.position, title = excluded.title, text = excluded.text, responsible = excluded.responsible`.execute(
    tx,
  )
  await sql`
    insert into authority_plan_goal (authority_id, plan_id, goal_id, part, position, title, text, sign, owner_unit_id, owner_duty, changed_by_name)
    select authority_id, ${to}, goal_id, part, position, title, text, sign, owner_unit_id, owner_duty, ${byName}
      from authority_plan_goal where plan_id = ${from} and removed_at is null`.execute(tx)
  // Ways keep their keys; the last day was the earlier plan's.
  await sql`
    insert into authority_plan_frame (authority_id, plan_id, goal_id, kind, at_least, options, forms, changed_by_name)
    select f.authority_id, ${to}, f.goal_id, f.kind, f.at_least, f.options, f.forms, ${byName}
      from authority_plan_frame f join authority_plan_goal g on g.plan_id = f.plan_id and g.goal_id = f.goal_id
     where f.plan_id = ${from} and not f.removed and g.removed_at is null`.execute(tx)
  // Each need becomes another row: which, its measures must know.
  await sql`
    with old as (
      select n.*, gen_random_uuid() as next from authority_need n left join authority_plan_goal g on g.plan_id = n.plan_id and g.goal_id = n.goal_id
       where n.plan_id = ${from} and n.removed_at is null and g.removed_at is null),
    needs as (
      insert into authority_need (id, authority_id, plan_id, goal_id, position, text, source, source_name, source_on, source_said, source_key, source_figures, captured_on, captured_with, changed_by_name)
      select next, authority_id, ${to}, goal_id, position, text, source, source_name, source_on, source_said, source_key, source_figures, captured_on, captured_with, ${byName} from old)
    insert into authority_measure (authority_id, plan_id, goal_id, need_id, position, what, owner_unit_id, owner_duty, money, hours, framework, action, action_title, changed_by_name)
    select ${authority}, ${to}, m.goal_id, old.next, m.position, m.what, m.owner_unit_id, m.owner_duty, m.money, m.hours, m.framework, m.action, m.action_title, ${byName}
      from authority_measure m join authority_plan_goal g on g.plan_id = m.plan_id and g.goal_id = m.goal_id left join old on old.id = m.need_id
     where m.plan_id = ${from} and m.removed_at is null and g.removed_at is null`.execute(tx)
}
