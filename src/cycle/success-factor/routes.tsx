import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { factorWords } from './factors.words.ts'
import { markRoutes } from './mark-routes.tsx'
import { FactorPage } from './pages/factor-page.tsx'
import { factorPageWords } from './pages/factor-page.words.ts'
import { FactorsPage } from './pages/list-page.tsx'
import { bookletOf } from './paper.ts'
import { sees, standingOf } from './seeing.ts'
import { answerNaming, factorsAsked } from './store.ts'
import { type Factor, namingOf } from './success-factor.ts'

/** What has helped at schools: gathered by theme, as a booklet, one by one. */
export const successFactorRoutes: Route[] = [
  seeing('success factors', 'GET', '/success-factors', async (ask) => {
    const { language, viewer, tx } = ask
    const standing = standingOf(viewer)
    const factors = (await askOnce(tx, factorsAsked())).filter((factor) => sees(standing, factor))
    return ask.page(
      { title: factorWords[language].title, current: standing.marks ? 'reports' : 'plans' },
      <FactorsPage {...{ language, factors }} marks={standing.marks !== null} />,
    )
  }),
  seeing('success factors', 'GET', '/success-factors/booklet.pdf', async (ask) => {
    const { language, viewer, tx, today, program } = ask
    const logo = await logoOf(program.config.home, viewer.authorityKind)
    const paper = bookletOf(await askOnce(tx, factorsAsked()), { authority: viewer.authorityName, logo, today }, language)
    return async () => ask.file(await pdfOf(paper), 'application/pdf', `${factorWords[language].title}.pdf`)
  }),
  ...markRoutes,
  seeing('success factors', 'GET', '/success-factors/:factor', async (ask) => factorPage(ask, await factorIn(ask), {}, {})),
  seeing('name the school', 'PUT', '/success-factors/:factor/namings/:school', async (ask, sight) => {
    const factor = await factorIn(ask)
    const school = ask.id('school')
    must(sight.schools.includes(school) && factor.marks.some((mark) => mark.school.id === school))
    const { named, marks: sent } = await ask.form(texts('named', 'marks'))
    const seen = sent.split(' ')
    const marks = namingOf(factor, school).marks.filter((id) => seen.includes(id))
    const byName = actorName(ask)
    await answerNaming(ask.tx, actorOf(ask), { factor: factor.id, school, marks, named: named === 'yes', byName })
    const t = factorPageWords[ask.language]
    return ask.redirect(linkTo('/success-factors/:factor', factor.id), named === 'yes' ? t.isNamed : t.isNotNamed)
  }),
]

/** A factor that the viewer is told of, or NotFound. */
async function factorIn(ask: SignedInAsk): Promise<Factor> {
  const id = ask.id('factor')
  const factor = found((await askOnce(ask.tx, factorsAsked())).find((each) => each.id === id))
  must(sees(standingOf(ask.viewer), factor))
  return factor
}

function factorPage(ask: SignedInAsk, factor: Factor, sent: Record<string, string>, errors: Record<string, string>): Response {
  const { language, viewer } = ask
  const standing = standingOf(viewer)
  return ask.page(
    { title: factor.title, current: standing.marks ? 'reports' : 'plans', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <FactorPage {...{ language, factor, standing, sent, errors }} />,
  )
}
