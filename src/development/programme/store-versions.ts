import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { type Question, rowsOf, together } from '../../ground/base/question.ts'
import { releaseSession } from './store-change.ts'
import type { VersionSession } from './versions.ts'
import './tables.ts'

export type Version = { number: number; at: Date; byName: string; sessions: VersionSession[] }

/** The versions of a programme's schedule, the newest first, and its released sessions as they are now. */
export function versionsAsked(programme: string): Question<{ versions: Version[]; now: VersionSession[] }> {
  return together(
    rowsOf(
      sql<
        Omit<Version, 'sessions'>
      >`select number, at, by_name as "byName" from programme_version where programme_id = ${programme} order by number desc`,
      'at',
    ),
    rowsOf(
      sql<VersionSession & { number: number }>`
      select v.number, s.session_id as session, s.title, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.cancelled
        from programme_version_session s join programme_version v on v.id = s.version_id where v.programme_id = ${programme} order by s.starts_at, s.session_id`,
      'startsAt',
      'endsAt',
    ),
    rowsOf(
      sql<VersionSession>`
      select s.id as session, s.title, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place,
             exists (select from course_session_cancelling x where x.session_id = s.id) as cancelled
        from course_session s join course c on c.id = s.course_id join course_session_release r on r.session_id = s.id
       where c.programme_id = ${programme} order by s.starts_at, s.id`,
      'startsAt',
      'endsAt',
    ),
  ).map(([versions, told, now]) => ({
    now,
    versions: versions.map((version) => ({ ...version, sessions: told.filter(({ number }) => number === version.number) })),
  }))
}

/** The drafts of a programme that a version would release, by when they are. */
export function draftsAsked(programme: string): Question<{ id: string; title: string; startsAt: Date }[]> {
  return rowsOf(
    sql<{ id: string; title: string; startsAt: Date }>`
    select s.id, s.title, s.starts_at as "startsAt" from course_session s join course c on c.id = s.course_id
     where c.programme_id = ${programme} and not exists (select from course_session_release r where r.session_id = s.id)
       and not exists (select from course_session_cancelling x where x.session_id = s.id)
     order by s.starts_at, s.id`,
    'startsAt',
  )
}

/** Holds a programme still until the end of the transaction: whoever would change its schedule as a whole waits. */
export async function holdProgramme(tx: Tx, programme: string): Promise<void> {
  await sql`select from programme where id = ${programme} for update`.execute(tx)
}

/**
 * Releases every draft of a programme at once, and keeps how its schedule is then as its next version. The programme's row is locked: two at once are two versions, or one where there is
 * nothing more to release.
 * @returns its number, and how many sessions were released
 */
export async function releaseVersion(
  tx: Tx,
  actor: Actor,
  byName: string,
  programme: string,
): Promise<{ number: number; released: number }> {
  await holdProgramme(tx, programme)
  const { rows: drafts } = await sql<{ id: string }>`
    select s.id from course_session s join course c on c.id = s.course_id
     where c.programme_id = ${programme} and not exists (select from course_session_release r where r.session_id = s.id)
       and not exists (select from course_session_cancelling x where x.session_id = s.id)
     order by s.starts_at, s.id`.execute(tx)
  for (const { id } of drafts) await releaseSession(tx, actor, byName, id)
  const last = await tx
    .selectFrom('programme_version')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('programme_id', '=', programme)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  const { id } = await tx
    .insertInto('programme_version')
    .values({ authority_id: actor.authority, programme_id: programme, number, at: actor.now, by_name: byName })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    insert into programme_version_session (version_id, authority_id, session_id, title, starts_at, ends_at, place, cancelled)
    select ${id}, s.authority_id, s.id, s.title, s.starts_at, s.ends_at, s.place, exists (select from course_session_cancelling x where x.session_id = s.id)
      from course_session s join course c on c.id = s.course_id join course_session_release r on r.session_id = s.id where c.programme_id = ${programme}`.execute(
    tx,
  )
  await recordEvent(tx, {
    authority: actor.authority,
    by: actor.by,
    what: 'programme.version-released',
    about: { kind: 'programme', id: programme },
  })
  return { number, released: drafts.length }
}
