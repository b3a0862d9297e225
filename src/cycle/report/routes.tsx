import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { schoolsSeen } from '../../people/organisation/store.ts'
import { seesSchool, sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing, signedIn } from '../../people/permission/route.ts'
import { decidedAsked } from '../year/store.ts'
import { draftRoutes } from './draft-routes.tsx'
import { factsOf } from './facts.ts'
import { ReportsPage } from './pages/list-page.tsx'
import { listPageWords } from './pages/list-page.words.ts'
import { ReportPage, type ReportPageProps } from './pages/report-page.tsx'
import { reportPageWords } from './pages/report-page.words.ts'
import { changedSince, longest } from './report.ts'
import { reportWords } from './report.words.ts'
import { beginReport, type Report, reportBefore, reportSeen, reportsAsked, reportsSeen } from './store.ts'
import { answer, markRead, sendingsOf, takeBack } from './store-sending.ts'
import { writerName } from './writer.ts'

/** Reports: written by a school's leaders, read by whoever heads the district and by the school's staff. */
export const reportRoutes: Route[] = [
  signedIn('GET', '/reports', async (ask) => {
    const { tx, viewer, language, today } = ask
    const [writes, reads, stands] = [sightOf(viewer, 'report draft'), sightOf(viewer, 'report answer'), sightOf(viewer, 'report standing')]
    found(writes ?? sightOf(viewer, 'sent report') ?? stands)
    const [[reports, decided], schools] = await Promise.all([
      askOnce(tx, together(reportsAsked(viewer), decidedAsked())),
      writes ? schoolsSeen(tx, writes, today) : [],
    ])
    const as = writes ? 'writer' : reads ? 'reader' : stands ? 'standing' : 'staff'
    return ask.page(
      { title: listPageWords[language].title, current: 'reports' },
      <ReportsPage {...{ language, today, reports, decided, as }} schools={schools.map(({ id, name }) => ({ id, name }))} />,
    )
  }),
  seeing('report draft', 'POST', '/schools/:unit/reports', async (ask, sight) => {
    const { tx, viewer, today } = ask
    const school = found((await schoolsSeen(tx, sight, today)).find(({ id }) => id === ask.id('unit')))
    const { id } = await beginReport(tx, actorOf(ask), school.id, await factsOf(tx, viewer, school.id, today))
    return ask.redirect(linkTo('/reports/:id/draft', id))
  }),
  ...draftRoutes,
  signedIn('GET', '/reports/:id', async (ask) => {
    const report = await reportSeen(ask.tx, ask.viewer, ask.id('id'))
    if (report.latest === null) return ask.redirect(linkTo('/reports/:id/draft', report.id))
    return readingPage(ask, report)
  }),
  seeing('report draft', 'DELETE', '/reports/:id/sending', async (ask) => {
    const report = await reportSeen(ask.tx, ask.viewer, ask.id('id'))
    must(report.writes)
    const t = reportPageWords[ask.language]
    const done = await takeBack(ask.tx, actorOf(ask), report.id, writerName(ask))
    return done
      ? ask.redirect(linkTo('/reports/:id/draft', report.id), t.takenBack)
      : ask.redirect(linkTo('/reports/:id', report.id), t.tooLate)
  }),
  seeing('report answer', 'POST', '/reports/:id/reading', async (ask) => {
    const report = await answered(ask)
    const t = reportPageWords[ask.language]
    const { version } = await ask.form(texts('version'))
    const done = await markRead(ask.tx, actorOf(ask), report.id, Number(version), writerName(ask))
    return ask.redirect(linkTo('/reports/:id', report.id), done ? t.wasRead : t.another)
  }),
  seeing('report answer', 'POST', '/reports/:id/answers', async (ask) => {
    const report = await answered(ask)
    const t = reportPageWords[ask.language]
    const { text, version } = await ask.form(texts('text', 'version'))
    if (text === '' || text.length > longest.answer)
      return readingPage(ask, report, { text, error: text === '' ? t.errors.empty : t.errors.long })
    const done = await answer(ask.tx, actorOf(ask), report.id, Number(version), text, writerName(ask))
    return done ? ask.redirect(linkTo('/reports/:id', report.id), t.answered) : readingPage(ask, report, { text, error: t.another })
  }),
]

/** A report that the viewer answers, or NotFound. */
async function answered(ask: SignedInAsk): Promise<Report> {
  const report = await reportSeen(ask.tx, ask.viewer, ask.id('id'))
  must(mayAnswer(ask, report))
  return report
}

function mayAnswer({ viewer }: SignedInAsk, { school }: Report): boolean {
  const sight = sightOf(viewer, 'report answer')
  return sight !== null && seesSchool(sight, school)
}

async function readingPage(ask: SignedInAsk, report: Report, written?: ReportPageProps['written']): Promise<Response> {
  const { tx, viewer, language } = ask
  const all = await sendingsOf(tx, report.id)
  // A version that was taken back is its writers' own.
  const sendings = report.writes ? all : all.filter(({ returned }) => !returned)
  const wanted = ask.query('version')
  const sending = found(wanted === '' ? sendings[0] : sendings.find(({ number }) => String(number) === wanted))
  const before = await contentBefore(ask, report, sendings.slice(sendings.indexOf(sending) + 1).find(({ returned }) => !returned)?.content)
  return ask.page(
    {
      title: reportPageWords[language].title(report.school.name, reportWords[language].name(report.period)),
      current: 'reports',
      status: written ? 422 : 200,
    },
    <ReportPage
      {...{ language, report, sending, sendings, before, written }}
      changed={changedSince(sending.content, before)}
      answers={sightOf(viewer, 'report answer') !== null && mayAnswer(ask, report)}
    />,
  )
}

/** What a version is laid beside: the version before, else what was sent the half-year before. */
async function contentBefore(ask: SignedInAsk, report: Report, version?: ReportPageProps['before']): Promise<ReportPageProps['before']> {
  if (version) return version
  const earlier = reportBefore(await reportsSeen(ask.tx, ask.viewer, { school: report.school.id }), report)
  if (!earlier) return null
  return (await sendingsOf(ask.tx, earlier.id)).find(({ returned }) => !returned)?.content ?? null
}
