import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { colleagueWith } from '../programme/store.ts'
import { leftOutCode, leftOutForm, participantCode, participantForm } from './forms.ts'
import { type ListPlace, listAt, ParticipantsPage, type ParticipantsPageProps } from './pages/participants-page.tsx'
import { participantsPageWords } from './pages/participants-page.words.ts'
import { projectOf, thing } from './project-routes.tsx'
import { leftOutAsked, type Project, participantAsked, participantsAsked, ratesAsked } from './store.ts'
import { holdProject, leaveOut, putParticipant, takeIn } from './store-write.ts'

/** The participants of a project, when each ceases to be one, and who is left out as none. */
export const participantRoutes: Route[] = [
  seeing(thing, 'GET', '/funded-projects/:id/participants', async (ask) => participantsPage(ask, await projectOf(ask))),
  seeing(thing, 'PUT', '/funded-projects/:id/participants/:number', async (ask) => {
    const project = await heldProject(ask)
    if (project.namesGone) return participantsPage(ask, project, {}, 422)
    const t = participantsPageWords[ask.language]
    const written = ask.param('number')
    must(/^\d{1,9}$/.test(written))
    const [participant, rates] = await askOnce(ask.tx, together(participantAsked(project.id, Number(written)), ratesAsked(project.id)))
    const own = found(participant)
    const { number, category: before } = own
    const parsed = await ask.form(participantForm, participantCode)
    if (!parsed.ok) return participantsPage(ask, project, { wrong: { participant: own, text: t.errors.ended, ...parsed.sent } })
    const { ended, category = before } = parsed.value
    must(category === '' || rates.some((rate) => rate.category === category))
    await putParticipant(ask.tx, actorOf(ask), project.id, number, { category, ended })
    return ask.redirect(listAt(project.id, placeIn(ask)), t.putDone)
  }),
  seeing(thing, 'POST', '/funded-projects/:id/left-out', async (ask) => {
    const project = await heldProject(ask)
    if (project.namesGone) return participantsPage(ask, project, {}, 422)
    const parsed = await ask.form(leftOutForm, leftOutCode)
    const t = participantsPageWords[ask.language]
    if (!parsed.ok) return participantsPage(ask, project, { written: parsed.sent, errors: sentencesOf(parsed.faults, t.leftOutErrors) })
    const somebody = await colleagueWith(ask.tx, parsed.value.mail)
    if (!somebody) return participantsPage(ask, project, { written: parsed.value, errors: { mail: t.leftOutErrors.mail } })
    const done = await leaveOut(ask.tx, actorOf(ask), actorName(ask), project.id, somebody.id, parsed.value.reason)
    return ask.redirect(`${linkTo('/funded-projects/:id/participants', project.id)}#left-out`, done ? t.leftOut(somebody.name) : t.already)
  }),
  seeing(thing, 'DELETE', '/funded-projects/:id/left-out/:person', async (ask) => {
    const project = await heldProject(ask)
    if (project.namesGone) return participantsPage(ask, project, {}, 422)
    const person = ask.id('person')
    const { name } = found((await askOnce(ask.tx, leftOutAsked(project.id))).find((each) => each.person === person))
    await takeIn(ask.tx, actorOf(ask), project.id, person)
    return ask.redirect(
      `${linkTo('/funded-projects/:id/participants', project.id)}#left-out`,
      participantsPageWords[ask.language].takenIn(name),
    )
  }),
]

/** The project that is to be changed, held, with whether its names are gone as it stands now: what somebody wrote of a person after they went would lie there for ever. */
async function heldProject(ask: SignedInAsk): Promise<Project> {
  const project = await projectOf(ask)
  return { ...project, ...(await holdProject(ask.tx, project.id)) }
}

/** Where in the list somebody is: what it is searched for, and the page. */
function placeIn(ask: SignedInAsk): ListPlace {
  const page = Math.max(1, Math.min(9999, Number.parseInt(ask.query('page'), 10) || 1))
  return { words: ask.query('who').slice(0, 120).trim(), page }
}

type Shown = Pick<ParticipantsPageProps, 'wrong' | 'written' | 'errors'>

async function participantsPage(
  ask: SignedInAsk,
  project: Project,
  shown: Shown = {},
  status: 200 | 422 = shown.wrong || shown.errors ? 422 : 200,
): Promise<Response> {
  const { language } = ask
  const { words, page } = placeIn(ask)
  const [listed, rates, leftOut] = await askOnce(
    ask.tx,
    together(participantsAsked(project.id, words, page), ratesAsked(project.id), leftOutAsked(project.id)),
  )
  const categories = [...new Set(rates.map(({ category }) => category))]
  return ask.page(
    { title: participantsPageWords[language].title, current: 'programmes', status },
    <ParticipantsPage {...{ language, project, words, page, categories, leftOut, ...listed, ...shown }} />,
  )
}
