import { timeOf } from '../../cycle/dialogue/when.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { revisionField, texts } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { canChangeDay } from '../programme/programme.ts'
import { programmeRun, programmeSeen } from '../programme/store.ts'
import { lecturersOf } from '../programme/store-lecturers.ts'
import { sessionsAsked } from '../programme/store-sessions.ts'
import { blockFields, dayFields, dayFormOf, emptyBlock, emptyDay, readBlock, readDay } from './forms.ts'
import { BlockEditPage, type BlockEditProps } from './pages/block-edit-page.tsx'
import { SeminarDayPage } from './pages/seminar-day-page.tsx'
import { SeminarEditPage, type SeminarEditProps } from './pages/seminar-edit-page.tsx'
import { seminarFormWords } from './pages/seminar-form.words.ts'
import { mostBlocks, type SeminarDay } from './seminar-day.ts'
import { addBlock, changeSeminarDay, makeSeminarDay, removeSeminarDay, seminarDayOf, tracksAsked } from './store.ts'

/** Seminar days: read by everybody who sees their programme, written by who runs it. */
export const seminarDayRoutes: Route[] = [
  seeing('programmes', 'GET', '/programmes/:id/seminar-days/new', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    return dayPage(ask, { programme, form: emptyDay(ask.today) })
  }),
  seeing('programmes', 'POST', '/programmes/:id/seminar-days', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    const form = await ask.form(texts(...dayFields))
    const read = readDay(form, ask.today)
    if (!read.ok) return dayPage(ask, { programme, form, faults: read.faults })
    const id = await makeSeminarDay(ask.tx, actorOf(ask), programme.id, read.value)
    return ask.redirect(linkTo('/seminar-days/:id', id), seminarFormWords[ask.language].saved)
  }),
  seeing('programmes', 'GET', '/seminar-days/:id', async (ask) => {
    const { language, now, today, tx, viewer } = ask
    const day = await seminarDayOf(tx, ask.id('id'))
    const [programme, sessions, tracks] = await askOnce(
      tx,
      together(programmeSeen(viewer, day.programme), sessionsAsked(viewer, { course: day.id }), tracksAsked(day.id)),
    )
    // A draft until something of it is released: only who runs the programme is shown drafts.
    must(programme.runs || sessions.length > 0)
    const blocks = sessions.map((session) => ({ ...session, track: tracks.get(session.id) ?? '' }))
    return ask.page({ title: day.title, current: 'programmes' }, <SeminarDayPage {...{ language, now, today, day, programme, blocks }} />)
  }),
  seeing('programmes', 'GET', '/seminar-days/:id/edit', async (ask) => {
    const { day, programme } = await dayAndProgramme(ask)
    return dayPage(ask, { programme, day, form: dayFormOf(day), revision: day.revision })
  }),
  seeing('programmes', 'PUT', '/seminar-days/:id', async (ask) => {
    const { day, programme } = await dayAndProgramme(ask)
    const { revision, ...form } = await ask.form(texts(...dayFields).extend({ revision: revisionField }))
    const read = readDay(form, ask.today, day.day)
    if (!read.ok) return dayPage(ask, { programme, day, form, revision, faults: read.faults })
    const blocks = await askOnce(ask.tx, sessionsAsked(ask.viewer, { course: day.id }))
    const came = await changeSeminarDay(ask.tx, actorOf(ask), actorName(ask), day, blocks, { ...read.value, revision })
    if (came === 'changed') return ask.redirect(linkTo('/seminar-days/:id', day.id), seminarFormWords[ask.language].changed)
    // Where a block was changed the day's own change is undone with this answer.
    const newest = came === 'day' ? (await seminarDayOf(ask.tx, day.id)).revision : revision
    return dayPage(ask, { programme, day, form, revision: newest, another: true })
  }),
  seeing('programmes', 'DELETE', '/seminar-days/:id', async (ask) => {
    const { day, programme } = await dayAndProgramme(ask)
    const t = seminarFormWords[ask.language]
    if (await removeSeminarDay(ask.tx, actorOf(ask), day))
      return ask.redirect(linkTo('/programmes/:id', programme.id), t.removed(day.title))
    return ask.redirect(linkTo('/seminar-days/:id', day.id), t.releasedMeanwhile)
  }),
  seeing('programmes', 'GET', '/seminar-days/:id/blocks/new', async (ask) => {
    const day = await runDay(ask)
    const [sessions, tracks] = await blocksOf(ask, day)
    const last = sessions.toSorted((a, b) => a.endsAt.getTime() - b.endsAt.getTime()).at(-1)
    return blockPage(ask, { day, tracks, form: emptyBlock(last, (moment) => timeOf(moment).replace(':', '.')) })
  }),
  seeing('programmes', 'POST', '/seminar-days/:id/blocks', async (ask) => {
    const day = await runDay(ask)
    const [sessions, tracks] = await blocksOf(ask, day)
    const form = await ask.form(texts(...blockFields))
    const read = readBlock(form, day, ask.now)
    if (!read.ok) return blockPage(ask, { day, tracks, form, faults: read.faults })
    if (sessions.length >= mostBlocks) return blockPage(ask, { day, tracks, form, faults: { title: 'many' } })
    const lecturers = await lecturersOf(ask.tx, read.lecturers)
    if (!lecturers) return blockPage(ask, { day, tracks, form, faults: { lecturers: 'lecturer' } })
    await addBlock(ask.tx, actorOf(ask), day, { ...read.value, lecturers })
    return ask.redirect(linkTo('/seminar-days/:id', day.id), seminarFormWords[ask.language].blockSaved(read.value.title))
  }),
]

/** A day and its programme, which the asker runs, or NotFound. */
async function dayAndProgramme(ask: SignedInAsk) {
  const day = await seminarDayOf(ask.tx, ask.id('id'))
  const programme = await programmeRun(ask.tx, ask.viewer, day.programme)
  must(canChangeDay(day, ask.today))
  return { day, programme }
}

/** A day whose programme the asker runs, or NotFound; nothing is added to one that has been. */
async function runDay(ask: SignedInAsk): Promise<SeminarDay> {
  return (await dayAndProgramme(ask)).day
}

async function blocksOf(ask: SignedInAsk, day: SeminarDay) {
  const [sessions, tracks] = await askOnce(ask.tx, together(sessionsAsked(ask.viewer, { course: day.id }), tracksAsked(day.id)))
  return [sessions, [...new Set(tracks.values())].toSorted((a, b) => a.localeCompare(b, 'sv'))] as const
}

function dayPage(ask: SignedInAsk, shown: Omit<SeminarEditProps, 'language'>): Response {
  const { language } = ask
  return ask.page(
    {
      title: shown.day ? seminarFormWords[language].change : seminarFormWords[language].make,
      current: 'programmes',
      status: shown.another ? 409 : shown.faults ? 422 : 200,
    },
    <SeminarEditPage language={language} {...shown} />,
  )
}

function blockPage(ask: SignedInAsk, shown: Omit<BlockEditProps, 'language'>): Response {
  const { language } = ask
  return ask.page(
    { title: seminarFormWords[language].addBlock, current: 'programmes', status: shown.faults ? 422 : 200 },
    <BlockEditPage language={language} {...shown} />,
  )
}
