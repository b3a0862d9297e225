import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import type { Language } from '../../ground/base/language.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { DelegationList, Organiser, Point } from './decision.ts'
import { organiserWords } from './organiser.words.ts'
import './tables.ts'

/** What kind of organiser an authority is, and what its board is called: a municipality's board until somebody says something else. */
export function organiserAsked(language: Language): Question<Organiser> {
  return rowsOf(sql<Organiser>`select form, board from organiser`).map(
    ([row]) => row ?? { form: 'municipal', board: organiserWords[language].usualBoard },
  )
}

export async function setOrganiser(tx: Tx, actor: Actor, byName: string, { form, board }: Organiser): Promise<void> {
  const said = { form, board, by_name: byName, at: actor.now }
  await tx
    .insertInto('organiser')
    .values({ authority_id: actor.authority, ...said })
    .onConflict((there) => there.column('authority_id').doUpdateSet(said))
    .execute()
  await recordEvent(tx, {
    authority: actor.authority,
    by: actor.by,
    what: 'organiser.changed',
    about: { kind: 'authority', id: actor.authority },
  })
}

/** The versions of the list of delegation with their points, the newest first: what is decided under is a point of the first. */
export function delegationAsked(): Question<DelegationList[]> {
  return rowsOf(sql<DelegationList>`
    select l.id, l.version, l.adopted_on as "adoptedOn", l.by_name as "byName",
           (select json_agg(json_build_object('id', p.id, 'number', p.number, 'text', p.text) order by p.position) from delegation_point p where p.list_id = l.id) as points
      from delegation_list l order by l.adopted_on desc, l.at desc`)
}

/** Keeps a new version of the list, whole. Null when there is one of that name. */
export async function adoptList(
  tx: Tx,
  actor: Actor,
  byName: string,
  { version, adoptedOn, points }: Pick<DelegationList, 'version' | 'adoptedOn'> & { points: readonly Omit<Point, 'id'>[] },
): Promise<string | null> {
  const row = await tx
    .insertInto('delegation_list')
    .values({ authority_id: actor.authority, version, adopted_on: adoptedOn, by_name: byName, at: actor.now })
    .onConflict((taken) => taken.columns(['authority_id', 'version']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return null
  await tx
    .insertInto('delegation_point')
    .values(points.map((point, position) => ({ ...point, authority_id: actor.authority, list_id: row.id, position })))
    .execute()
  await recordEvent(tx, {
    authority: actor.authority,
    by: actor.by,
    what: 'delegation.list-adopted',
    about: { kind: 'delegation', id: row.id },
  })
  return row.id
}
