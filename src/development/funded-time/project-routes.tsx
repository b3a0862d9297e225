import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { revisionIn, sentencesOf } from '../../ground/base/form.ts'
import type { Language } from '../../ground/base/language.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { SeenProgramme } from '../programme/store.ts'
import { programmeRun } from '../programme/store.ts'
import { columnsText, projectCode, projectForm, rateCode, rateForm } from './forms.ts'
import { type ColumnOfExport, monthsUntil, nextToSend, sendings } from './funded-time.ts'
import { worths } from './money.ts'
import { nameWords } from './names.words.ts'
import { EditPage, type EditPageProps, type WrittenProject } from './pages/edit-page.tsx'
import { editPageWords } from './pages/edit-page.words.ts'
import { ProjectPage, type ProjectPageProps } from './pages/project-page.tsx'
import { projectPageWords } from './pages/project-page.words.ts'
import { exportsAsked, hoursAtRatesAsked, monthsAsked, type Project, projectRun, projectsAsked, ratesAsked } from './store.ts'
import { addRate, changeProject, setUpProject } from './store-write.ts'

export const thing = 'programmes'

/** A funded project: set up, its rates, its participants. */
export const projectRoutes: Route[] = [
  seeing(thing, 'GET', '/programmes/:id/funded-time', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    const [project] = await askOnce(ask.tx, projectsAsked(ask.viewer, { programme: programme.id }))
    return project ? projectPage(ask, project) : ask.redirect(linkTo('/programmes/:id/funded-time/edit', programme.id))
  }),
  seeing(thing, 'GET', '/programmes/:id/funded-time/edit', async (ask) => {
    const { programme, project } = await both(ask)
    return editPage(ask, programme, project, { written: writtenOf(project, programme, ask.language), revision: project?.revision ?? 0 })
  }),
  seeing(thing, 'PUT', '/programmes/:id/funded-time', async (ask) => {
    const { programme, project } = await both(ask)
    const parsed = await ask.form(projectForm, projectCode)
    const t = editPageWords[ask.language]
    if (!parsed.ok) {
      const written = { ...writtenOf(project, programme, ask.language), managerAttests: '', ...parsed.sent }
      return editPage(ask, programme, project, { written, revision: revisionIn(parsed.sent), errors: sentencesOf(parsed.faults, t.errors) })
    }
    const { revision, ...draft } = parsed.value
    const done = project
      ? await changeProject(ask.tx, actorOf(ask), actorName(ask), { id: project.id, revision }, draft)
      : await setUpProject(ask.tx, actorOf(ask), actorName(ask), programme.id, draft)
    if (done) return ask.redirect(linkTo('/programmes/:id/funded-time', programme.id), t.saved)
    const now = await both(ask)
    const written = { ...writtenOf(now.project, programme, ask.language), managerAttests: '', ...parsed.sent }
    return editPage(
      ask,
      programme,
      now.project,
      { written, revision: now.project?.revision ?? 0, another: now.project?.changedByName ?? '' },
      409,
    )
  }),
  seeing(thing, 'POST', '/funded-projects/:id/rates', async (ask) => {
    const project = await projectOf(ask)
    const parsed = await ask.form(rateForm, rateCode)
    const t = projectPageWords[ask.language]
    if (!parsed.ok) return projectPage(ask, project, { written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    const { category, price, from, source } = parsed.value
    const done = await addRate(ask.tx, actorOf(ask), actorName(ask), project.id, { category, oreAnHour: price, from, source })
    if (!done) return projectPage(ask, project, { written: parsed.sent, errors: { from: t.errors.there } })
    return ask.redirect(`${linkTo('/programmes/:id/funded-time', project.programme.id)}#rates`, t.rateAdded)
  }),
]

/** The project that the address names and the asker runs, or NotFound. */
export function projectOf(ask: SignedInAsk): Promise<Project> {
  return askOnce(ask.tx, projectRun(ask.viewer, { id: ask.id('id') }))
}

async function both(ask: SignedInAsk): Promise<{ programme: SeenProgramme; project: Project | null }> {
  const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
  const [project = null] = await askOnce(ask.tx, projectsAsked(ask.viewer, { programme: programme.id }))
  return { programme, project }
}

/** What a project begins with: the programme's own facts, the rules that ESF+ has, and columns to change. */
const columnsToBegin: ColumnOfExport[] = [
  { heading: 'Personnummer', field: 'blank' },
  { heading: 'Deltagarnummer', field: 'number' },
  { heading: 'Månad', field: 'month' },
  { heading: 'Timmar', field: 'hours' },
  { heading: 'Slutdatum', field: 'ended' },
  { heading: 'Kategori', field: 'category' },
  { heading: 'Belopp', field: 'amount' },
]

function writtenOf(project: Project | null, programme: SeenProgramme, language: Language): WrittenProject {
  if (project)
    return {
      ...project,
      share: String(project.share),
      hoursADay: String(project.hoursADay),
      managerAttests: project.managerAttests ? '1' : '',
      keepYears: project.keepYears === null ? '' : String(project.keepYears),
      columns: columnsText(project.columns, language),
    }
  return {
    number: programme.funderNumber,
    call: '',
    from: programme.from,
    to: programme.to,
    share: '',
    hoursADay: '13',
    rounding: 'month',
    managerAttests: '',
    rulesSource: '',
    keepYears: '',
    columns: columnsText(columnsToBegin, language),
  }
}

function editPage(
  ask: SignedInAsk,
  programme: { id: string; title: string },
  project: Project | null,
  shown: Pick<EditPageProps, 'written' | 'revision' | 'errors' | 'another'>,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
): Response {
  const { language } = ask
  const t = editPageWords[language]
  return ask.page(
    { title: project ? t.change : t.setUp, current: 'programmes', status },
    <EditPage {...{ language, programme, ...shown }} exists={project !== null} />,
  )
}

type Shown = Pick<ProjectPageProps, 'faults' | 'written' | 'errors'>

/** The page of a project, with how each month stands with the funder. */
export async function projectPage(ask: SignedInAsk, project: Project, shown: Shown = {}): Promise<Response> {
  const { language, today } = ask
  const [months, rates, hours, exports] = await askOnce(
    ask.tx,
    together(monthsAsked(project), ratesAsked(project.id), hoursAtRatesAsked(project.id), exportsAsked(project.id)),
  )
  const states = sendings(months)
  const locked = new Set<Day>(months.map(({ month }) => month))
  const toLock = monthsUntil(project.from, project.to, today).find((month) => !locked.has(month)) ?? null
  return ask.page(
    { title: nameWords[language].funded, current: 'programmes', status: shown.errors || shown.faults ? 422 : 200 },
    <ProjectPage
      {...{ language, project, months, states, rates, exports, toLock, ...shown }}
      toSend={nextToSend(states)}
      worths={worths(hours)}
    />,
  )
}
