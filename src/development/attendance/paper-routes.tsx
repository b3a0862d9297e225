import type { SignedInAsk } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { askOnce } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { onPaperAsked } from '../funder/store.ts'
import { listedOf } from './listed.tsx'
import { attendancePaper } from './paper.ts'
import { paperWords } from './paper.words.ts'
import { attendanceWorkbook } from './workbook.ts'

const pdf = 'application/pdf'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The list on paper, to sign, and as a workbook. */
export const paperRoutes: Route[] = [
  seeing('programmes', 'GET', '/course-sessions/:id/attendance/list.pdf', async (ask) => {
    const listed = await listedOf(ask)
    const { viewer, program, today, language } = ask
    const logo = await logoOf(program.config.home, viewer.authorityKind)
    const funder = await askOnce(ask.tx, onPaperAsked(listed.session.programme))
    const paper = attendancePaper(listed, { authority: viewer.authorityName, logo, today, funder }, language)
    return async () => ask.file(await pdfOf(paper), pdf, `${nameOf(ask, listed.session)}.pdf`)
  }),
  seeing('programmes', 'GET', '/course-sessions/:id/attendance/list.xlsx', async (ask) => {
    const listed = await listedOf(ask)
    return async () => ask.file(await attendanceWorkbook(listed, ask.today, ask.language), excel, `${nameOf(ask, listed.session)}.xlsx`)
  }),
]

function nameOf({ language }: SignedInAsk, { title, startsAt }: { title: string; startsAt: Date }): string {
  return paperWords[language].file(title.replaceAll('/', '-'), dayOf(startsAt))
}
