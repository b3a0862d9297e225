import { findAction } from '../../content/framework/framework.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { texts } from '../../ground/base/form.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { removeGoal, setGoal } from './goals.ts'
import { type Assessment, assessmentAt, resultPathOf } from './loading.ts'
import { stepWords } from './pages/steps.words.ts'
import { inPrivate, pseudonymOf } from './private.ts'

const alone = { ownTransactions: true }

/** What one decides about suggestions: take as a goal, finish, take away, swap for another. Doing it twice is doing it once. */
export const goalRoutes: Route[] = [
  seeing(
    'own goals',
    'POST',
    '/results/:round/:school/goals',
    (ask) => decide(ask, 'goals', 'chosen', (each) => mark(each, 'chosen')),
    alone,
  ),
  seeing('own goals', 'DELETE', '/results/:round/:school/goals/:action', (ask) => decide(ask, 'goals', 'removed', forget), alone),
  seeing(
    'own goals',
    'POST',
    '/results/:round/:school/goals/:action/completion',
    (ask) => decide(ask, 'goals', 'finished', (each) => mark(each, 'done')),
    alone,
  ),
  seeing(
    'own goals',
    'DELETE',
    '/results/:round/:school/goals/:action/completion',
    (ask) => decide(ask, 'goals', 'undone', (each) => mark(each, 'chosen')),
    alone,
  ),
  seeing(
    'own goals',
    'POST',
    '/results/:round/:school/declined',
    (ask) => decide(ask, 'steps', 'swappedFlash', (each) => mark(each, 'declined')),
    alone,
  ),
  seeing('own goals', 'DELETE', '/results/:round/:school/declined/:action', (ask) => decide(ask, 'steps', 'back', forget), alone),
]

type Decision = { ask: SignedInAsk; tx: Tx; assessment: Assessment; action: string }
type Said = 'chosen' | 'removed' | 'finished' | 'undone' | 'swappedFlash' | 'back'

/** An action is one of the round's framework, for whom the assessment is made; anything else is not found. */
function decide(
  ask: SignedInAsk,
  section: 'goals' | 'steps',
  said: Said,
  change: (decision: Decision) => Promise<void>,
): Promise<Response> {
  return inPrivate(ask, async (tx) => {
    const assessment = await assessmentAt(ask, tx)
    const { framework, member, response } = assessment
    found(response?.handedInOn)
    const sent = await ask.form(texts('action'))
    const action = found(findAction(framework, ask.param('action') || sent.action))
    must(action.audience === (member.audience === 'leader' ? 'school' : 'person'))
    await change({ ask, tx, assessment, action: action.id })
    return ask.redirect(`${resultPathOf(member)}#${section}`, stepWords[ask.language].steps[said])
  })
}

async function mark({ ask, tx, assessment: { framework }, action }: Decision, state: 'chosen' | 'done' | 'declined'): Promise<void> {
  await setGoal(tx, pseudonymOf(ask), framework.key, action, state, ask.today)
}

async function forget({ tx, assessment: { framework }, action }: Decision): Promise<void> {
  await removeGoal(tx, framework.key, action)
}
