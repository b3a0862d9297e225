import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { anything, sentencesOf } from '../../ground/base/form.ts'
import { formatList, formatTime, type Language } from '../../ground/base/language.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { minutesOf } from '../programme/programme.ts'
import { canLock, canMark } from './attendance.ts'
import { attendeeCode, attendeeForm, listCode, openForm, settingForm } from './forms.ts'
import { changesIn, type ListChanges, savedIn } from './list-form.ts'
import { attendeeIn, heldOf, type Listed, listedOf, listPage } from './listed.tsx'
import { attendancePageWords } from './pages/attendance-page.words.ts'
import { AttendeePage, type AttendeePageProps } from './pages/attendee-page.tsx'
import { attendeePageWords } from './pages/attendee-page.words.ts'
import { writtenAsked } from './store.ts'
import { keepSetting, lockList, openList, tell } from './store-locks.ts'
import { moveHere, writeMarks } from './store-marks.ts'

const long = { bodyLimit: 512 * 1024 }

/** The leader's list: marking who is here, one by one or all at once, correcting, locking. */
export const listRoutes: Route[] = [
  seeing('programmes', 'GET', '/course-sessions/:id/attendance', async (ask) => listPage(ask, await listedOf(ask))),
  seeing(
    'programmes',
    'PUT',
    '/course-sessions/:id/attendance',
    async (ask) => {
      const listed = await heldOf(ask)
      const { session, setting, locked } = listed
      must(canMark(session, setting, ask.now))
      const t = attendancePageWords[ask.language]
      if (locked) return listPage(ask, listed, { refused: t.lockedNow })
      const sent = await ask.form(anything)
      const changes = await save(ask, listed, sent, sent.go === 'everybody')
      return ask.redirect(linkTo('/course-sessions/:id/attendance', session.id), toldOf(changes, ask))
    },
    long,
  ),
  seeing(
    'programmes',
    'POST',
    '/course-sessions/:id/attendance',
    async (ask) => {
      const listed = await heldOf(ask)
      const { session, setting, locked } = listed
      must(canMark(session, setting, ask.now))
      const url = linkTo('/course-sessions/:id/attendance', session.id)
      if (locked) return ask.json({ message: attendancePageWords[ask.language].lockedNow, url }, 409)
      const sent = await ask.form(anything)
      const changes = await save(ask, listed, sent, false)
      return ask.json({ saved: toldOf(changes, ask), fields: savedIn(listed.list, sent) })
    },
    long,
  ),
  seeing('programmes', 'GET', '/course-sessions/:id/attendance/people/:person', async (ask) => attendeePage(ask, await listedOf(ask))),
  seeing('programmes', 'PUT', '/course-sessions/:id/attendance/people/:person', async (ask) => {
    const listed = await heldOf(ask)
    const { session, setting, locked } = listed
    must(canMark(session, setting, ask.now))
    const { person, name, mark, signedWay } = attendeeIn(listed, ask.id('person'))
    const own = mark?.source === 'qr' || mark?.source === 'self'
    const parsed = await ask.form(attendeeForm(minutesOf(session), locked || own), attendeeCode)
    const t = attendeePageWords[ask.language]
    if (!parsed.ok) return attendeePage(ask, listed, { sent: parsed.sent, errors: sentencesOf(parsed.faults, t.faults) })
    const { what, minutes, reason } = parsed.value
    const [actor, byName] = [actorOf(ask), actorName(ask)]
    const way = mark?.way ?? signedWay ?? 'room'
    await writeMarks(ask.tx, actor, byName, session, [{ person, source: 'list', what, minutes, way, reason }])
    if (locked) await tell(ask.tx, actor, 'corrected', session.id)
    else if (what !== 'absent') await moveHere(ask.tx, actor, byName, session.id, [person])
    return ask.redirect(linkTo('/course-sessions/:id/attendance', session.id), t.saved(name))
  }),
  seeing('programmes', 'POST', '/course-sessions/:id/attendance/lock', async (ask) => {
    const listed = await listedOf(ask)
    const { session } = listed
    must(canLock(session, ask.now))
    const t = attendancePageWords[ask.language]
    const unsettled = await lockList(ask.tx, actorOf(ask), actorName(ask), session)
    if (unsettled > 0) return listPage(ask, await listedOf(ask), { refused: t.unsettled(unsettled) })
    return ask.redirect(linkTo('/course-sessions/:id/attendance', session.id), t.locked)
  }),
  seeing('programmes', 'DELETE', '/course-sessions/:id/attendance/lock', async (ask) => {
    const listed = await listedOf(ask)
    must(listed.locked)
    const parsed = await ask.form(openForm, listCode)
    const t = attendancePageWords[ask.language]
    if (!parsed.ok) return listPage(ask, listed, { sent: parsed.sent, errors: sentencesOf(parsed.faults, t.faults) })
    await openList(ask.tx, actorOf(ask), actorName(ask), listed.session.id, parsed.value.reason)
    return ask.redirect(linkTo('/course-sessions/:id/attendance', listed.session.id), t.opened)
  }),
  seeing('programmes', 'PUT', '/course-sessions/:id/attendance/setting', async (ask) => {
    const listed = await listedOf(ask)
    must(!listed.locked && !listed.session.cancelled)
    const parsed = await ask.form(settingForm, listCode)
    const t = attendancePageWords[ask.language]
    if (!parsed.ok) return listPage(ask, listed, { sent: parsed.sent, errors: sentencesOf(parsed.faults, t.faults) })
    const { leaving, ...minutes } = parsed.value
    await keepSetting(ask.tx, actorOf(ask), actorName(ask), listed.session.id, { ...minutes, leaving: leaving !== '' })
    return ask.redirect(linkTo('/course-sessions/:id/attendance', listed.session.id), t.kept2)
  }),
]

/** Writes what a list changes, and moves those who are here from sessions at the same time. Two statements, however long the list. */
async function save(ask: SignedInAsk, { session, list }: Listed, sent: Readonly<Record<string, string>>, everybody: boolean) {
  const changes = changesIn(list, sent, everybody)
  const [actor, byName] = [actorOf(ask), actorName(ask)]
  const came = changes.marks.filter(({ what }) => what !== 'absent').map(({ person }) => person)
  await writeMarks(ask.tx, actor, byName, session, changes.marks)
  if (came.length > 0) await moveHere(ask.tx, actor, byName, session.id, came)
  return changes
}

/** "Sparat kl. 14.36", with whose mark went and whose own stands. */
function toldOf({ over, kept }: ListChanges, { language, now }: { language: Language; now: Date }): string {
  const t = attendancePageWords[language]
  const names = (of: ListChanges['over']) =>
    formatList(
      of.map(({ name }) => name),
      language,
    )
  const byLeader = Map.groupBy(over, ({ mark }) => mark?.byName ?? '')
  return [
    `${t.saved(formatTime(now, language))}.`,
    ...[...byLeader].map(([by, of]) => t.over(names(of), by)),
    ...(kept.length > 0 ? [t.kept(names(kept))] : []),
  ].join(' ')
}

async function attendeePage(ask: SignedInAsk, listed: Listed, shown: Pick<AttendeePageProps, 'sent' | 'errors'> = {}): Promise<Response> {
  const { language } = ask
  const attendee = attendeeIn(listed, ask.id('person'))
  const written = await askOnce(ask.tx, writtenAsked(listed.session.id, attendee.person))
  return ask.page(
    { title: attendeePageWords[language].title(attendee.name), current: 'programmes', status: shown.errors ? 422 : 200 },
    <AttendeePage {...{ language, attendee, written, ...shown }} session={listed.session} locked={listed.locked} />,
  )
}
