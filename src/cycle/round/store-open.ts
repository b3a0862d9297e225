import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { askOnce, rowsOf } from '../../ground/base/question.ts'
import { type StaffMember, staffOf } from '../../people/organisation/store.ts'
import { fittingReminders } from './dates.ts'
import type { Round } from './round.ts'
import { everySchool, lockRound, mailingsOf, roundSeen } from './store.ts'
import { type Actor, insertSchools, reminderDaysOf, setMailing, setReminders, tellOf } from './store-draft.ts'
import './tables.ts'
import { calendarOf } from '../year/store-mail-days.ts'

/** Why a round cannot open, as the key of a sentence. */
export type Obstacle = 'closesPassed' | 'noSchools' | 'nobody' | 'covered' | 'imported'

/** A school that another open or scheduled round has already. */
export type Covered = { school: string; schoolName: string; roundName: string; opensOn: Day; closesOn: Day }

/** What an opening came to: open now, open already (pressed twice), or what stands in the way. */
export type Opened = { outcome: 'opened'; members: number } | { outcome: 'already' } | { outcome: 'obstacle'; obstacle: Obstacle }

/**
 * Opens a round: freezes who is asked, writes the record and asks for the invitations, all in the caller's transaction. Two at once open once.
 */
export async function openRound(tx: Tx, actor: Actor, id: string, today: Day): Promise<Opened> {
  await lockRound(tx, id)
  const round = await roundSeen(tx, everySchool, id, today)
  if (round.opened) return { outcome: 'already' }
  // It opens today, whatever was planned.
  const obstacle = await obstacleOf(tx, { ...round, opensOn: today }, today)
  if (obstacle) return { outcome: 'obstacle', obstacle }
  await tx.insertInto('round_opening').values({ round_id: id, authority_id: actor.authority, by_person_id: actor.by }).execute()
  if (round.opensOn !== today) await moveOpening(tx, actor.authority, round, today)
  const added = await freeze(
    tx,
    actor.authority,
    round,
    round.schools.map((school) => school.id),
    today,
  )
  await setMailing(tx, actor.authority, id, 'invitation', today)
  await enqueue(
    tx,
    'round-mailing',
    { authority: actor.authority, round: id, kind: 'invitation' },
    { key: `round-mailing:${id}:invitation` },
  )
  await tellOf(tx, actor, 'opened', id, { members: added.length })
  return { outcome: 'opened', members: added.length }
}

/** A round that opens on another day than planned: its reminders still have to come some days after the invitation. */
async function moveOpening(tx: Tx, authority: string, round: Round, today: Day): Promise<void> {
  await tx.updateTable('round').set({ opens_on: today }).where('id', '=', round.id).execute()
  const reminders = reminderDaysOf(await mailingsOf(tx, round.id))
  await setReminders(
    tx,
    authority,
    round.id,
    fittingReminders(reminders, { opensOn: today, closesOn: round.closesOn }, await calendarOf(tx)),
  )
}

/** What keeps a round from opening today, or null. */
export async function obstacleOf(tx: Tx, round: Round, today: Day): Promise<Obstacle | null> {
  if (round.closesOn < today) return 'closesPassed'
  if (round.schoolCount === 0) return 'noSchools'
  const schools = round.schools.map(({ id }) => id)
  if (round.startedBySchool && (await coveredSchools(tx, schools, round.id, today)).length > 0) return 'covered'
  if ((await importedNear(tx, schools, round)).length > 0) return 'imported'
  return (await asked(tx, round, schools, today)).length === 0 ? 'nobody' : null
}

/** A school that was in a survey brought in from before, so near a round that the two would tell of the few who were in one of them only: an import is refused for the same reason. */
export type Imported = { school: string; schoolName: string; roundName: string; heldOn: Day }

/** Those of some schools, by name. */
export function importedNear(
  tx: Tx,
  schools: readonly string[],
  { opensOn, closesOn }: Pick<Round, 'opensOn' | 'closesOn'>,
): Promise<Imported[]> {
  return askOnce(
    tx,
    rowsOf(sql<Imported>`
      select u.id as school, u.name as "schoolName", n.round_name as "roundName", n.held_on as "heldOn"
        from app.imported_near(${schools}::uuid[], ${opensOn}, ${closesOn}) n join unit u on u.id = n.school_id order by u.name`),
  )
}

/** Lets a round open by itself on its day. */
export async function scheduleRound(tx: Tx, actor: Actor, round: Round): Promise<void> {
  const made = await tx
    .insertInto('round_schedule')
    .values({ round_id: round.id, authority_id: actor.authority, by_person_id: actor.by })
    .onConflict((conflict) => conflict.doNothing())
    .returning('round_id')
    .executeTakeFirst()
  if (!made) return
  await setMailing(tx, actor.authority, round.id, 'invitation', round.opensOn)
  await tellOf(tx, actor, 'scheduled', round.id, { day: round.opensOn })
}

