import { z } from 'zod'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { dayField, revisionField, texts } from '../../ground/base/form.ts'
import { formatDay, formatTime } from '../../ground/base/language.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { type Frame, wholeFrame } from '../plan/frame.ts'
import { longest } from '../plan/limits.ts'
import { canEdit } from '../plan/rules.ts'
import { lockPlan } from '../plan/store.ts'
import { heldPlan } from './choosing.ts'
import { type Meeting, meetingOf } from './loading.ts'
import { meetingPath, room } from './meeting.ts'
import { meetingWords } from './meeting.words.ts'

import { choiceWords } from './pages/choices-page.words.ts'
import { MeetingsPage } from './pages/meetings-page.tsx'
import { type NotesFormProps, NotesPage, OldNotesPage } from './pages/notes-page.tsx'
import { noteWords } from './pages/notes-page.words.ts'
import { type MeetingNotes, notesById, notesOf, notesOn, saveNotes, type WrittenNotes } from './store-meetings.ts'

const talk = 'plan feedback'
const long = { bodyLimit: 256 * 1024 }

/** Notes: written in the meeting, kept with the plan, mended afterwards. */
export const noteRoutes: Route[] = [
  seeing(room, 'GET', '/workshops/:unit/notes', async (ask) => {
    const meeting = await meetingOf(ask)
    const now = meeting.plan && (await notesOn(ask.tx, meeting.plan.id, ask.today))
    return notesPage(ask, meeting, { notes: now ?? nothing, revision: now?.revision ?? 0, day: ask.today })
  }),
  seeing(room, 'POST', '/workshops/:unit/notes', postNotes, long),
  seeing(room, 'POST', '/workshops/:unit/notes/draft', draftNotes, long),
  seeing(talk, 'GET', '/plans/:id/meetings', async (ask) => {
    const { plan, roles } = await wholeFrame(ask)
    const { language, tx, today } = ask
    return ask.page(
      { title: noteWords[language].list, current: 'plans' },
      <MeetingsPage {...{ language, today, plan }} notes={await notesOf(tx, plan.id)} editable={canEdit(roles, plan)} />,
    )
  }),
  seeing(talk, 'GET', '/meetings/:id', async (ask) => {
    const { notes, ...frame } = await oldNotes(ask)
    return oldPage(ask, frame, notes, { notes, revision: notes.revision, day: notes.heldOn })
  }),
  seeing(talk, 'PUT', '/meetings/:id', putNotes, long),
]

const nothing: WrittenNotes = { text: '', participants: '' }

const notesForm = texts('text', 'participants', 'heldOn').extend({
  revision: revisionField,
  take: z.array(z.string()),
})
const dayIn = dayField()

type SentNotes = { notes: WrittenNotes; revision: number; take: string[]; day: string; errors: Partial<Record<keyof WrittenNotes, string>> }

async function sentIn(ask: SignedInAsk): Promise<SentNotes> {
  const { text, participants, heldOn, revision, take } = await ask.form(notesForm)
  const { faults: t } = noteWords[ask.language]
  return {
    notes: { text, participants },
    revision,
    take,
    day: heldOn,
    errors: {
      ...(text.length > longest.meeting ? { text: t.text } : {}),
      ...(participants.length > longest.participants ? { participants: t.participants } : {}),
    },
  }
}

/** The day of the meeting that the form was opened for: one begun before midnight keeps its notes together. */
function dayOfForm({ day }: SentNotes, today: Day): Day {
  return dayIn.safeParse(day).success && day < today ? day : today
}

async function postNotes(ask: SignedInAsk): Promise<Response> {
  const meeting = await writing(ask)
  const sent = await sentIn(ask)
  const day = dayOfForm(sent, ask.today)
  if (!meeting.edits) return notesPage(ask, meeting, { ...sent, day }, 409)
  if (Object.keys(sent.errors).length > 0) return notesPage(ask, meeting, { ...sent, day }, 422)
  if (isEmpty(sent, meeting)) return ask.redirect(meetingPath(meeting.unit.id, 'notes', meeting.keep))
  const { plan } = await heldPlan(ask, meeting)
  const there = await notesOn(ask.tx, plan.id, day)
  if ((await saveNotes(ask.tx, actorOf(ask), plan.id, day, sent.revision, mixed(sent, there))) !== null)
    return ask.redirect(meetingPath(meeting.unit.id, 'notes', meeting.keep), noteWords[ask.language].saved)
  return notesPage(ask, meeting, { notes: sent.notes, revision: there?.revision ?? 0, day, theirs: there }, 409)
}

