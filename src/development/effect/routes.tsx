import type { SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { wordOf } from '../../ground/paper/word.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { onPaperAsked } from '../funder/store.ts'
import { effectWords } from './effect.words.ts'
import { effectAsked } from './loading.ts'
import { EffectPage } from './pages/effect-page.tsx'
import { effectPaper } from './paper.ts'

/** What a programme has led to, for who leads it: on screen and on paper. */
export const effectRoutes: Route[] = [
  seeing('programmes', 'GET', '/programmes/:id/report', async (ask) => {
    const { language } = ask
    const effect = await askOnce(ask.tx, effectAsked(ask, ask.id('id')))
    return ask.page(
      { title: effectWords[language].title(effect.programme.title), current: 'programmes' },
      <EffectPage {...{ language, effect }} />,
    )
  }),
  seeing('programmes', 'GET', '/programmes/:id/report.pdf', async (ask) => {
    const { paper, name } = await paperIn(ask)
    return async () => ask.file(await pdfOf(paper), 'application/pdf', `${name}.pdf`)
  }),
  seeing('programmes', 'GET', '/programmes/:id/report.docx', async (ask) => {
    const { paper, name } = await paperIn(ask)
    return async () =>
      ask.file(await wordOf(paper), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', `${name}.docx`)
  }),
]

async function paperIn(ask: SignedInAsk) {
  const { language, viewer, today, program } = ask
  const [effect, funder] = await askOnce(
    ask.tx,
    effectAsked(ask, ask.id('id')).followedBy((told) => together(known(told), onPaperAsked(told.programme))),
  )
  const facts = { authority: viewer.authorityName, logo: await logoOf(program.config.home, viewer.authorityKind), today, funder }
  return {
    paper: effectPaper(effect, facts, language),
    name: effectWords[language].file(effect.programme.title.replaceAll('/', '-'), today),
  }
}
