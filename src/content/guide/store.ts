import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { inEach } from '../../ground/base/language.ts'
import type { OwnText } from './information-text.ts'
import './tables.ts'

type Actor = { authority: string; by: string; today: Day }

/** The authority's own information text, or null while the one in the guides holds. The transaction must be narrowed to the authority. */
export async function informationTextOf(tx: Tx, authority: string): Promise<OwnText | null> {
  const row = await tx
    .selectFrom('information_text')
    .select(['texts', 'revision', 'changed_on as changedOn'])
    .where('authority_id', '=', authority)
    .executeTakeFirst()
  return row ? { ...row, texts: inEach((language) => row.texts[language] ?? '') } : null
}

/**
 * Saves the authority's text over the revision that its writer saw; 0 when there was none.
 * @returns false when somebody else has saved in between: nothing is written then
 */
export async function saveInformationText(
  tx: Tx,
  { authority, by, today }: Actor,
  text: Pick<OwnText, 'texts' | 'revision'>,
): Promise<boolean> {
  const written = { texts: JSON.stringify(text.texts), changed_on: today }
  const saved =
    text.revision === 0
      ? await tx
          .insertInto('information_text')
          .values({ authority_id: authority, ...written })
          .onConflict((conflict) => conflict.column('authority_id').doNothing())
          .executeTakeFirst()
      : await tx
          .updateTable('information_text')
          .set({ ...written, revision: text.revision + 1 })
          .where('authority_id', '=', authority)
          .where('revision', '=', text.revision)
          .executeTakeFirst()
  const rows = 'numUpdatedRows' in saved ? saved.numUpdatedRows : (saved.numInsertedOrUpdatedRows ?? 0n)
  if (rows === 0n) return false
  await recordEvent(tx, { authority, by, what: 'information-text.changed', about: { kind: 'authority', id: authority } })
  return true
}

/** Goes back to the text in the guides. */
export async function removeInformationText(tx: Tx, { authority, by }: Actor): Promise<void> {
  const gone = await tx.deleteFrom('information_text').where('authority_id', '=', authority).executeTakeFirst()
  if (gone.numDeletedRows > 0n)
    await recordEvent(tx, { authority, by, what: 'information-text.removed', about: { kind: 'authority', id: authority } })
}
