import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { canMark, isThere } from './attendance.ts'
import { listCode, mergeForm, walkInForm } from './forms.ts'
import { heldOf, type Listed, listedOf, listPage } from './listed.tsx'
import { attendancePageWords } from './pages/attendance-page.words.ts'
import { WalkInPage } from './pages/walk-in-page.tsx'
import { walkInPageWords } from './pages/walk-in-page.words.ts'
import { moveHere, writeMarks } from './store-marks.ts'
import { addWalkIn, endWalkIn, peopleAsked, personAsked } from './store-walk-ins.ts'

/** Those who came without signing up: somebody of the staff list, or a name until it is known who it was. */
export const walkInRoutes: Route[] = [
  seeing('programmes', 'POST', '/course-sessions/:id/attendance/walk-ins', async (ask) => {
    const listed = await heldOf(ask)
    must(canMark(listed.session, listed.setting, ask.now))
    const t = attendancePageWords[ask.language]
    if (listed.locked) return listPage(ask, listed, { refused: t.lockedNow })
    const parsed = await ask.form(walkInForm, listCode)
    if (!parsed.ok) return listPage(ask, listed, { errors: sentencesOf(parsed.faults, t.faults) })
    const { name, person } = parsed.value
    const there = linkTo('/course-sessions/:id/attendance', listed.session.id)
    if (person === '') {
      await addWalkIn(ask.tx, actorOf(ask), actorName(ask), listed.session.id, { name, way: 'room' })
      return ask.redirect(`${there}#walk-ins`, t.added(name))
    }
    const told = await nameOf(ask, person)
    await markHere(ask, listed, person, '')
    return ask.redirect(there, t.added(told))
  }),
  seeing('programmes', 'GET', '/course-sessions/:id/attendance/walk-ins/:walkIn', async (ask) => {
    const { language, today } = ask
    const { session, walkIn } = walkInOf(ask, await listedOf(ask))
    const words = ask.query('who').slice(0, 120).trim() || walkIn.name
    const people = await askOnce(ask.tx, peopleAsked(session.id, today, words))
    return ask.page(
      { title: walkInPageWords[language].title(walkIn.name), current: 'programmes' },
      <WalkInPage {...{ language, session, walkIn, words }} found={people} />,
    )
  }),
  // Who it was may be found out after the list is locked as well: then it is a correction, with that as its reason and without the name, which is forgotten.
  seeing('programmes', 'PUT', '/course-sessions/:id/attendance/walk-ins/:walkIn', async (ask) => {
    // Looked up before it is held: of two who find out at once the second is told that it is done.
    const { walkIn } = walkInOf(ask, await listedOf(ask))
    const listed = await heldOf(ask)
    const { person } = await ask.form(mergeForm)
    const t = walkInPageWords[ask.language]
    const there = linkTo('/course-sessions/:id/attendance', listed.session.id)
    const name = await nameOf(ask, person)
    if (!(await endWalkIn(ask.tx, actorOf(ask), actorName(ask), { session: listed.session.id, id: walkIn.id }, person)))
      return ask.redirect(there, t.ended)
    await markHere(ask, listed, person, listed.locked ? t.wasOn : '')
    return ask.redirect(there, t.merged(name))
  }),
  seeing('programmes', 'DELETE', '/course-sessions/:id/attendance/walk-ins/:walkIn', async (ask) => {
    const { walkIn, session } = walkInOf(ask, await listedOf(ask))
    await endWalkIn(ask.tx, actorOf(ask), actorName(ask), { session: session.id, id: walkIn.id }, null)
    return ask.redirect(linkTo('/course-sessions/:id/attendance', session.id), attendancePageWords[ask.language].removed)
  }),
]

function walkInOf(ask: SignedInAsk, listed: Listed) {
  const id = ask.id('walkIn')
  return { ...listed, walkIn: found(listed.walkIns.find((each) => each.id === id)) }
}

/** The name of somebody of the staff list; NotFound for who is not of the authority. */
async function nameOf(ask: SignedInAsk, person: string): Promise<string> {
  const [somebody] = await askOnce(ask.tx, personAsked(person))
  return found(somebody).name
}

/** Marks somebody as here, unless they are already: nobody is counted twice. */
async function markHere(
  ask: SignedInAsk,
  { session, list }: Pick<Listed, 'session' | 'list'>,
  person: string,
  reason: string,
): Promise<void> {
  const before = list.find((each) => each.person === person)
  if (!before?.mark || !isThere(before.mark.what)) {
    const [actor, byName] = [actorOf(ask), actorName(ask)]
    await writeMarks(ask.tx, actor, byName, session, [
      { person, source: 'list', what: 'whole', minutes: null, way: before?.signedWay ?? 'room', reason },
    ])
    await moveHere(ask.tx, actor, byName, session.id, [person])
  }
}
