import { topLevel } from '../../content/framework/framework.ts'
import { frameworkVersion, newestVersions } from '../../content/framework/store.ts'
import { namedFor } from '../../content/own-framework/overlay.ts'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { latestSeenOfAuthority } from '../result/store-seen.ts'
import { authorityQuestions } from './joint.ts'
import { jointWords } from './joint.words.ts'
import { authorityAddresses } from './joint-addresses.ts'
import { conclusionForm, conclusionIn, jointAnswer, onwards, questionForm } from './joint-form.ts'
import { AuthorityAnswersPage, type AuthorityAnswersPageProps } from './pages/authority-answers.tsx'
import { authorityAnswersWords } from './pages/authority-answers.words.ts'
import { AuthorityQuestionsPage } from './pages/authority-questions.tsx'
import { authorityQuestionWords } from './pages/authority-questions.words.ts'
import { JointStatementPage, type JointStatementPageProps } from './pages/statement-page.tsx'
import { agree, beginJoint, changesOf, finishJoint, levelsOf, removeJoint, reopenJoint } from './store.ts'
import { authorityAnswers, authorityAnswersAt } from './store-authority.ts'

/** What an authority asks itself and answers together at a meeting. Whoever sees it may write down what was agreed on; who wrote is kept. */
export const authorityRoutes: Route[] = [
  seeing('authority answers', 'GET', '/authority-questions', async (ask) => {
    const frameworks = await withQuestions(ask)
    return ask.page(
      { title: authorityQuestionWords[ask.language].title },
      <AuthorityQuestionsPage language={ask.language} frameworks={frameworks} answers={await authorityAnswers(ask.tx)} />,
    )
  }),
  seeing('authority answers', 'POST', '/authority-questions', async (ask) => {
    const { framework } = await ask.form(texts('framework'))
    const frameworks = await withQuestions(ask)
    const chosen = found(frameworks.find(({ id }) => id === framework) ?? frameworks[0])
    const { id, made } = await beginJoint(ask.tx, actorOf(ask), null, { frameworkVersion: chosen.id, round: null })
    const t = jointWords[ask.language]
    return ask.redirect(made ? authorityAddresses(id).question(1) : authorityAddresses(id).page, made ? t.begun : t.goesOn)
  }),
  seeing('authority answers', 'GET', '/authority-questions/:id', async (ask) => answersPage(ask, await loaded(ask))),
  seeing('authority answers', 'DELETE', '/authority-questions/:id', async (ask) => {
    const { answers, levels } = await loaded(ask)
    const t = jointWords[ask.language]
    // What was agreed on is not thrown away.
    if (answers.finished || levels.size > 0) return ask.redirect(authorityAddresses(answers.id).page, answers.finished ? t.locked : t.kept)
    await removeJoint(ask.tx, actorOf(ask), answers.id)
    return ask.redirect(linkTo('/authority-questions'), t.removed)
  }),
  seeing('authority answers', 'POST', '/authority-questions/:id/conclusion', async (ask) => {
    const all = await loaded(ask)
    const t = jointWords[ask.language]
    const { page } = authorityAddresses(all.answers.id)
    if (all.answers.finished) return ask.redirect(page, t.finished)
    const written = conclusionIn(await ask.form(conclusionForm), { today: ask.today, agreed: all.levels.size }, t)
    if (Object.keys(written.errors).length > 0) return answersPage(ask, all, written)
    await finishJoint(ask.tx, actorOf(ask), all.answers.id, written)
    return ask.redirect(page, t.finished)
  }),
  seeing('authority answers', 'DELETE', '/authority-questions/:id/conclusion', async (ask) => {
    const { answers } = await loaded(ask)
    const t = jointWords[ask.language]
    const done = await reopenJoint(ask.tx, actorOf(ask), answers.id)
    return ask.redirect(authorityAddresses(answers.id).page, done ? t.reopened : t.otherUnderWay)
  }),
  seeing('authority answers', 'GET', '/authority-questions/:id/statements/:number', async (ask) => {
    const all = await loaded(ask)
    if (all.answers.finished) return ask.redirect(authorityAddresses(all.answers.id).page, jointWords[ask.language].locked)
    return questionPage(ask, all, undefined)
  }),
  seeing('authority answers', 'POST', '/authority-questions/:id/statements/:number', async (ask) => {
    const all = await loaded(ask)
    const { number, statement } = questionIn(ask, all)
    const t = jointWords[ask.language]
    const { level, note, go, written } = jointAnswer(await ask.form(questionForm), topLevel(all.framework), t)
    if (written) return questionPage(ask, all, written)
    const at = authorityAddresses(all.answers.id)
    if (level !== null && !(await agree(ask.tx, actorOf(ask), all.answers.id, statement.key, { level, note })))
      return ask.redirect(at.page, t.locked)
    return ask.redirect(onwards(at, { number, of: all.statements.length, go }))
  }),
]

type Loaded = Awaited<ReturnType<typeof loaded>>

async function withQuestions({ tx, viewer }: SignedInAsk) {
  const newest = (await newestVersions(tx)).filter(({ framework }) => framework.authority.length > 0)
  return newest.map(({ id, framework }) => ({ id, framework: namedFor(viewer, framework) }))
}

async function loaded({ tx, ...ask }: SignedInAsk) {
  const answers = await authorityAnswersAt(tx, ask.id('id'))
  const [version, levels] = await Promise.all([frameworkVersion(tx, answers.frameworkVersion), levelsOf(tx, answers.id)])
  const framework = namedFor(ask.viewer, version.framework)
  return { answers, framework, levels, statements: authorityQuestions(framework) }
}

function questionIn(ask: SignedInAsk, { statements }: Loaded) {
  const number = Number(/^\d{1,3}$/.exec(ask.param('number'))?.[0] ?? Number.NaN)
  return { number, statement: found(statements[number - 1]) }
}

function questionPage(ask: SignedInAsk, all: Loaded, written: JointStatementPageProps['written']): Response {
  const { language } = ask
  const { number, statement } = questionIn(ask, all)
  return ask.page(
    {
      title: jointWords[language].questionTitle(number, all.statements.length, statement.aspect.name[language]),
      status: written ? 422 : 200,
    },
    <JointStatementPage
      {...{ language, number, statement, written }}
      at={authorityAddresses(all.answers.id)}
      who={authorityAnswersWords[language].who}
      hint={authorityAnswersWords[language].hint}
      statements={all.statements}
      levels={all.levels}
    />,
  )
}

async function answersPage(ask: SignedInAsk, all: Loaded, written?: AuthorityAnswersPageProps['written']): Promise<Response> {
  const { language, tx, viewer, today } = ask
  const [seen, changes] = await Promise.all([
    latestSeenOfAuthority(tx, viewer, all.answers.frameworkVersion),
    changesOf(tx, all.answers.id),
  ])
  return ask.page(
    { title: authorityAnswersWords[language].page(all.answers.agreedOn), status: written ? 422 : 200 },
    <AuthorityAnswersPage {...{ language, today, written, changes, ...all }} at={authorityAddresses(all.answers.id)} seen={seen} />,
  )
}
