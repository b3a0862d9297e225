import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { known, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Picture, PictureType } from '../../ground/paper/paper.ts'
import type { Funded, FundedOnPaper, Logo } from './funder.ts'
import './tables.ts'

/** Who pays, with the picture itself: for paper. */
export function onPaperAsked({ funderLine, funderMark }: Funded): Question<FundedOnPaper> {
  if (funderMark?.is !== 'picture') return known({ funderLine, funderMark, picture: null })
  return logoAsked(funderMark.programme, funderMark.id).map((picture) => ({ funderLine, funderMark, picture }))
}

/** A picture of a programme; null where it has none by that id. In PostgreSQL's base64 lines end after 76 signs. */
function logoAsked(programme: string, id: string): Question<Picture | null> {
  return rowsOf(sql<Picture>`
    select type, width, height, translate(encode(bytes, 'base64'), E'\\n', '') as base64 from funder_logo where programme_id = ${programme} and id = ${id}`).map(
    ([row]) => row ?? null,
  )
}

/** The bytes of a picture of a programme; null where it has none by that id. */
export async function logoOf(tx: Tx, programme: string, id: string): Promise<{ type: PictureType; bytes: Buffer } | null> {
  const row = await tx
    .selectFrom('funder_logo')
    .select(['type', 'bytes'])
    .where('programme_id', '=', programme)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps a picture as the one that stands from now on. The programme's row is held by the caller's change of it. */
export async function keepLogo(tx: Tx, actor: Actor, byName: string, programme: string, logo: Logo, alt: string): Promise<void> {
  await tx
    .insertInto('funder_logo')
    .values(({ selectFrom }) => ({
      authority_id: actor.authority,
      programme_id: programme,
      number: selectFrom('funder_logo').where('programme_id', '=', programme).select(sql<number>`coalesce(max(number), 0) + 1`.as('next')),
      type: logo.type,
      width: logo.width,
      height: logo.height,
      alt,
      bytes: Buffer.from(logo.bytes),
      by_name: byName,
      at: actor.now,
    }))
    .execute()
}

/** The same picture again, with other words for what it shows. */
export async function renameLogo(tx: Tx, actor: Actor, byName: string, programme: string, alt: string): Promise<void> {
  await sql`
    insert into funder_logo (authority_id, programme_id, number, type, width, height, alt, bytes, by_name, at)
    select authority_id, programme_id, number + 1, type, width, height, ${alt}, bytes, ${byName}, ${actor.now} from funder_logo
     where programme_id = ${programme} order by number desc limit 1`.execute(tx)
}
