import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import './tables.ts'

/** Whether a person wants no mail about what waits. */
export async function refusesReminders(tx: Tx, person: string): Promise<boolean> {
  const row = await tx.selectFrom('reminder_refusal').select('person_id').where('person_id', '=', person).executeTakeFirst()
  return row !== undefined
}

/** Stops mail to a person about what waits, or lets it come again. */
export async function refuseReminders(tx: Tx, authority: string, person: string, refuses: boolean, today: Day): Promise<void> {
  if (!refuses) {
    await tx.deleteFrom('reminder_refusal').where('person_id', '=', person).execute()
    return
  }
  await tx
    .insertInto('reminder_refusal')
    .values({ person_id: person, authority_id: authority, since: today })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute()
}
