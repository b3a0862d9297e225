import { pdfOf } from '../../ground/paper/pdf.ts'
import { wordOf } from '../../ground/paper/word.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'
import { excelOf } from './excel.ts'
import { type Adding, paperNow, paperThen } from './loading.ts'

/** A plan on paper: as it is now for who may read it so, or as it was decided on. */
export const planPaperRoutes = (...adding: readonly Adding[]): Route[] => [
  signedIn('GET', '/plans/:id/plan.pdf', async (ask) => {
    const { paper, name } = await paperNow(ask, adding)
    return async () => ask.file(await pdfOf(paper), 'application/pdf', `${name}.pdf`)
  }),
  signedIn('GET', '/plans/:id/plan.docx', async (ask) => {
    const { paper, name } = await paperNow(ask, adding)
    return async () =>
      ask.file(await wordOf(paper), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', `${name}.docx`)
  }),
  signedIn('GET', '/plans/:id/plan.xlsx', async (ask) => {
    const { paper, name } = await paperNow(ask, adding)
    return async () => ask.file(await excelOf(paper), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `${name}.xlsx`)
  }),
  signedIn('GET', '/plans/:id/revisions/:number/plan.pdf', async (ask) => {
    const { paper, name } = await paperThen(ask)
    return async () => ask.file(await pdfOf(paper), 'application/pdf', `${name}.pdf`)
  }),
]
