import { type RawBuilder, sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { askerOf } from '../programme/seeing.ts'
import type { Consent, Material } from './material.ts'
import '../programme/tables.ts'
import './tables.ts'

/** Something as it is to who asks. `writes`: they run its programme or lead its session, and see it before it is shown. */
export type SeenMaterial = Material & { writes: boolean }

/** All that there is in programmes that somebody sees, the newest first; those who write also see what is not shown. Whether it may be shown is asked of it (`isShown`). */
export function materialsAsked(viewer: Viewer): Question<SeenMaterial[]> {
  return asked(viewer, sql`true`)
}

/** Those of a programme. */
export function materialsOfProgramme(viewer: Viewer, programme: string): Question<SeenMaterial[]> {
  return asked(viewer, sql`m.programme_id = ${programme}`)
}

/** Those of a session. */
export function materialsOfSession(viewer: Viewer, session: string): Question<SeenMaterial[]> {
  return asked(viewer, sql`m.session_id = ${session}`)
}

/** One, or NotFound. */
export function materialSeen(viewer: Viewer, id: string): Question<SeenMaterial> {
  return asked(viewer, sql`m.id = ${id}`, true).map(([seen]) => found(seen))
}

type Row = Omit<SeenMaterial, 'session' | 'file' | 'consents'> & {
  sessionId: string | null
  sessionTitle: string | null
  endsAt: Date | null
  fileName: string | null
  fileType: NonNullable<Material['file']>['type'] | null
  fileSize: number | null
  consents: Consent[]
}

/** @param whole with all of the transcript; lists tell only whether there is one, by its first letter */
function asked(viewer: Viewer, where: RawBuilder<unknown>, whole = false): Question<SeenMaterial[]> {
  const { person, runsAll } = askerOf(viewer)
  return rowsOf(
    sql<Row>`
    select m.id, json_build_object('id', p.id, 'title', p.title, 'released', pr.programme_id is not null) as programme, s.id as "sessionId", s.title as "sessionTitle", s.ends_at as "endsAt",
           m.kind, m.title, m.about, m.url, m.file_name as "fileName", m.file_type as "fileType", m.file_size as "fileSize", m.licence, m.licence_note as "licenceNote", m.captioned,
           case when ${whole} then m.transcript else left(m.transcript, 1) end as transcript, m.nobody_seen as "nobodySeen", m.until_on as until, m.revision, exists (select from material_publication u where u.material_id = m.id) as published,
           coalesce((select json_agg(json_build_object('id', c.id, 'who', c.who, 'givenOn', c.given_on, 'kept', c.kept, 'until', c.until_on,
                            'withdrawn', case when c.withdrawn_on is not null then json_build_object('on', c.withdrawn_on, 'byName', c.withdrawn_by_name) end) order by c.given_on, c.id)
                       from material_consent c where c.material_id = m.id), '[]') as consents,
           coalesce((select json_agg(json_build_object('framework', a.framework, 'aspect', a.aspect, 'from', a.level_from, 'to', a.level_to) order by a.aspect)
                       from programme_aspect a where a.programme_id = p.id), '[]') as aspects,
           (${runsAll} or s.leader_id is not distinct from ${person}::uuid or exists (select from programme_charge h
             where h.programme_id = p.id and h.person_id = ${person} and h.part in ('leader', 'coordinator'))) as writes
      from material m join programme p on p.id = m.programme_id left join programme_release pr on pr.programme_id = p.id left join course_session s on s.id = m.session_id
     where ${where} order by m.made_on desc, m.title, m.id`,
    'endsAt',
  ).map((rows) => rows.map(fromRow))
}

function fromRow({ sessionId, sessionTitle, endsAt, fileName, fileType, fileSize, ...row }: Row): SeenMaterial {
  return {
    ...row,
    session: sessionId && endsAt ? { id: sessionId, title: sessionTitle ?? '', endsAt } : null,
    file: fileName && fileType ? { name: fileName, type: fileType, size: fileSize ?? 0 } : null,
  }
}

/** What a kept file holds. */
export async function contentOf(tx: Tx, material: string): Promise<Buffer> {
  const row = await tx.selectFrom('material_file').select('content').where('material_id', '=', material).executeTakeFirst()
  return found(row).content
}
