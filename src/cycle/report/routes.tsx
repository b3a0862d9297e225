import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { schoolsSeen } from '../../people/organisation/store.ts'
import { seesSchool, sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing, signedIn } from '../../people/permission/route.ts'
import { agreementsAboutAsked } from '../agreement/store.ts'
import { requestsOfSchoolAsked } from '../support/store.ts'
import { decidedAsked } from '../year/store.ts'
import { changesFrom, contentBefore } from './before.ts'
import { draftRoutes } from './draft-routes.tsx'
import { opensFacts } from './fact-links.ts'
import { factsOf } from './facts.ts'
import { ReportsPage } from './pages/list-page.tsx'
import { listPageWords } from './pages/list-page.words.ts'
import { ReportPage } from './pages/report-page.tsx'
import { reportPageWords } from './pages/report-page.words.ts'
import { TakenBackPage } from './pages/taken-back-page.tsx'
import { paperRoutes } from './paper-routes.ts'
import { type Content, longest, type Sending } from './report.ts'
import { reportWords } from './report.words.ts'
import type { ReportPageProps } from './report-shown.ts'
import { type Report, reportSeen, reportsAsked, takenBackFrom } from './store.ts'
import { beginReport } from './store-draft.ts'
import { answer, markAnswersSeen, markRead, sendingsOf, takeBack } from './store-sending.ts'
import { askCoaches } from './support-asking.ts'

/** Reports: written by a school's leaders, read by whoever heads the district and by the school's staff. */
export const reportRoutes: Route[] = [
  signedIn(
    'GET',
    '/reports',
    async (ask) => {
      const { tx, viewer, language, today } = ask
      const [writes, reads, stands] = [
        sightOf(viewer, 'report draft'),
        sightOf(viewer, 'report answer'),
        sightOf(viewer, 'report standing'),
      ]
      const [[reports, decided], schools] = await Promise.all([
        askOnce(tx, together(reportsAsked(viewer), decidedAsked())),
        writes ? schoolsSeen(tx, writes, today) : [],
      ])
      const follows = stands && sightOf(viewer, 'sent report')?.authority
      const as = writes ? 'writer' : reads ? 'reader' : follows ? 'follower' : stands ? 'standing' : 'staff'
      return ask.page(
        { title: listPageWords[language].title, current: 'reports' },
        <ReportsPage
          {...{ language, today, reports, decided, as }}
          sorts={sightOf(viewer, 'help asked') !== null}
          schools={schools.map(({ id, name }) => ({ id, name }))}
        />,
      )
    },
    { oneOf: ['report draft', 'sent report', 'report standing'] },
  ),
  seeing('report draft', 'POST', '/schools/:unit/reports', async (ask, sight) => {
    const { tx, viewer, today } = ask
    const school = found((await schoolsSeen(tx, sight, today)).find(({ id }) => id === ask.id('unit')))
    const { id } = await beginReport(tx, actorOf(ask), school.id, await factsOf(tx, viewer, school.id, today))
    return ask.redirect(linkTo('/reports/:id/draft', id))
  }),
  ...draftRoutes,
  ...paperRoutes,
  signedIn('GET', '/reports/:id', async (ask) => {
    const report = await reportSeen(ask.tx, ask.viewer, ask.id('id'))
    if (report.latest === null) return ask.redirect(linkTo('/reports/:id/draft', report.id))
    return readingPage(ask, report)
  }),
  seeing('report draft', 'DELETE', '/reports/:id/sending', async (ask) => {
    const report = await reportSeen(ask.tx, ask.viewer, ask.id('id'))
    must(report.writes)
    const t = reportPageWords[ask.language]
    const done = await takeBack(ask.tx, actorOf(ask), report.id, actorName(ask))
    return done
      ? ask.redirect(linkTo('/reports/:id/draft', report.id), t.takenBack)
      : ask.redirect(linkTo('/reports/:id', report.id), t.tooLate)
  }),
  seeing('report draft', 'POST', '/reports/:id/support-requests', async (ask) => {
    const report = await reportSeen(ask.tx, ask.viewer, ask.id('id'))
    must(report.writes)
    const { help: index } = await ask.form(texts('help'))
    const latest = found((await sendingsOf(ask.tx, report.id))[0])
    const { text } = found(latest.content.help[Number(index)])
    const { path, said } = await askCoaches(ask, report.school.id, text)
    return ask.redirect(path ?? linkTo('/reports/:id', report.id), said)
  }),
  seeing('report draft', 'POST', '/reports/:id/answer-reading', async (ask) => {
    const report = await reportSeen(ask.tx, ask.viewer, ask.id('id'))
    must(report.writes)
    await markAnswersSeen(ask.tx, actorOf(ask), report.id, actorName(ask))
    return ask.redirect(`${linkTo('/reports/:id', report.id)}#answer`, reportPageWords[ask.language].wasSeen)
  }),
  seeing('report answer', 'POST', '/reports/:id/reading', async (ask) => {
    const report = await answered(ask)
    const t = reportPageWords[ask.language]
    const { text, version } = await ask.form(texts('text', 'version'))
    // The button stands beside an answer that may be half written: nobody loses it by saying that they have read.
    if (text !== '') return readingPage(ask, report, { text, error: t.errors.unsent })
    const done = await markRead(ask.tx, actorOf(ask), report.id, Number(version), actorName(ask))
    return ask.redirect(linkTo('/reports/:id', report.id), done ? t.wasRead : t.another)
  }),
  seeing('report answer', 'POST', '/reports/:id/answers', async (ask) => {
    const t = reportPageWords[ask.language]
    const { text, version } = await ask.form(texts('text', 'version'))
    const school = await takenBackFrom(ask.tx, ask.viewer, ask.id('id'))
    if (school && !(await askOnce(ask.tx, reportsAsked(ask.viewer, { id: ask.id('id') }))).some(({ latest }) => latest))
      return ask.page(
        { title: t.back.title(school), current: 'reports', status: 409 },
        <TakenBackPage language={ask.language} school={school} text={text} />,
      )
    const report = await answered(ask)
    if (text === '' || text.length > longest.answer)
      return readingPage(ask, report, { text, error: text === '' ? t.errors.empty : t.errors.long })
    const done = await answer(ask.tx, actorOf(ask), report.id, Number(version), text, actorName(ask))
    return done ? ask.redirect(linkTo('/reports/:id', report.id), t.answered) : readingPage(ask, report, { text, error: t.another })
  }),
]

