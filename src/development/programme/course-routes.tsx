import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { revisionIn, sentencesOf } from '../../ground/base/form.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { courseCode, courseForm, sessionSent } from './forms.ts'
import { CourseEditPage, type CourseEditProps } from './pages/course-edit-page.tsx'
import { courseEditWords } from './pages/course-edit-page.words.ts'
import { SessionEditPage, type SessionEditProps } from './pages/session-edit-page.tsx'
import { editPageWords } from './pages/session-edit-page.words.ts'
import { type Course, canChange } from './programme.ts'
import { runProgramme } from './programme-routes.tsx'
import { emptySession, readSession, sessionForm } from './session-form.ts'
import { courseOf, programmeRun } from './store.ts'
import { changeSession, makeSession } from './store-change.ts'
import { lecturerLines, lecturersOf } from './store-lecturers.ts'
import { type SeenSession, sessionRun } from './store-sessions.ts'
import { addCourse, changeCourse } from './store-write.ts'

/** Courses and their sessions, as those who run the programme write them. */
export const courseRoutes: Route[] = [
  seeing('programmes', 'GET', '/programmes/:id/courses/new', async (ask) => {
    const programme = await runProgramme(ask)
    return coursePage(ask, { programme, course: null, written: { title: '', about: '', audience: '' }, revision: 0 })
  }),
  seeing('programmes', 'POST', '/programmes/:id/courses', async (ask) => {
    const programme = await runProgramme(ask)
    const parsed = await ask.form(courseForm, courseCode)
    if (!parsed.ok) {
      const written = { title: '', about: '', audience: '', ...parsed.sent }
      return coursePage(ask, {
        programme,
        course: null,
        written,
        revision: 0,
        errors: sentencesOf(parsed.faults, courseEditWords[ask.language].errors),
      })
    }
    const { revision: _, ...draft } = parsed.value
    await addCourse(ask.tx, actorOf(ask), programme.id, draft)
    return ask.redirect(`${linkTo('/programmes/:id', programme.id)}#sessions`)
  }),
  seeing('programmes', 'GET', '/courses/:id/edit', async (ask) => {
    const { course, programme } = await runCourse(ask)
    return coursePage(ask, { programme, course, written: course, revision: course.revision })
  }),
  seeing('programmes', 'PUT', '/courses/:id', async (ask) => {
    const { course, programme } = await runCourse(ask)
    const parsed = await ask.form(courseForm, courseCode)
    if (!parsed.ok) {
      const written = { ...course, ...parsed.sent }
      return coursePage(ask, {
        programme,
        course,
        written,
        revision: revisionIn(parsed.sent),
        errors: sentencesOf(parsed.faults, courseEditWords[ask.language].errors),
      })
    }
    const { revision, ...draft } = parsed.value
    if (await changeCourse(ask.tx, actorOf(ask), course, revision, draft))
      return ask.redirect(`${linkTo('/programmes/:id', programme.id)}#sessions`)
    const now = await courseOf(ask.tx, course.id)
    return coursePage(ask, { programme, course: now, written: draft, revision: now.revision, another: true }, 409)
  }),
  seeing('programmes', 'GET', '/courses/:id/sessions/new', async (ask) => {
    const { course } = await runCourse(ask)
    return sessionPage(ask, { course, session: null, form: emptySession(course.title, ask.today), revision: 0 })
  }),
  seeing('programmes', 'POST', '/courses/:id/sessions', async (ask) => {
    const { course } = await runCourse(ask)
    const { revision: _, ...form } = await ask.form(sessionSent)
    const read = readSession(form, ask.now)
    if (!read.ok) return sessionPage(ask, { course, session: null, form, revision: 0, faults: read.faults })
    const lecturers = await lecturersOf(ask.tx, read.lecturers)
    if (!lecturers) return sessionPage(ask, { course, session: null, form, revision: 0, faults: { lecturers: 'lecturer' } })
    const id = await makeSession(ask.tx, actorOf(ask), course.id, { ...read.value, lecturers })
    return ask.redirect(linkTo('/course-sessions/:id', id), editPageWords[ask.language].saved)
  }),
  seeing('programmes', 'GET', '/course-sessions/:id/edit', async (ask) => {
    const session = await openSession(ask)
    return sessionPage(ask, {
      course: courseIn(session),
      session,
      form: sessionForm(session, await lecturerLines(ask.tx, session.id)),
      revision: session.revision,
    })
  }),
  seeing('programmes', 'PUT', '/course-sessions/:id', async (ask) => {
    const session = await openSession(ask)
    const { revision, ...form } = await ask.form(sessionSent)
    const shown = { course: courseIn(session), session, form, revision }
    const read = readSession(form, ask.now)
    if (!read.ok) return sessionPage(ask, { ...shown, faults: read.faults })
    const lecturers = await lecturersOf(ask.tx, read.lecturers)
    if (!lecturers) return sessionPage(ask, { ...shown, faults: { lecturers: 'lecturer' } })
    const came = await changeSession(ask.tx, actorOf(ask), actorName(ask), { id: session.id, revision }, { ...read.value, lecturers })
    if (came === 'way') return sessionPage(ask, { ...shown, faults: { seatsRoom: 'way' } })
    if (came === 'conflict') return sessionPage(ask, { ...shown, revision: session.revision, another: true }, 409)
    return ask.redirect(linkTo('/course-sessions/:id', session.id), editPageWords[ask.language].saved)
  }),
]

async function runCourse(ask: SignedInAsk) {
  const course = await courseOf(ask.tx, ask.id('id'))
  return { course, programme: await programmeRun(ask.tx, ask.viewer, course.programme) }
}

/** A session that can still be changed, as who runs its programme. */
async function openSession(ask: SignedInAsk): Promise<SeenSession> {
  const session = await sessionRun(ask.tx, ask.viewer, ask.id('id'))
  must(canChange(session, ask.now))
  return session
}

function courseIn({ course, programme }: SeenSession): SessionEditProps['course'] {
  return { id: course.id, title: course.title, programme: programme.id }
}

function coursePage(
  ask: SignedInAsk,
  shown: Omit<CourseEditProps, 'language'>,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
): Response {
  const t = courseEditWords[ask.language]
  return ask.page(
    { title: shown.course ? t.change : t.make, current: 'programmes', status },
    <CourseEditPage language={ask.language} {...shown} />,
  )
}

function sessionPage(
  ask: SignedInAsk,
  shown: Omit<SessionEditProps, 'language' | 'course'> & { course: SessionEditProps['course'] | Course },
  status: 200 | 409 | 422 = shown.faults ? 422 : 200,
): Response {
  const t = editPageWords[ask.language]
  return ask.page(
    { title: shown.session ? t.change : t.make, current: 'programmes', status },
    <SessionEditPage language={ask.language} {...shown} />,
  )
}
