import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import type { Role } from '../../ground/base/viewer.ts'
import { canHold } from './organisation.ts'
import { addDuty } from './store.ts'
import type { PersonDuty } from './store-people.ts'
import { liveUnit } from './store-units.ts'
import './tables.ts'

type Frame = { tx: Tx; authority: string; by: string; today: Day }

/** Why a duty was not given. */
export type DutyRefusal = 'unitWrong' | 'dutyThere'

/** Gives a person a duty by hand. The first team at a school becomes the home team. */
export async function giveDuty(
  { tx, authority, by, today }: Frame,
  person: string,
  duty: { role: Role; unit: string; from: Day },
): Promise<DutyRefusal | null> {
  const unit = await liveUnit(tx, authority, duty.unit, today)
  if (!unit || !canHold(duty.role, unit.kind)) return 'unitWrong'
  const {
    rows: [there],
  } = await sql`
    select 1 from duty where person_id = ${person} and unit_id = ${unit.id} and role = ${duty.role} and app.is_there(to_on, ${duty.from})`.execute(
    tx,
  )
  if (there) return 'dutyThere'
  const home = unit.kind === 'team' && !(await hasHome(tx, person, unit.school, today))
  await addDuty(tx, { authority, person, unit: unit.id, role: duty.role, from: duty.from, home, source: 'hand' })
  await recordEvent(tx, {
    authority,
    by,
    what: 'duty.added',
    about: { kind: 'person', id: person },
    detail: { role: duty.role, unit: unit.id },
  })
  return null
}

async function hasHome(tx: Tx, person: string, school: string | null, today: Day): Promise<boolean> {
  const { rows } = await sql`
    select 1 from duty d join unit_place u on u.id = d.unit_id
     where d.person_id = ${person} and d.home and u.school_id = ${school}::uuid and app.is_there(d.to_on, ${today})`.execute(tx)
  return rows.length > 0
}

/** A duty of a person's list, or NotFound. */
export function dutyIn(duties: PersonDuty[], id: string): PersonDuty {
  return found(duties.find((duty) => duty.id === id))
}

/** Ends a duty today. */
export async function endDuty({ tx, authority, by, today }: Frame, person: string, duty: PersonDuty): Promise<void> {
  await sql`update duty set to_on = greatest(from_on, ${today}::date) where id = ${duty.id}`.execute(tx)
  await recordEvent(tx, {
    authority,
    by,
    what: 'duty.ended',
    about: { kind: 'person', id: person },
    detail: { role: duty.role, unit: duty.unit },
  })
}

/** Takes back, the same day, that a duty ended. False when the same duty has been given anew, or its unit has ended. */
export async function undoEndDuty({ tx, authority, by, today }: Frame, person: string, duty: PersonDuty): Promise<boolean> {
  const {
    rows: [there],
  } =
    await sql`select 1 from duty where person_id = ${person} and unit_id = ${duty.unit} and role = ${duty.role} and to_on is null`.execute(
      tx,
    )
  if (there || !(await liveUnit(tx, authority, duty.unit, today))) return false
  await sql`update duty set to_on = null where id = ${duty.id}`.execute(tx)
  await recordEvent(tx, {
    authority,
    by,
    what: 'duty.back',
    about: { kind: 'person', id: person },
    detail: { role: duty.role, unit: duty.unit },
  })
  return true
}

/** Makes a team the person's home team at its school. */
export async function chooseHome({ tx, authority, by }: Frame, person: string, duty: PersonDuty): Promise<void> {
  await sql`
    update duty d set home = d.id = ${duty.id} from unit_place u
     where u.id = d.unit_id and d.person_id = ${person} and u.school_id = ${duty.school}::uuid and d.home <> (d.id = ${duty.id})`.execute(
    tx,
  )
  await recordEvent(tx, { authority, by, what: 'home.chosen', about: { kind: 'person', id: person }, detail: { unit: duty.unit } })
}
