import { topLevel } from '../../content/framework/framework.ts'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { jointWords } from './joint.words.ts'
import { jointAddresses } from './joint-addresses.ts'
import { jointAnswer, onwards, questionForm } from './joint-form.ts'
import { type LoadedJoint, loadedJoint } from './loading.ts'
import { JointStatementPage, type JointStatementPageProps } from './pages/statement-page.tsx'
import { agree } from './store.ts'

const room = 'joint assessment'

/** One statement at a time: the group agrees on one of the described levels. */
export const statementRoutes: Route[] = [
  seeing(room, 'GET', '/joint-assessments/:id/statements/:number', async (ask) => {
    const loaded = await writing(ask)
    if (loaded.joint.finished) return ask.redirect(linkTo('/joint-assessments/:id', loaded.joint.id), jointWords[ask.language].locked)
    return statementPage(ask, loaded, {})
  }),
  seeing(room, 'POST', '/joint-assessments/:id/statements/:number', async (ask) => {
    const loaded = await writing(ask)
    const { number, statement } = statementIn(ask, loaded)
    const t = jointWords[ask.language]
    const { level, note, go, written } = jointAnswer(await ask.form(questionForm), topLevel(loaded.framework), t)
    if (written) return statementPage(ask, loaded, { written })
    const at = jointAddresses(loaded.joint.id)
    if (level !== null && !(await agree(ask.tx, actorOf(ask), loaded.joint.id, statement.key, { level, note })))
      return ask.redirect(at.page, t.locked)
    return ask.redirect(onwards(at, { number, of: loaded.statements.length, go }))
  }),
]

async function writing(ask: SignedInAsk): Promise<LoadedJoint> {
  const loaded = await loadedJoint(ask)
  must(loaded.edits)
  return loaded
}

function statementIn(ask: SignedInAsk, { statements }: LoadedJoint) {
  const number = Number(/^\d{1,3}$/.exec(ask.param('number'))?.[0] ?? Number.NaN)
  return { number, statement: found(statements[number - 1]) }
}

function statementPage(ask: SignedInAsk, loaded: LoadedJoint, shown: Pick<JointStatementPageProps, 'written'>): Response {
  const { language } = ask
  const { number, statement } = statementIn(ask, loaded)
  const title = jointWords[language].questionTitle(number, loaded.statements.length, statement.aspect.name[language])
  return ask.page(
    { title, current: 'plans', status: shown.written ? 422 : 200 },
    <JointStatementPage
      {...{ language, number, statement }}
      at={jointAddresses(loaded.joint.id)}
      who={loaded.joint.unit.name}
      statements={loaded.statements}
      levels={loaded.levels}
      {...shown}
    />,
  )
}
