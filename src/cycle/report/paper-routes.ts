import { formTo, linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import type { Paper } from '../../ground/paper/paper.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { wordOf } from '../../ground/paper/word.ts'
import { type Route, seeing, signedIn } from '../../people/permission/route.ts'
import { type Freezable, freezePaper, freezePaperPage } from '../matter/freeze-paper.tsx'
import { paperOf } from './paper.ts'
import { paperWords } from './paper.words.ts'
import { reportWords } from './report.words.ts'
import { reportSeen } from './store.ts'
import { sendingsOf } from './store-sending.ts'

/** A report on paper, of the version that is asked for; for those who read it. */
export const paperRoutes: Route[] = [
  signedIn('GET', '/reports/:id/report.pdf', async (ask) => {
    const { paper, name } = await paperIn(ask)
    return async () => ask.file(await pdfOf(paper), 'application/pdf', `${name}.pdf`)
  }),
  signedIn('GET', '/reports/:id/report.docx', async (ask) => {
    const { paper, name } = await paperIn(ask)
    return async () =>
      ask.file(await wordOf(paper), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', `${name}.docx`)
  }),
  seeing('matters', 'GET', '/reports/:id/matter-documents/new', async (ask) => freezePaperPage(ask, await freezable(ask))),
  seeing('matters', 'POST', '/reports/:id/matter-documents', async (ask) => freezePaper(ask, await freezable(ask))),
]

/** A version of a report, to be frozen in a matter by who reads it. */
async function freezable(ask: SignedInAsk): Promise<Freezable> {
  const { paper, name, report, number } = await paperIn(ask)
  const version = `?version=${number}`
  return {
    paper,
    kind: 'report',
    title: paper.title,
    fileName: name,
    madeFrom: { kind: 'report', id: report, version: number },
    from: linkTo('/reports/:id', report) + version,
    action: formTo('POST /reports/:id/matter-documents', report) + version,
  }
}

async function paperIn(ask: SignedInAsk): Promise<{ paper: Paper; name: string; report: string; number: number }> {
  const { tx, viewer, language, program } = ask
  const report = await reportSeen(tx, viewer, ask.id('id'))
  const all = await sendingsOf(tx, report.id)
  const sendings = report.writes ? all : all.filter(({ returned }) => !returned)
  const wanted = ask.query('version')
  const sending = found(wanted === '' ? sendings[0] : sendings.find(({ number }) => String(number) === wanted))
  const logo = await logoOf(program.config.home, viewer.authorityKind)
  const facts = { authority: viewer.authorityName, school: report.school.name, period: report.period, logo }
  const school = (sending.content.from?.school ?? report.school.name).replaceAll('/', '-')
  return {
    paper: paperOf(sending, facts, language),
    name: paperWords[language].file(school, reportWords[language].name(report.period), sending.number),
    report: report.id,
    number: sending.number,
  }
}