/** Makes a scheduled round a draft again. */
export async function unscheduleRound(tx: Tx, actor: Actor, round: string): Promise<void> {
  const gone = await tx.deleteFrom('round_schedule').where('round_id', '=', round).returning('round_id').executeTakeFirst()
  if (!gone) return
  await tx.deleteFrom('round_mailing').where('round_id', '=', round).where('kind', '=', 'invitation').execute()
  await tellOf(tx, actor, 'unscheduled', round)
}

/** Takes more schools into an open round, with everyone there. */
export async function addSchools(tx: Tx, actor: Actor, round: Round, schools: string[], today: Day): Promise<void> {
  const known = new Set(round.schools.map(({ id }) => id))
  const added = schools.filter((school) => !known.has(school))
  if (added.length === 0) return
  await insertSchools(tx, actor.authority, round.id, added)
  await invite(tx, actor.authority, round.id, () => freeze(tx, actor.authority, round, added, today))
  await tellOf(tx, actor, 'schools-added', round.id, { schools: added.length })
}

/** Adds who has come to the schools of an open round since it opened, and invites them. Those who are members already stay as they are. */
export async function addMembers(tx: Tx, authority: string, id: string, today: Day): Promise<void> {
  await lockRound(tx, id)
  const round = await roundSeen(tx, everySchool, id, today)
  if (round.state !== 'open') return
  const added = await invite(tx, authority, id, () =>
    freeze(
      tx,
      authority,
      round,
      round.schools.map((school) => school.id),
      today,
      true,
    ),
  )
  if (added > 0) await tellOf(tx, { authority, by: null }, 'members-added', id, { members: added })
}

/** The schools among these that another open or scheduled round has. */
export async function coveredSchools(tx: Tx, schools: string[], except: string, today: Day): Promise<Covered[]> {
  const { rows } = await sql<Covered>`
    select u.id as school, u.name as "schoolName", r.name as "roundName", r.opens_on as "opensOn", r.closes_on as "closesOn"
      from round_school rs join round r on r.id = rs.round_id join unit u on u.id = rs.school_id
     where rs.school_id = any (${schools}::uuid[]) and r.id <> ${except} and r.closes_on >= ${today}
       and not exists (select from round_closing c where c.round_id = r.id)
       and (exists (select from round_opening o where o.round_id = r.id) or exists (select from round_schedule s where s.round_id = r.id))
     order by u.name, r.closes_on desc`.execute(tx)
  return rows
}

/** Everyone at these schools who belongs to the round's audiences. */
export async function asked(tx: Tx, round: Pick<Round, 'audiences'>, schools: string[], day: Day): Promise<StaffMember[]> {
  return (await staffOf(tx, schools, day)).filter(({ audience }) => round.audiences.includes(audience))
}

/** Makes everyone asked at these schools a member; returns the persons of the memberships that are new. `late`: the schools were in the round before. */
async function freeze(tx: Tx, authority: string, round: Round, schools: string[], today: Day, late = false): Promise<string[]> {
  const members = await asked(tx, round, schools, today)
  const { rows } = await sql<{ person_id: string }>`
    insert into round_member (authority_id, round_id, person_id, school_id, team_id, district_id, audience, role, added_on, came_late)
    select ${authority}::uuid, ${round.id}::uuid, m.person, m.school, m.team, m.district, m.audience, m.role, ${today}::date, ${late}::boolean
      from json_to_recordset(${JSON.stringify(members)}::json) as m (person uuid, school uuid, team uuid, district uuid, audience text, role text)
    on conflict do nothing
    returning person_id`.execute(tx)
  return rows.map((row) => row.person_id)
}

/** Sends the invitation to those whom an addition brought into the round; until the invitations have gone out they wait with the others. */
async function invite(tx: Tx, authority: string, round: string, add: () => Promise<string[]>): Promise<number> {
  const before = new Set(
    (await tx.selectFrom('round_member').select('person_id').where('round_id', '=', round).execute()).map((row) => row.person_id),
  )
  const added = await add()
  const sent = (await mailingsOf(tx, round)).some(({ kind, handedOn }) => kind === 'invitation' && handedOn !== null)
  const persons = [...new Set(added.filter((each) => !before.has(each)))]
  if (sent && persons.length > 0) await enqueue(tx, 'round-late-invitations', { authority, round, persons })
  return added.length
}
