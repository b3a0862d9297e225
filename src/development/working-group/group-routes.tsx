import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { revisionIn, sentencesOf } from '../../ground/base/form.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { colleagueWith, programmeRun, programmesAsked } from '../programme/store.ts'
import { namedNeedsAsked } from './aspects.ts'
import { beginCode, beginForm, chairForm, groupCode, groupForm, memberForm } from './forms.ts'
import { nameWords } from './names.words.ts'
import { GroupEditPage, type GroupEditProps, type WrittenGroup } from './pages/group-edit-page.tsx'
import { groupEditWords } from './pages/group-edit-page.words.ts'
import { GroupPage, type GroupPageProps } from './pages/group-page.tsx'
import { groupPageWords } from './pages/group-page.words.ts'
import { GroupsPage } from './pages/groups-page.tsx'
import { groupSeen, groupsAsked, meetingsAsked, tasksAsked } from './store.ts'
import { addMeeting, changeGroup, closeGroup, makeGroup, openGroup, putMember, takeOutMember } from './store-write.ts'
import { joins, manages, opens, reads, type WorkingGroup, writes } from './working-group.ts'

const thing = 'working groups'

/** Groups: formed in a programme, manned, and read as far as each lets. */
export const groupRoutes: Route[] = [
  seeing(thing, 'GET', '/working-groups', async (ask) => {
    const { language, viewer, today } = ask
    const [groups, programmes] = await askOnce(ask.tx, together(groupsAsked(viewer, today), programmesAsked(viewer, today)))
    return ask.page(
      { title: nameWords[language].groups, current: 'programmes' },
      <GroupsPage {...{ language, groups }} run={programmes.filter(({ runs, to }) => runs && to >= today)} />,
    )
  }),
  seeing(thing, 'GET', '/programmes/:id/working-groups/new', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    return editPage(ask, programme, null, { written: empty, revision: 0 })
  }),
  seeing(thing, 'POST', '/programmes/:id/working-groups', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    const parsed = await ask.form(groupForm, groupCode)
    const t = groupEditWords[ask.language]
    if (!parsed.ok)
      return editPage(ask, programme, null, {
        written: { ...empty, ...parsed.sent },
        revision: 0,
        errors: sentencesOf(parsed.faults, t.errors),
      })
    const { title, purpose, notesSeenBy = 'members', needsSeenBy = 'programme' } = parsed.value
    const id = await makeGroup(ask.tx, actorOf(ask), actorName(ask), programme.id, { title, purpose, notesSeenBy, needsSeenBy })
    return ask.redirect(`${linkTo('/working-groups/:id', id)}#members`, t.saved)
  }),
  seeing(thing, 'GET', '/working-groups/:id', async (ask) => groupPage(ask, await groupOf(ask))),
  seeing(thing, 'GET', '/working-groups/:id/edit', async (ask) => {
    const group = await managed(ask)
    return editPage(ask, group.programme, group, { written: group, revision: group.revision })
  }),
  seeing(thing, 'PUT', '/working-groups/:id', async (ask) => {
    const group = await managed(ask)
    const parsed = await ask.form(groupForm, groupCode)
    const t = groupEditWords[ask.language]
    if (!parsed.ok)
      return editPage(ask, group.programme, group, {
        written: { ...writtenOf(group), ...parsed.sent },
        revision: revisionIn(parsed.sent),
        errors: sentencesOf(parsed.faults, t.errors),
      })
    const { revision, title, purpose } = parsed.value
    // Who may read is the group's: what somebody else sends of it is not taken.
    const chosen = opens(group) ? parsed.value : group
    const notesSeenBy = chosen.notesSeenBy ?? group.notesSeenBy
    const needsSeenBy = chosen.needsSeenBy ?? group.needsSeenBy
    const draft = { title, purpose, notesSeenBy, needsSeenBy }
    if (await changeGroup(ask.tx, actorOf(ask), actorName(ask), { id: group.id, revision }, draft))
      return ask.redirect(linkTo('/working-groups/:id', group.id), t.saved)
    const now = await managed(ask)
    return editPage(ask, now.programme, now, { written: draft, revision: now.revision, another: true }, 409)
  }),
  seeing(thing, 'PUT', '/working-groups/:id/closing', async (ask) => {
    const group = await managed(ask)
    await closeGroup(ask.tx, actorOf(ask), actorName(ask), group.id)
    return ask.redirect(linkTo('/working-groups/:id', group.id), groupEditWords[ask.language].closed)
  }),
  seeing(thing, 'DELETE', '/working-groups/:id/closing', async (ask) => {
    const group = await managed(ask)
    await openGroup(ask.tx, actorOf(ask), group.id)
    return ask.redirect(linkTo('/working-groups/:id', group.id), groupEditWords[ask.language].opened)
  }),
  seeing(thing, 'POST', '/working-groups/:id/members', async (ask) => {
    const group = await manned(ask)
    const { mail, chair } = await ask.form(memberForm)
    const t = groupPageWords[ask.language]
    const somebody = await colleagueWith(ask.tx, mail)
    if (!somebody) return groupPage(ask, group, { written: { mail, chair }, errors: { mail: t.errors.mail } })
    if (somebody.id === ask.viewer.person && group.own === null && !joins(group))
      return groupPage(ask, group, { written: { mail, chair }, errors: { mail: t.errors.self } })
    await putMember(ask.tx, actorOf(ask), group.id, somebody.id, chair !== '')
    return ask.redirect(`${linkTo('/working-groups/:id', group.id)}#members`, t.added(somebody.name))
  }),
  seeing(thing, 'PUT', '/working-groups/:id/members/:person', async (ask) => {
    const group = await manned(ask)
    const person = memberIn(group, ask.id('person'))
    const { chair } = await ask.form(chairForm)
    await putMember(ask.tx, actorOf(ask), group.id, person, chair !== '')
    return ask.redirect(`${linkTo('/working-groups/:id', group.id)}#members`, groupEditWords[ask.language].saved)
  }),
  seeing(thing, 'DELETE', '/working-groups/:id/members/:person', async (ask) => {
    const group = await manned(ask)
    await takeOutMember(ask.tx, actorOf(ask), group.id, memberIn(group, ask.id('person')))
    return ask.redirect(linkTo('/working-groups'), groupPageWords[ask.language].removed)
  }),
  seeing(thing, 'POST', '/working-groups/:id/meetings', async (ask) => {
    const group = await groupOf(ask)
    must(writes(group))
    const parsed = await ask.form(beginForm, beginCode)
    const t = groupPageWords[ask.language]
    if (!parsed.ok) return groupPage(ask, group, { written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    const id = await addMeeting(ask.tx, actorOf(ask), actorName(ask), group.id, parsed.value.heldOn, parsed.value.place)
    return ask.redirect(linkTo('/group-meetings/:id', id), t.begun)
  }),
]

const empty: WrittenGroup = { title: '', purpose: '', notesSeenBy: 'members', needsSeenBy: 'programme' }

function writtenOf({ title, purpose, notesSeenBy, needsSeenBy }: WorkingGroup): WrittenGroup {
  return { title, purpose, notesSeenBy, needsSeenBy }
}

function groupOf(ask: SignedInAsk): Promise<WorkingGroup> {
  return askOnce(ask.tx, groupSeen(ask.viewer, ask.today, { id: ask.id('id') }))
}

/** A group that who asks says the purpose of, or NotFound. */
async function managed(ask: SignedInAsk): Promise<WorkingGroup> {
  const group = await groupOf(ask)
  must(manages(group))
  return group
}

/** A group that who asks says the members of, or NotFound. */
async function manned(ask: SignedInAsk): Promise<WorkingGroup> {
  const group = await groupOf(ask)
  must(opens(group))
  return group
}

function memberIn(group: WorkingGroup, person: string): string {
  must(group.members.some((each) => each.person === person))
  return person
}

async function groupPage(ask: SignedInAsk, group: WorkingGroup, shown: Pick<GroupPageProps, 'written' | 'errors'> = {}): Promise<Response> {
  const { language, viewer, today } = ask
  const [notes, said] = [reads(group, group.notesSeenBy), reads(group, group.needsSeenBy)]
  const [meetings, tasks, needs] = await askOnce(
    ask.tx,
    together(
      notes ? meetingsAsked({ group: group.id }) : known([]),
      notes ? tasksAsked({ group: group.id }) : known([]),
      said ? namedNeedsAsked(language, { group: group.id }) : known([]),
    ),
  )
  return ask.page(
    { title: group.title, current: 'programmes', status: shown.errors ? 422 : 200 },
    <GroupPage
      {...{ language, today, group, meetings, needs, ...shown }}
      person={viewer.person}
      tasks={tasks.filter(({ doneAt }) => doneAt === null)}
    />,
  )
}

function editPage(
  ask: SignedInAsk,
  programme: { id: string; title: string },
  group: WorkingGroup | null,
  shown: Pick<GroupEditProps, 'written' | 'revision' | 'errors' | 'another'>,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
): Response {
  const { language } = ask
  const t = groupEditWords[language]
  return ask.page(
    { title: group ? t.change : t.make, current: 'programmes', status },
    <GroupEditPage {...{ language, programme, group, ...shown }} />,
  )
}
