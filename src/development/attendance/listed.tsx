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

/** The same for who is about to mark: from here on the list stays as locked or as open as it is told, until the marks are written. */
export async function heldOf(ask: SignedInAsk): Promise<Listed> {
  const listed = await listedOf(ask)
  await holdForMarks(ask.tx, listed.session.id)
  const locks = await askOnce(ask.tx, locksAsked(listed.session.id))
  return { ...listed, locks, locked: isLocked(locks) }
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
    { title: `${t.count(here, all)}: ${listed.session.title}`, current: 'programmes', status: shown.errors || shown.refused ? 422 : 200 },
    <AttendancePage {...{ language, now, ...listed, ...shown }} search={{ words, found: people }} />,
  )
}