/** Keeps the notes while their writer goes on; always answers with JSON. */
async function draftNotes(ask: SignedInAsk): Promise<Response> {
  const meeting = await writing(ask)
  const sent = await sentIn(ask)
  const t = noteWords[ask.language]
  if (!meeting.edits)
    return ask.json({ message: meeting.unit.ended ? choiceWords[ask.language].ended : choiceWords[ask.language].closed }, 409)
  const [error] = Object.values(sent.errors)
  if (error) return ask.json({ message: error }, 422)
  if (isEmpty(sent, meeting)) return ask.json({ saved: '', revision: 0 })
  const { plan } = await heldPlan(ask, meeting)
  const revision = await saveNotes(ask.tx, actorOf(ask), plan.id, dayOfForm(sent, ask.today), sent.revision, sent.notes)
  if (revision === null) return ask.json({ message: t.conflict }, 409)
  return ask.json({ saved: t.savedAt(formatTime(ask.now, ask.language)), revision })
}

async function putNotes(ask: SignedInAsk): Promise<Response> {
  const { notes: kept, ...frame } = await oldNotes(ask)
  const sent = await sentIn(ask)
  const shown = { notes: sent.notes, revision: sent.revision, day: kept.heldOn, errors: sent.errors }
  if (Object.keys(sent.errors).length > 0) return oldPage(ask, frame, kept, shown, 422)
  await lockPlan(ask.tx, kept.plan)
  const now = await notesById(ask.tx, kept.id)
  if ((await saveNotes(ask.tx, actorOf(ask), kept.plan, kept.heldOn, sent.revision, mixed(sent, now))) !== null)
    return ask.redirect(linkTo('/plans/:id/meetings', kept.plan), noteWords[ask.language].saved)
  return oldPage(ask, frame, kept, { ...shown, revision: now.revision, theirs: now }, 409)
}

/** Nothing written, and no plan to keep it with: none is begun for that. */
function isEmpty({ notes }: SentNotes, { plan }: Meeting): boolean {
  return plan === null && notes.text === '' && notes.participants === ''
}

/** The fields that the writer chose to take from the other, once both have been seen. */
function mixed({ notes, take, revision }: SentNotes, theirs: MeetingNotes | undefined): WrittenNotes {
  if (!theirs || theirs.revision !== revision) return notes
  return {
    text: take.includes('text') ? theirs.text : notes.text,
    participants: take.includes('participants') ? theirs.participants : notes.participants,
  }
}

async function writing(ask: SignedInAsk): Promise<Meeting> {
  const meeting = await meetingOf(ask)
  must(meeting.writes)
  return meeting
}

/** Notes of an earlier meeting, for those who write the plan. */
async function oldNotes(ask: SignedInAsk): Promise<Frame & { notes: MeetingNotes }> {
  const notes = await notesById(ask.tx, ask.id('id'))
  const frame = await wholeFrame(ask, notes.plan)
  must(canEdit(frame.roles, frame.plan))
  return { ...frame, notes }
}

type Shown = Pick<NotesFormProps, 'notes' | 'revision' | 'day' | 'theirs' | 'errors'>

function notesPage(ask: SignedInAsk, meeting: Meeting, shown: Shown, status: 200 | 409 | 422 = 200): Response {
  const { language, now, today } = ask
  const t = meetingWords[language]
  const noteText = noteWords[language]
  return ask.page(
    { title: t.pageTitle(noteText.title, meeting.unit.name), current: 'result', status },
    <NotesPage {...{ language, now, today, meeting }} {...shown} autosaves={status === 200} />,
  )
}

function oldPage(
  ask: SignedInAsk,
  { plan }: Omit<Frame, 'notes'>,
  { id, heldOn }: MeetingNotes,
  shown: Shown,
  status: 200 | 409 | 422 = 200,
): Response {
  const { language } = ask
  return ask.page(
    { title: noteWords[language].edit(formatDay(heldOn, language, true)), current: 'plans', status },
    <OldNotesPage {...{ language, plan, id }} {...shown} />,
  )
}
