import type { Day } from '../../../ground/base/clock.ts'
import type { Tx } from '../../../ground/base/database.ts'
import type { Secret } from '../../../ground/base/secret.ts'
import { carryOut } from '../../../people/organisation/roster/store-changes.ts'
import { loadRegister } from '../../../people/organisation/roster/store-register.ts'
import { createFirstAuthority } from '../../../people/organisation/store.ts'
import type { Staff } from './staff.ts'
import { changesBetween, dutyKey } from './year.ts'

/** Makes the simulation's authority, a demo, so that one may look at it as anyone; returns its id. */
export async function makeAuthority(tx: Tx, day: Day): Promise<string> {
  const authority = await createFirstAuthority(tx, 'demo', 'Simulerad huvudman', day)
  if (!authority) throw new Error('the database of the simulation was not empty')
  return authority
}

/** Makes the register say what a staff is from a day on, in bulk as an import does. `before` is what it says until then. */
export async function fillRegister(
  tx: Tx,
  secret: Secret,
  authority: string,
  before: Staff | null,
  after: Staff,
  day: Day,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const { duties } = before ? await loadRegister(tx, authority, day) : { duties: [] }
  const known = new Map(duties.map(({ id, person, unit, role }) => [dutyKey(person, unit, role), id]))
  const changes = changesBetween(before, after, known)
  await carryOut(tx, secret, authority, null, changes, day, async (done) => progress(done, changes.people.add.length))
}
