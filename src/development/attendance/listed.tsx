import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { type SeenSession, sessionSeen } from '../programme/store-sessions.ts'
import { type Attendee, countsOf, isLocked, type Lock, type Setting, type WalkIn } from './attendance.ts'
import { AttendancePage, type AttendancePageProps } from './pages/attendance-page.tsx'
import { attendancePageWords } from './pages/attendance-page.words.ts'
import { attendeesAsked, locksAsked, settingAsked, walkInsAsked } from './store.ts'
import { holdForMarks } from './store-marks.ts'
import { peopleAsked } from './store-walk-ins.ts'

/** A session with its list, as who leads it deals with it. */
export type Listed = {
  session: SeenSession
  list: Attendee[]
  walkIns: WalkIn[]
  locks: Lock[]
  setting: Setting
  locked: boolean
}

/** The list of a session for who runs its programme or leads it, or NotFound. A draft has none. */
export async function listedOf(ask: SignedInAsk): Promise<Listed> {
  const id = ask.id('id')
  const [session, list, walkIns, locks, setting] = await askOnce(
    ask.tx,
    sessionSeen(ask.viewer, id).followedBy((seen) => {
      must((seen.runs || seen.leads) && seen.released)
      return together(known(seen), attendeesAsked(id, ask.today), walkInsAsked(id), locksAsked(id), settingAsked(id))
    }),
  )
  return { session, list, walkIns, locks, setting, locked: isLocked(locks) }
}

/** The same for who is about to mark: held first and then asked for, so that nobody checks in between its reading and its saving, and it stays as locked or as open as it is told. */
export async function heldOf(ask: SignedInAsk): Promise<Listed> {
  const { id } = await askOnce(
    ask.tx,
    sessionSeen(ask.viewer, ask.id('id')).map((seen) => {
      must((seen.runs || seen.leads) && seen.released)
      return seen
    }),
  )
  await holdForMarks(ask.tx, id, 'list')
  return listedOf(ask)
}

/** One on a list, or NotFound. */
export function attendeeIn({ list }: Listed, person: string): Attendee {
  return found(list.find((each) => each.person === person))
}

/** The page of a list. */
export async function listPage(
  ask: SignedInAsk,
  listed: Listed,
  shown: Pick<AttendancePageProps, 'sent' | 'errors' | 'refused'> = {},
): Promise<Response> {
  const { language, now, today } = ask
  const words = ask.query('who').slice(0, 120).trim()
  const people = words === '' || listed.locked ? [] : await askOnce(ask.tx, peopleAsked(listed.session.id, today, words))
  const t = attendancePageWords[language]
  const { here, all } = countsOf(listed.list, listed.walkIns)
  return ask.page(
    {
      title: `${(now >= listed.session.endsAt ? t.countOver : t.count)(here, all)}: ${listed.session.title}`,
      current: 'programmes',
      status: shown.errors || shown.refused ? 422 : 200,
    },
    <AttendancePage {...{ language, now, ...listed, ...shown }} search={{ words, found: people }} />,
  )
}
