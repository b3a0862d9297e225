import { pdfOf } from '../../ground/paper/pdf.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { makeExport } from './export.ts'
import { assessmentsOf, resultPathOf } from './loading.ts'
import { ownResult } from './own-result.ts'
import { ownRows, privately } from './private.ts'
import { resultPaper } from './result-paper.ts'

/** What one may take along: everything as JSON, a result as PDF. */
export const downloadRoutes: Route[] = [
  seeing('own answers', 'GET', '/results/answers.json', (ask) =>
    privately(ask, async () => {
      const content = makeExport(ask, await assessmentsOf(ask, ask.tx), (await ownRows(ask, ask.tx)).goals)
      return ask.file(JSON.stringify(content, null, 2), 'application/json; charset=utf-8', `stegvis-${ask.today}.json`)
    }),
  ),
  seeing('own result', 'GET', '/results/:round/:school/result.pdf', (ask) =>
    privately(ask, async () => {
      const own = await ownResult(ask, ask.tx)
      if (own.is === 'unfinished') return ask.redirect(resultPathOf(own.assessment.member))
      const paper = resultPaper(own.result, ask.language, ask.today)
      return async () => ask.file(await pdfOf(paper), 'application/pdf', `stegvis-${ask.today}.pdf`)
    }),
  ),
]
