import { z } from 'zod'
import { type Freezable, freezePaper, freezePaperPage } from '../../cycle/matter/freeze-paper.tsx'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { formTo, linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { must } from '../../ground/base/ask.ts'
import { codesOf, dayField, mixed, revisionField, revisionIn, sentencesOf } from '../../ground/base/form.ts'
import { forEachKey } from '../../ground/base/keys.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import type { Paper } from '../../ground/paper/paper.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { wordOf } from '../../ground/paper/word.ts'
import { register } from '../../ground/published/published.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { linksOnPaperAsked } from '../belonging/store.ts'
import { toldProgrammeAsked } from '../effect/telling.ts'
import { onPaperAsked } from '../funder/store.ts'
import { type Heading, headingsOf, longestText, type ProgrammeReport, reportKinds } from './account.ts'
import { accountWords } from './account.words.ts'
import { ReportPage, type ReportPageProps, ReportsPage, type ReportsPageProps } from './pages/account-pages.tsx'
import { accountPaper } from './paper.ts'
import { beginReport, programmeLed, reportLed, reportsAsked, writeReport } from './store.ts'

const thing = 'programmes'
const long = { bodyLimit: 512 * 1024 }
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const code = codesOf(accountWords.sv.errors)
const span = { from: dayField(code.from), to: dayField(code.to) }
const inOrder = ({ from, to }: { from: string; to: string }) => to >= from
const order = { path: ['to'], message: code.order }
const beginForm = z.object({ kind: z.enum(reportKinds, code.kind), ...span }).refine(inOrder, order)
const text = z.string().max(longestText, code.long).default('')
const headings = [...new Set(reportKinds.flatMap((kind) => headingsOf[kind]))]
const writeForm = z
  .object({
    ...span,
    revision: revisionField,
    take: z.array(z.string()).default([]),
    activities: text,
    departures: text,
    goals: text,
    equality: text,
    ahead: text,
    summary: text,
    idea: text,
    influence: text,
    taken: text,
  })
  .refine(inOrder, order)

/** Progress and final reports of a programme: written by who leads it, on paper, and frozen as a document of a matter. */
export const accountRoutes: Route[] = [
  seeing(thing, 'GET', '/programmes/:id/reports', async (ask) => {
    const programme = await askOnce(ask.tx, programmeLed(ask.viewer, ask.id('id')))
    return reportsPage(ask, { programme, written: { kind: 'progress', from: programme.from, to: ask.today } })
  }),
  seeing(thing, 'POST', '/programmes/:id/reports', async (ask) => {
    const programme = await askOnce(ask.tx, programmeLed(ask.viewer, ask.id('id')))
    const parsed = await ask.form(beginForm, code)
    if (!parsed.ok) {
      const errors = sentencesOf(parsed.faults, accountWords[ask.language].errors)
      return reportsPage(ask, { programme, written: parsed.sent, errors })
    }
    const { kind, from, to } = parsed.value
    const id = await beginReport(ask.tx, actorOf(ask), actorName(ask), programme.id, kind, from, to)
    return ask.redirect(linkTo('/programme-reports/:id', id))
  }),
  seeing(thing, 'GET', '/programme-reports/:id', async (ask) => {
    const { report, programme } = await askOnce(ask.tx, reportLed(ask.viewer, ask.id('id')))
    return reportPage(ask, { report, programme, written: writtenOf(report), revision: report.revision })
  }),
  seeing(
    thing,
    'PUT',
    '/programme-reports/:id',
    async (ask) => {
      const { report, programme } = await askOnce(ask.tx, reportLed(ask.viewer, ask.id('id')))
      const parsed = await ask.form(writeForm, code)
      const t = accountWords[ask.language]
      if (!parsed.ok) {
        const written = { ...writtenOf(report), ...parsed.sent }
        return reportPage(ask, {
          report,
          programme,
          written,
          revision: revisionIn(parsed.sent),
          errors: sentencesOf(parsed.faults, t.errors),
        })
      }
      const { revision, take, ...written } = parsed.value
      const { from, to, ...own } = revision === report.revision ? mixed(written, writtenOf(report), take) : written
      const texts = headings.map((heading) => ({ heading, text: own[heading] }))
      if (await writeReport(ask.tx, actorOf(ask), actorName(ask), report.id, revision, { from, to, texts }))
        return ask.redirect(linkTo('/programme-reports/:id', report.id), t.saved)
      const now = await askOnce(ask.tx, reportLed(ask.viewer, report.id))
      return reportPage(ask, { ...now, written, revision: now.report.revision, theirs: writtenOf(now.report) })
    },
    long,
  ),
  seeing(thing, 'GET', '/programme-reports/:id/report.pdf', async (ask) => {
    const { paper, name } = await paperIn(ask)
    return async () => ask.file(await pdfOf(paper), 'application/pdf', `${name}.pdf`)
  }),
  seeing(thing, 'GET', '/programme-reports/:id/report.docx', async (ask) => {
    const { paper, name } = await paperIn(ask)
    return async () => ask.file(await wordOf(paper), word, `${name}.docx`)
  }),
  seeing(thing, 'GET', '/programme-reports/:id/matter-documents/new', async (ask) => freezePaperPage(ask, await freezable(ask))),
  seeing(thing, 'POST', '/programme-reports/:id/matter-documents', async (ask) => freezePaper(ask, await freezable(ask))),
]

async function paperIn(ask: SignedInAsk): Promise<{ report: ProgrammeReport; paper: Paper; name: string }> {
  const { language, viewer, today, now, program } = ask
  const [{ report, programme }, told, links, funder] = await askOnce(
    ask.tx,
    reportLed(viewer, ask.id('id')).followedBy((led) =>
      together(
        known(led),
        toldProgrammeAsked(viewer, now, led.programme.id, stretchOf(led.report)).map((seen) => register(seen, ({ figures }) => figures)),
        linksOnPaperAsked(led.programme.id, today),
        onPaperAsked(led.programme),
      ),
    ),
  )
  const sender = { authority: viewer.authorityName, logo: await logoOf(program.config.home, viewer.authorityKind), today }
  const t = accountWords[language]
  return {
    report,
    paper: accountPaper({ report, programme, told, links, funder }, sender, language),
    name: t.file(t.kinds[report.kind], programme.title.replaceAll('/', '-'), report.to),
  }
}

/** A progress report tells of its own days; a final one of all. */
function stretchOf({ kind, from, to }: ProgrammeReport): { from: string; to: string } | null {
  return kind === 'progress' ? { from, to } : null
}

/** The report as it can be locked, for who leads the programme and has matters in hand. */
async function freezable(ask: SignedInAsk): Promise<Freezable> {
  must(sightOf(ask.viewer, 'matters') !== null)
  const { report, paper, name } = await paperIn(ask)
  return {
    paper,
    kind: 'report',
    title: [...paper.title].slice(0, 200).join(''),
    fileName: name,
    madeFrom: { kind: 'programme-report', id: report.id, version: report.revision },
    from: linkTo('/programme-reports/:id', report.id),
    action: formTo('POST /programme-reports/:id/matter-documents', report.id),
  }
}

function writtenOf({ from, to, texts }: ProgrammeReport): Record<Heading | 'from' | 'to', string> {
  return { from, to, ...forEachKey(headings, (heading) => texts[heading] ?? '') }
}

async function reportsPage(ask: SignedInAsk, shown: Omit<ReportsPageProps, 'language' | 'reports'>): Promise<Response> {
  const reports = await askOnce(ask.tx, reportsAsked({ programme: shown.programme.id }))
  return ask.page(
    { title: accountWords[ask.language].of(shown.programme.title), current: 'programmes', status: shown.errors ? 422 : 200 },
    <ReportsPage language={ask.language} {...{ reports, ...shown }} />,
  )
}

function reportPage(ask: SignedInAsk, shown: Omit<ReportPageProps, 'language' | 'locks'>): Response {
  const status = shown.theirs ? 409 : shown.errors ? 422 : 200
  return ask.page(
    { title: accountWords[ask.language].kinds[shown.report.kind], current: 'programmes', status },
    <ReportPage language={ask.language} locks={sightOf(ask.viewer, 'matters') !== null} {...shown} />,
  )
}
