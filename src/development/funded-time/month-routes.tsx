import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { dayField } from '../../ground/base/form.ts'
import { capitalise } from '../../ground/base/language.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import type { Paper } from '../../ground/paper/paper.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { wordOf } from '../../ground/paper/word.ts'
import { type Answer, type Route, seeing } from '../../people/permission/route.ts'
import { onPaperAsked } from '../funder/store.ts'
import { exportable, exportCsv, exportWorkbook } from './export.ts'
import { lockForm, rateCode, sendForm } from './forms.ts'
import { nextToSend, sendings } from './funded-time.ts'
import { worths } from './money.ts'
import { monthName } from './month.ts'
import { MonthPage, type MonthPageProps } from './pages/month-page.tsx'
import { monthPageWords } from './pages/month-page.words.ts'
import { projectPageWords } from './pages/project-page.words.ts'
import { listKinds, listPaper, reportKinds, reportPaper } from './paper.ts'
import { paperWords } from './paper.words.ts'
import { projectOf, projectPage, thing } from './project-routes.tsx'
import { daysAsked, hoursAtRatesAsked, monthsAsked, type Project, projectRun, rowsAsked } from './store.ts'
import { lockMonth } from './store-lock.ts'
import { exportBytes, holdProject, keepExport } from './store-write.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Months of a funded project: locked, corrected, printed and exported. */
export const monthRoutes: Route[] = [
  seeing(thing, 'POST', '/funded-projects/:id/months', async (ask) => {
    const project = await projectOf(ask)
    if (project.namesGone) return projectPage(ask, project, { faults: [{ fault: 'names gone' }] })
    const parsed = await ask.form(lockForm, rateCode)
    const sent = monthIn(parsed.sent.month ?? '')
    const months = await askOnce(ask.tx, monthsAsked(project))
    const again = months.some(({ month }) => month === sent)
    const t = projectPageWords[ask.language]
    if (!parsed.ok || (again && parsed.value.reason === ''))
      return monthPage(ask, project, sent, { reason: parsed.sent.reason ?? '', error: t.errors.reason })
    must(sent >= `${project.from.slice(0, 7)}-01` && sent <= project.to)
    const locked = await lockMonth(ask.tx, actorOf(ask), actorName(ask), project, sent, again ? parsed.value.reason : '')
    if (!locked.done) return projectPage(ask, await projectOf(ask), { faults: locked.faults })
    const m = monthPageWords[ask.language]
    const said = again ? (locked.changed === 0 ? m.same : m.corrected(locked.changed)) : t.locked(locked.people)
    return ask.redirect(
      again ? linkTo('/funded-projects/:id/months/:month', project.id, sent) : linkTo('/programmes/:id/funded-time', project.programme.id),
      said,
    )
  }),
  seeing(thing, 'GET', '/funded-projects/:id/months/:month', async (ask) =>
    monthPage(ask, await projectOf(ask), monthIn(ask.param('month')), {}),
  ),
  seeing(thing, 'GET', '/funded-projects/:id/months/:month/list.pdf', async (ask) => {
    const { paper, name } = await listOf(ask)
    return async () => ask.file(await pdfOf(paper), 'application/pdf', `${name}.pdf`)
  }),
  seeing(thing, 'GET', '/funded-projects/:id/months/:month/list.docx', async (ask) => {
    const { paper, name } = await listOf(ask)
    return async () => ask.file(await wordOf(paper), word, `${name}.docx`)
  }),
  seeing(thing, 'GET', '/funded-projects/:id/report.pdf', async (ask) => {
    const { paper, name } = await reportOf(ask)
    return async () => ask.file(await pdfOf(paper), 'application/pdf', `${name}.pdf`)
  }),
  seeing(thing, 'GET', '/funded-projects/:id/report.docx', async (ask) => {
    const { paper, name } = await reportOf(ask)
    return async () => ask.file(await wordOf(paper), word, `${name}.docx`)
  }),
  seeing(thing, 'POST', '/funded-projects/:id/exports', makeExport),
  seeing(thing, 'GET', '/funded-exports/:id/export.csv', (ask) => exported(ask, 'csv', 'text/csv; charset=utf-8')),
  seeing(thing, 'GET', '/funded-exports/:id/export.xlsx', (ask) => exported(ask, 'xlsx', excel)),
]