/** A report that the viewer answers, or NotFound. */
async function answered(ask: SignedInAsk): Promise<Report> {
  const report = await reportSeen(ask.tx, ask.viewer, ask.id('id'))
  must(mayAnswer(ask, report))
  return report
}

function mayAnswer(ask: SignedInAsk, report: Report): boolean {
  return isSeen(ask, 'report answer', report)
}

/** Whether the viewer sees a thing at the very school that a report is of. */
function isSeen({ viewer }: SignedInAsk, thing: 'report answer' | 'dialogue', { school }: Report): boolean {
  const sight = sightOf(viewer, thing)
  return sight !== null && seesSchool(sight, school)
}

async function readingPage(ask: SignedInAsk, report: Report, written?: ReportPageProps['written']): Promise<Response> {
  const { tx, viewer, language } = ask
  const all = await sendingsOf(tx, report.id)
  // A version that was taken back is its writers' own.
  const sendings = report.writes ? all : all.filter(({ returned }) => !returned)
  const wanted = ask.query('version')
  const sending = found(wanted === '' ? sendings[0] : sendings.find(({ number }) => String(number) === wanted))
  const school = report.school.id
  const [agreed, requests] = await askOnce(
    tx,
    together(agreementsAboutAsked(school, report.period, ask.today), report.writes ? requestsOfSchoolAsked(school, ask.today) : known([])),
  )
  const content = sending.content.changes === undefined ? await withChanges(ask, report, sendings, sending) : sending.content
  const name = sending.content.from?.school ?? report.school.name
  return ask.page(
    {
      title: reportWords[language].title(name, reportWords[language].name(report.period)),
      current: 'reports',
      status: written ? 422 : 200,
    },
    <ReportPage
      {...{ language, report, sendings, written, agreed, requests }}
      sending={{ ...sending, content }}
      today={ask.today}
      answers={mayAnswer(ask, report)}
      opensFact={opensFacts(viewer, report.school)}
      opens={isSeen(ask, 'dialogue', report)}
      marks={sightOf(viewer, 'mark success factors') !== null}
      freezes={sightOf(viewer, 'matters') !== null}
    />,
  )
}

/** What was sent before its changes were locked along has them worked out. */
async function withChanges({ tx, viewer }: SignedInAsk, report: Report, sendings: readonly Sending[], sending: Sending): Promise<Content> {
  const version = sendings.slice(sendings.indexOf(sending) + 1).find(({ returned }) => !returned)?.content
  return { ...sending.content, changes: changesFrom(sending.content, await contentBefore(tx, viewer, report, version)) }
}
