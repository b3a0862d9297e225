import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import type { Paper } from '../../ground/paper/paper.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { wordOf } from '../../ground/paper/word.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { AuthorityPlanPage } from './pages/plan-page.tsx'
import { paperOf } from './paper.ts'
import { paperWords } from './paper.words.ts'
import { seesDraft } from './seeing.ts'
import { planSeen } from './store.ts'
import { frozenTextAsked, revisionsAsked } from './store-content.ts'
import { draftShown, planShown } from './store-shown.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A plan on paper, as the asker is shown it, and a frozen version by its number. */
export const paperRoutes: Route[] = [
  seeing('authority plan', 'GET', '/authority-plans/:id/plan.pdf', async (ask) => {
    const { paper, name } = await paperIn(ask)
    return async () => ask.file(await pdfOf(paper), 'application/pdf', `${name}.pdf`)
  }),
  seeing('authority plan', 'GET', '/authority-plans/:id/plan.docx', async (ask) => {
    const { paper, name } = await paperIn(ask)
    return async () => ask.file(await wordOf(paper), word, `${name}.docx`)
  }),
  seeing('authority plan', 'GET', '/authority-plans/:id/revisions/:number', async (ask) => {
    const { language, today } = ask
    const shown = await versionIn(ask, ask.param('number'))
    return ask.page(
      { title: shown.text.head.title, current: 'plans' },
      <AuthorityPlanPage {...{ language, today, ...shown }} answers={false} loose={[]} removed={[]} />,
    )
  }),
]

/** A frozen version of a plan: any for those who see drafts, the one in force for everyone. */
async function versionIn(ask: SignedInAsk, wanted: string) {
  return askOnce(
    ask.tx,
    planSeen(ask.viewer, ask.today, ask.id('id')).followedBy((seen) =>
      revisionsAsked(seen.plan.id).followedBy((all) => {
        const version = found(all.find(({ number }) => String(number) === wanted))
        must(seesDraft(seen.right) || version.id === seen.plan.force?.revision)
        return frozenTextAsked(version.id).map((told) => ({ ...seen, ...told }))
      }),
    ),
  )
}

async function paperIn(ask: SignedInAsk): Promise<{ paper: Paper; name: string }> {
  const { viewer, language, program, today } = ask
  const wanted = ask.query('version')
  const shown = await textIn(ask, wanted)
  const logo = await logoOf(program.config.home, viewer.authorityKind)
  const t = paperWords[language]
  return {
    paper: paperOf(shown, { authority: viewer.authorityName, logo, today }, language),
    name: t.file(shown.text.head.title.replaceAll('/', '-'), shown.version ? t.version(shown.version.number) : t.draftFile),
  }
}

/** The text that is asked for: as its page shows it, what is being written, or a frozen version by its number. */
async function textIn(ask: SignedInAsk, wanted: string) {
  const { tx, viewer, today } = ask
  if (wanted === '') return askOnce(tx, planShown(viewer, today, ask.id('id')))
  return wanted === 'draft' ? askOnce(tx, draftShown(viewer, today, ask.id('id'))) : versionIn(ask, wanted)
}
