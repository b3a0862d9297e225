import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import { known, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { programmeSeen, type SeenProgramme } from '../programme/store.ts'
import type { Post } from './news.ts'
import './tables.ts'

/** News of a programme, the latest first. @param drafts whether those that are not published are among them: for those who run it alone */
export function postsAsked(which: { programme?: string; id?: string }, drafts: boolean): Question<Post[]> {
  return rowsOf(sql<Post>`
    select p.id, p.programme_id as programme, p.title, p.text, p.author, p.on_day as day, p.revision, p.changed_by_name as "changedByName", r.post_id is not null as released
      from programme_post p left join programme_post_release r on r.post_id = p.id
     where (${which.programme ?? null}::uuid is null or p.programme_id = ${which.programme ?? null}) and (${which.id ?? null}::uuid is null or p.id = ${which.id ?? null})
       and (r.post_id is not null or ${drafts})
     order by p.on_day desc, p.made_at desc, p.id`)
}

/** A piece of news with its programme, for who sees both; NotFound for a draft to anybody who does not run it. */
export function postSeen(viewer: Viewer, id: string): Question<{ post: Post; programme: SeenProgramme }> {
  return postsAsked({ id }, true).followedBy(([post]) =>
    together(known(found(post)), programmeSeen(viewer, found(post).programme)).map(([kept, programme]) => ({
      post: found(kept.released || programme.runs ? kept : null),
      programme,
    })),
  )
}

export type PostDraft = Pick<Post, 'title' | 'text' | 'author' | 'day'>

/** Writes a draft. @returns its id */
export async function makePost(tx: Tx, actor: Actor, byName: string, programme: string, { day, ...draft }: PostDraft): Promise<string> {
  const { id } = await tx
    .insertInto('programme_post')
    .values({ authority_id: actor.authority, programme_id: programme, ...draft, on_day: day, made_at: actor.now, changed_by_name: byName })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, actor, 'made', id)
  return id
}

/** Changes one over the revision that its writer saw; false when somebody else has changed it in between. */
export async function changePost(tx: Tx, actor: Actor, byName: string, id: string, revision: number, draft: PostDraft): Promise<boolean> {
  const { day, ...rest } = draft
  const changed = await tx
    .updateTable('programme_post')
    .set({ ...rest, on_day: day, revision: revision + 1, changed_by_name: byName })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await tell(tx, actor, 'changed', id)
  return true
}

/** Lets everybody who sees the programme read it. Twice is once. */
export async function publishPost(tx: Tx, actor: Actor, byName: string, id: string): Promise<void> {
  const done = await tx
    .insertInto('programme_post_release')
    .values({ post_id: id, authority_id: actor.authority, at: actor.now, by_name: byName })
    .onConflict((conflict) => conflict.column('post_id').doNothing())
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows) await tell(tx, actor, 'published', id)
}

/** Makes it a draft again. */
export async function unpublishPost(tx: Tx, actor: Actor, id: string): Promise<void> {
  const done = await tx.deleteFrom('programme_post_release').where('post_id', '=', id).executeTakeFirst()
  if (done.numDeletedRows) await tell(tx, actor, 'unpublished', id)
}

export async function removePost(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.deleteFrom('programme_post').where('id', '=', id).execute()
  await tell(tx, actor, 'removed', id)
}

function tell(tx: Tx, { authority, by }: Actor, what: Happenings['programme-post'], id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `programme-post.${what}`, about: { kind: 'programme-post', id } })
}
