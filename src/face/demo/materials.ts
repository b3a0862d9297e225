import { addConsent, addMaterial, publishMaterial } from '../../development/material/store-write.ts'
import { addDays, dayOf } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { actingOn } from './acting.ts'
import { findCharacterIn } from './places.ts'
import { demoTraining } from './training-content.ts'
import type { HeldInDemo } from './training-hall.ts'

type Stage = { tx: Tx; authority: string; today: string }

/** What was recorded and handed out at the demo's sessions: shown, but for what lacks words and consents still. */
export async function fillMaterials({ tx, authority, today }: Stage, held: readonly HeldInDemo[]): Promise<void> {
  const lead = await findCharacterIn(tx, 'development_lead')
  for (const { session, hindered, consents, ...told } of demoTraining().materials) {
    const of = held.find(({ title }) => title === session)
    if (!of) continue
    const actor = await actingOn(tx, authority, lead, addDays(dayOf(of.endsAt), 1))
    const draft = { ...told, session: of.id, file: null, nobodySeen: false, until: null }
    const id = await addMaterial(tx, actor, of.leaderName, of.programme, draft)
    for (const { who, given, kept, until } of consents)
      await addConsent(tx, actor, id, {
        who,
        givenOn: addDays(today, given),
        kept,
        until: until === undefined ? null : addDays(today, until),
      })
    if (!hindered) await publishMaterial(tx, actor, of.leaderName, id)
  }
  await setScope(tx, { moment: '', person: '' })
}
