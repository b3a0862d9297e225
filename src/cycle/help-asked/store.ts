import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Happenings } from '../../ground/base/event.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Sight } from '../../people/permission/permission.ts'
import type { Asked } from '../report/store-asked.ts'
import type { Source, Theme, ThemeState } from './help-asked.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** The themes that somebody sorts by: those of their districts; who heads the authority has them all. By name. */
export function themesAsked(sight: Sight): Question<Theme[]> {
  return rowsOf(sql<Row>`
    select t.id, t.district_id as district, d.name as "districtName", t.title, t.note, t.revision, t.begun_on as "begunOn",
           coalesce((select json_agg(s.source order by s.source) from help_theme_source s where s.theme_id = t.id), '[]') as sources,
           coalesce((select json_agg(json_build_object('state', x.state, 'reason', x.reason, 'byName', x.by_name, 'at', x.at) order by x.at desc, x.id)
                       from help_theme_state x where x.theme_id = t.id), '[]') as said
      from help_theme t left join unit d on d.id = t.district_id
     where ${sight.authority} or t.district_id = any (${sight.districts}::uuid[])
     order by t.title, t.id`).map((rows) =>
    rows.map(({ said, ...row }) => ({ ...row, said: said.map((each) => ({ ...each, at: new Date(each.at) })) })),
  )
}

type Row = Omit<Theme, 'said'> & { said: (Omit<Theme['said'][number], 'at'> & { at: string })[] }

/** Under which themes each ask stands, by report and fingerprint: its district's, and the authority's. */
export function sortedAsked(): Question<Map<string, string[]>> {
  return rowsOf(sql<{ report: string; ask: string; themes: string[] }>`
    select report_id as report, ask, json_agg(theme_id) as themes from help_theme_ask group by report_id, ask`).map(
    (rows) => new Map(rows.map(({ report, ask, themes }) => [placeOf({ report, key: ask }), themes])),
  )
}

/** What names an ask in a form and in a map. */
export function placeOf({ report, key }: Pick<Asked, 'report' | 'key'>): string {
  return `${report}-${key}`
}

export async function beginTheme(tx: Tx, actor: Actor, { district, title }: { district: string | null; title: string }): Promise<string> {
  const made = await tx
    .insertInto('help_theme')
    .values({ authority_id: actor.authority, district_id: district, title, begun_on: actor.today })
    .returning('id')
    .executeTakeFirst()
  const { id } = found(made)
  await tell(tx, actor, 'begun', id)
  return id
}

/** Puts an ask under a theme, from wherever the same sorter had it; under none with null. What the other sorter has it under stays. @param ofDistrict a district sorts, not the authority */
export async function sortUnder(
  tx: Tx,
  actor: Actor,
  { report, key }: Pick<Asked, 'report' | 'key'>,
  theme: string | null,
  ofDistrict: boolean,
): Promise<void> {
  if (theme === null) {
    await tx
      .deleteFrom('help_theme_ask')
      .where('report_id', '=', report)
      .where('ask', '=', key)
      .where('of_district', '=', ofDistrict)
      .execute()
    return
  }
  await tx
    .insertInto('help_theme_ask')
    .values({ report_id: report, ask: key, of_district: ofDistrict, authority_id: actor.authority, theme_id: theme })
    .onConflict((conflict) => conflict.columns(['report_id', 'ask', 'of_district']).doUpdateSet({ theme_id: theme }))
    .execute()
  await tell(tx, actor, 'sorted', theme)
}

/** Changes a theme's name, note and what else belongs to it over the revision that its writer saw. False when somebody else has changed it in between; nothing is changed then. */
export async function changeTheme(
  tx: Tx,
  actor: Actor,
  theme: string,
  { revision, title, note, sources }: { revision: number; title: string; note: string; sources: readonly Source[] },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('help_theme')
    .set({ title, note, revision: revision + 1 })
    .where('id', '=', theme)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await tx.deleteFrom('help_theme_source').where('theme_id', '=', theme).execute()
  if (sources.length > 0)
    await tx
      .insertInto('help_theme_source')
      .values(sources.map((source) => ({ theme_id: theme, authority_id: actor.authority, source })))
      .execute()
  await tell(tx, actor, 'changed', theme)
  return true
}

/** Says where a theme stands now. What was said before is kept. */
export async function judgeTheme(
  tx: Tx,
  actor: Actor,
  theme: string,
  { state, reason, byName }: { state: ThemeState; reason: string; byName: string },
): Promise<void> {
  await tx
    .insertInto('help_theme_state')
    .values({ authority_id: actor.authority, theme_id: theme, state, reason, by_name: byName, at: actor.now })
    .execute()
  await tell(tx, actor, 'judged', theme)
}

/** Takes a theme away. What stood under it is to be sorted again. */
export async function removeTheme(tx: Tx, actor: Actor, theme: string): Promise<void> {
  await tx.deleteFrom('help_theme').where('id', '=', theme).execute()
  await tell(tx, actor, 'removed', theme)
}

function tell(tx: Tx, { authority, by }: Actor, what: Happenings['theme'], theme: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `theme.${what}`, about: { kind: 'theme', id: theme } })
}
