import { newestAsked } from '../../content/framework/store.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { revisionField, revisionIn, sentencesOf } from '../../ground/base/form.ts'
import { formatDay, formatTime } from '../../ground/base/language.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { aspectOptions } from '../programme/places.ts'
import { namedNeedsAsked } from './aspects.ts'
import { meetingCode, needForm, notesForm, taskForm } from './forms.ts'
import { MeetingPage, type MeetingPageProps } from './pages/meeting-page.tsx'
import { meetingPageWords } from './pages/meeting-page.words.ts'
import { TaskEditPage, type TaskEditProps } from './pages/task-edit-page.tsx'
import { taskLineWords } from './pages/task-lines.words.ts'
import { groupSeen, meetingsAsked, needsAsked, tasksAsked } from './store.ts'
import { addNeed, addTask, changeTask, completeTask, removeNeed, removeTask, reopenTask, saveNotes } from './store-write.ts'
import { finishes, type GroupMeeting, type GroupTask, reads, type WorkingGroup, writes } from './working-group.ts'

const thing = 'working groups'
const long = { bodyLimit: 256 * 1024 }

/** Meetings of groups: notes as they are written, tasks and needs. */
export const meetingRoutes: Route[] = [
  seeing(thing, 'GET', '/group-meetings/:id', async (ask) => {
    const held = await readMeeting(ask)
    return meetingPage(ask, held, { notes: held.meeting, revision: held.meeting.revision })
  }),
  seeing(thing, 'PUT', '/group-meetings/:id', putNotes, long),
  seeing(thing, 'POST', '/group-meetings/:id/draft', draftNotes, long),
  seeing(thing, 'POST', '/group-meetings/:id/tasks', async (ask) => {
    const held = await writtenMeeting(ask)
    const parsed = await ask.form(taskForm, meetingCode)
    const t = meetingPageWords[ask.language]
    if (!parsed.ok) return asItWas(ask, held, { written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    const { what, person, dueOn } = parsed.value
    const member = held.group.members.find((each) => each.person === person)
    await addTask(ask.tx, actorOf(ask), held.meeting.id, { what, person: member?.person ?? null, dueOn: dueOn || null })
    return ask.redirect(`${linkTo('/group-meetings/:id', held.meeting.id)}#tasks`, t.taskAdded)
  }),
  seeing(thing, 'GET', '/group-tasks/:id/edit', async (ask) => {
    const { group, task } = await writtenTask(ask)
    return taskPage(ask, { group, task, revision: task.revision, written: writtenOf(task) })
  }),
  seeing(thing, 'PUT', '/group-tasks/:id', async (ask) => {
    const { group, task } = await writtenTask(ask)
    const parsed = await ask.form(taskForm.extend({ revision: revisionField }), meetingCode)
    const t = meetingPageWords[ask.language]
    if (!parsed.ok)
      return taskPage(ask, {
        group,
        task,
        revision: revisionIn(parsed.sent),
        written: parsed.sent,
        errors: sentencesOf(parsed.faults, t.errors),
      })
    const { what, person, dueOn, revision } = parsed.value
    const whose = person === task.person || group.members.some((each) => each.person === person) ? person || null : null
    if (await changeTask(ask.tx, { id: task.id, revision }, { what, person: whose, dueOn: dueOn || null }))
      return ask.redirect(`${linkTo('/group-meetings/:id', task.meeting)}#t-${task.id}`, taskLineWords[ask.language].changed)
    const now = await writtenTask(ask)
    return taskPage(ask, { ...now, revision: now.task.revision, written: { what, person, dueOn }, another: true })
  }),
  seeing(thing, 'DELETE', '/group-tasks/:id', async (ask) => {
    const { group, task } = await taskOf(ask)
    must(writes(group))
    await removeTask(ask.tx, task.id)
    return ask.redirect(`${linkTo('/group-meetings/:id', task.meeting)}#tasks`, meetingPageWords[ask.language].taskRemoved)
  }),
  seeing(thing, 'PUT', '/group-tasks/:id/completion', async (ask) => {
    const { group, task } = await taskOf(ask)
    must(finishes(group, ask.viewer.person, task))
    await completeTask(ask.tx, actorOf(ask), actorName(ask), task.id)
    return ask.redirect(linkTo('/working-groups/:id', group.id), meetingPageWords[ask.language].done)
  }),
  seeing(thing, 'DELETE', '/group-tasks/:id/completion', async (ask) => {
    const { group, task } = await taskOf(ask)
    must(finishes(group, ask.viewer.person, task))
    await reopenTask(ask.tx, task.id)
    return ask.redirect(`${linkTo('/group-meetings/:id', task.meeting)}#tasks`, meetingPageWords[ask.language].reopened)
  }),
  seeing(thing, 'POST', '/group-meetings/:id/needs', async (ask) => {
    const held = await writtenMeeting(ask)
    const parsed = await ask.form(needForm, meetingCode)
    const t = meetingPageWords[ask.language]
    if (!parsed.ok) return asItWas(ask, held, { written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    const known = aspectOptions(await askOnce(ask.tx, newestAsked()), ask.language).find(({ value }) => value === parsed.value.aspect)
    const [framework = null, aspect = null] = known?.value.split('/') ?? []
    await addNeed(ask.tx, actorOf(ask), held.meeting, { text: parsed.value.need, framework, aspect })
    return ask.redirect(`${linkTo('/group-meetings/:id', held.meeting.id)}#needs`, t.needAdded)
  }),
  seeing(thing, 'DELETE', '/group-needs/:id', async (ask) => {
    const id = ask.id('id')
    const [group, needs] = await askOnce(
      ask.tx,
      groupSeen(ask.viewer, ask.today, { need: id }).followedBy((seen) => together(known(seen), needsAsked({ group: seen.id }))),
    )
    must(writes(group))
    const need = found(needs.find((each) => each.id === id))
    await removeNeed(ask.tx, actorOf(ask), group.id, id)
    return ask.redirect(`${linkTo('/group-meetings/:id', need.meeting)}#needs`, meetingPageWords[ask.language].needRemoved)
  }),
]

type Held = { group: WorkingGroup; meeting: GroupMeeting }

/** The meeting that the address names, for who may read the group's notes, or NotFound. */
async function readMeeting(ask: SignedInAsk): Promise<Held> {
  const id = ask.id('id')
  const [group, [meeting]] = await askOnce(ask.tx, together(groupSeen(ask.viewer, ask.today, { meeting: id }), meetingsAsked({ id })))
  must(reads(group, group.notesSeenBy))
  return { group, meeting: found(meeting) }
}

async function writtenMeeting(ask: SignedInAsk): Promise<Held> {
  const held = await readMeeting(ask)
  must(writes(held.group))
  return held
}

async function taskOf(ask: SignedInAsk): Promise<{ group: WorkingGroup; task: GroupTask }> {
  const id = ask.id('id')
  const [group, [task]] = await askOnce(ask.tx, together(groupSeen(ask.viewer, ask.today, { task: id }), tasksAsked({ id })))
  return { group, task: found(task) }
}

/** The same for who may change it, or NotFound. */
async function writtenTask(ask: SignedInAsk) {
  const found = await taskOf(ask)
  must(writes(found.group))
  return found
}

function writtenOf({ what, person, dueOn }: GroupTask) {
  return { what, person: person ?? '', dueOn: dueOn ?? '' }
}

function taskPage(ask: SignedInAsk, shown: Omit<TaskEditProps, 'language'>): Response {
  const { language } = ask
  return ask.page(
    { title: taskLineWords[language].changeTitle, current: 'programmes', status: shown.another ? 409 : shown.errors ? 422 : 200 },
    <TaskEditPage {...{ language, ...shown }} />,
  )
}

async function putNotes(ask: SignedInAsk): Promise<Response> {
  const held = await writtenMeeting(ask)
  const parsed = await ask.form(notesForm, meetingCode)
  const t = meetingPageWords[ask.language]
  if (!parsed.ok) {
    const notes = { text: parsed.sent.text ?? '', participants: parsed.sent.participants ?? '' }
    const errors = sentencesOf(parsed.faults, t.errors)
    return meetingPage(ask, held, { notes, revision: revisionIn(parsed.sent), errors })
  }
  const { text, participants, take, revision } = parsed.value
  const { meeting } = held
  // What the writer chose to take from the other, once both have been seen.
  const seen = meeting.revision === revision
  const notes = {
    text: seen && take.includes('text') ? meeting.text : text,
    participants: seen && take.includes('participants') ? meeting.participants : participants,
  }
  if ((await saveNotes(ask.tx, actorOf(ask), actorName(ask), { id: meeting.id, revision }, notes)) !== null)
    return ask.redirect(linkTo('/group-meetings/:id', meeting.id), t.saved)
  const now = await writtenMeeting(ask)
  return meetingPage(ask, now, { notes, revision: now.meeting.revision, theirs: now.meeting }, 409)
}

/** Keeps the notes while their writer goes on; answers with JSON. */
async function draftNotes(ask: SignedInAsk): Promise<Response> {
  const { meeting } = await writtenMeeting(ask)
  const parsed = await ask.form(notesForm, meetingCode)
  const t = meetingPageWords[ask.language]
  if (!parsed.ok) return ask.json({ message: Object.values(sentencesOf(parsed.faults, t.errors))[0] ?? t.conflict }, 422)
  const { text, participants, revision } = parsed.value
  const next = await saveNotes(ask.tx, actorOf(ask), actorName(ask), { id: meeting.id, revision }, { text, participants })
  if (next === null) return ask.json({ message: t.conflict }, 409)
  return ask.json({ saved: t.savedAt(formatTime(ask.now, ask.language)), revision: next })
}

type Shown = Pick<MeetingPageProps, 'notes' | 'revision' | 'theirs' | 'written' | 'errors'>

/** The page with its notes as they are kept, and a form of it to mend. */
function asItWas(ask: SignedInAsk, held: Held, shown: Pick<Shown, 'written' | 'errors'>): Promise<Response> {
  return meetingPage(ask, held, { notes: held.meeting, revision: held.meeting.revision, ...shown })
}

async function meetingPage(
  ask: SignedInAsk,
  { group, meeting }: Held,
  shown: Shown,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
): Promise<Response> {
  const { language, viewer } = ask
  const [tasks, needs, versions] = await askOnce(
    ask.tx,
    together(
      tasksAsked({ meeting: meeting.id }),
      reads(group, group.needsSeenBy) ? namedNeedsAsked(language, { meeting: meeting.id }) : known([]),
      newestAsked(),
    ),
  )
  return ask.page(
    { title: meetingPageWords[language].title(formatDay(meeting.heldOn, language, true)), current: 'programmes', status },
    <MeetingPage
      {...{ language, group, meeting, tasks, needs, ...shown }}
      person={viewer.person}
      aspects={aspectOptions(versions, language)}
    />,
  )
}
