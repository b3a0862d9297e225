import { topLevel } from '../../content/framework/framework.ts'
import { actorOf } from '../../ground/base/actor.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { firstTexts } from '../../ground/base/form.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { longest } from './joint.ts'
import { type LoadedJoint, loadedJoint } from './loading.ts'
import { messages } from './messages.ts'
import { JointStatementPage, type JointStatementPageProps } from './pages/statement-page.tsx'
import { agree } from './store.ts'

const room = 'joint assessment'

/** One statement at a time: the group agrees on one of the described levels. */
export const statementRoutes: Route[] = [
  seeing(room, 'GET', '/joint-assessments/:id/statements/:number', async (ask) => {
    const loaded = await writing(ask)
    if (loaded.joint.finished) return ask.redirect(`/joint-assessments/${loaded.joint.id}`, messages[ask.language].locked)
    return statementPage(ask, loaded, {})
  }),
  seeing(room, 'POST', '/joint-assessments/:id/statements/:number', async (ask) => {
    const loaded = await writing(ask)
    const { number, statement } = statementIn(ask, loaded)
    const t = messages[ask.language]
    const { choice = '', note = '', go = 'next' } = firstTexts(await ask.sent())
    const path = `/joint-assessments/${loaded.joint.id}`
    const level = /^\d$/.test(choice) && Number(choice) <= topLevel(loaded.framework) ? Number(choice) : null
    const errors = {
      ...(choice !== '' && level === null ? { choice: t.choice } : {}),
      ...(note.length > longest.note ? { note: t.noteLong } : {}),
    }
    // A line about a question without a level has nothing to stand beside.
    if (choice === '' && note !== '') errors.choice = t.choice
    if (errors.choice || errors.note) return statementPage(ask, loaded, { written: { choice: level, note, errors } })
    if (level !== null && !(await agree(ask.tx, actorOf(ask), loaded.joint.id, statement.key, { level, note })))
      return ask.redirect(path, t.locked)
    if (go === 'overview') return ask.redirect(path)
    const next = number + (go === 'previous' ? -1 : 1)
    return ask.redirect(next > loaded.statements.length ? path : `${path}/statements/${Math.max(1, next)}`)
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
  const title = messages[language].questionTitle(number, loaded.statements.length, statement.aspect.name[language])
  return ask.page(
    { title, current: 'plans', status: shown.written ? 422 : 200 },
    <JointStatementPage {...{ language, number, statement, ...loaded }} {...shown} />,
  )
}