const day = dayField()

/** The first day of the month that is named, or NotFound. */
function monthIn(written: string): Day {
  must(day.safeParse(written).success && written.endsWith('-01'))
  return written
}

async function monthPage(
  ask: SignedInAsk,
  project: Project,
  month: Day,
  shown: Pick<MonthPageProps, 'reason' | 'error'>,
): Promise<Response> {
  const { language } = ask
  const [months, rows] = await askOnce(ask.tx, together(monthsAsked(project), rowsAsked(project, month, ask.today)))
  const standing = found(months.find((each) => each.month === month))
  const later = standing.sent === null ? null : months.filter((each) => each.month > month && each.sent !== null).map((each) => each.month)
  return ask.page(
    { title: capitalise(monthName(month, language)), current: 'programmes', status: shown.error ? 422 : 200 },
    <MonthPage {...{ language, project, month, rows, later, ...shown }} />,
  )
}

async function listOf(ask: SignedInAsk): Promise<{ paper: Paper; name: string }> {
  const [project, month] = [await projectOf(ask), monthIn(ask.param('month'))]
  const kind = found(listKinds.find((each) => each === (ask.query('kind') || 'monthList')))
  const [rows, days, funder] = await askOnce(
    ask.tx,
    together(rowsAsked(project, month, ask.today), daysAsked(project.id, month), onPaperAsked(project.programme)),
  )
  const { language } = ask
  return {
    paper: listPaper(kind, project, month, rows, days, { ...(await senderOf(ask)), funder }, language),
    name: `${paperWords[language][kind]} ${month.slice(0, 7)}`,
  }
}

async function reportOf(ask: SignedInAsk): Promise<{ paper: Paper; name: string }> {
  const project = await projectOf(ask)
  const kind = found(reportKinds.find((each) => each === (ask.query('kind') || 'progress')))
  const [months, hours, funder] = await askOnce(
    ask.tx,
    together(monthsAsked(project), hoursAtRatesAsked(project.id), onPaperAsked(project.programme)),
  )
  const { language } = ask
  return {
    paper: reportPaper(kind, project, months, worths(hours), { ...(await senderOf(ask)), funder }, language),
    name: paperWords[language][kind],
  }
}

async function senderOf({ program, viewer, today }: SignedInAsk) {
  return { authority: viewer.authorityName, logo: await logoOf(program.config.home, viewer.authorityKind), today }
}

/**
 * Makes the export of the month that the funder takes next, and of no other; kept as exact bytes in both forms. The project is held first, so that of two who press at once the second finds it made, and is told so.
 */
async function makeExport(ask: SignedInAsk): Promise<Answer> {
  const { tx, today, language } = ask
  const { id } = await projectOf(ask)
  const { month } = await ask.form(sendForm)
  await holdProject(tx, id)
  const project = await projectOf(ask)
  const months = await askOnce(tx, monthsAsked(project))
  const t = projectPageWords[language]
  const there = `${linkTo('/programmes/:id/funded-time', project.programme.id)}#send`
  const states = sendings(months)
  if (states.get(month) === 'sent') return ask.redirect(there, t.exportedBefore)
  must(nextToSend(states) === month)
  const sending = exportable(await askOnce(tx, rowsAsked(project, month, today)))
  await keepExport(tx, actorOf(ask), actorName(ask), project.id, {
    month,
    content: found(months.find((each) => each.month === month)).now,
    rows: sending.length,
    hours: sending.reduce((sum, { hours }) => sum + hours, 0),
    csv: exportCsv(project.columns, sending),
    xlsx: await exportWorkbook(month.slice(0, 7), project.columns, sending, today),
  })
  return ask.redirect(there, t.exported)
}

async function exported(ask: SignedInAsk, form: 'csv' | 'xlsx', type: string): Promise<Response> {
  const id = ask.id('id')
  const project = await askOnce(ask.tx, projectRun(ask.viewer, { export: id }))
  const { bytes, number, month } = found(await exportBytes(ask.tx, id, form))
  return ask.file(bytes, type, `${project.number.replaceAll('/', '-')} ${month.slice(0, 7)} ${number}.${form}`)
}
