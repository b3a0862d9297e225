import { findAction, findAspect } from '../../content/framework/framework.ts'
import type { Action } from '../../content/framework/schema.ts'
import { type GroupSuggestion, inLightForGroup, leaderSteps, suggestForGroup } from '../../content/suggestion/group.ts'
import type { UnderWay } from '../../content/suggestion/group-standing.ts'
import type { Told } from '../../content/suggestion/said.ts'
import { saidAsked } from '../../content/suggestion/store.ts'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { askOnce, type Question, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { goalsOfOwn } from '../assessment/home.ts'
import { ownRowsAsked } from '../assessment/own-rows.ts'
import { blankAction } from '../plan/action/fields.ts'
import { actionWords } from '../plan/action.words.ts'
import type { AsksBeside } from '../plan/asked-beside.ts'
import { standingsOf } from '../plan/figures.ts'
import { type Frame, wholeFrame } from '../plan/frame.ts'

import { mostActions } from '../plan/plan.ts'
import { canEdit } from '../plan/rules.ts'
import { addAction, type NewAction } from '../plan/store-actions.ts'
import { goalsAsked, goalsOf } from '../plan/store-content.ts'
import { groundAsked, underWayAsked } from '../plan/store-ground.ts'
import { hasRoomFor } from '../plan/store-room.ts'
import { copyOf } from './from-list.ts'
import { ChoosePage } from './pages/choose-page.tsx'
import { chooseWords } from './pages/choose-page.words.ts'

const room = 'plan feedback'

/** Adding an action to a plan: from a suggestion, the list, one's own goals, or in own words. */
export const chooseRoutes = ({ asked: asks }: { asked: AsksBeside }): Route[] => [
  seeing(room, 'GET', '/plans/:id/actions/new', async (ask) => choosePage(ask, await editedFrame(ask), asks)),
  seeing(room, 'POST', '/plans/:id/actions', async (ask) => {
    const frame = await editedFrame(ask)
    const { action: wanted, title: written, goal } = await ask.form(texts('action', 'title', 'goal'))
    const title = written.replace(/\s+/g, ' ')
    const t = actionWords[ask.language]
    const under = goal === '' ? null : found((await goalsOf(ask.tx, frame.plan.id)).find(({ id }) => id === goal))
    if (wanted === '' && (title === '' || [...title].length > 200)) {
      return choosePage(ask, frame, asks, { goal, written, error: title === '' ? t.faults.title : t.faults.titleLong })
    }
    if (!(await hasRoomFor(ask.tx, 'action', frame.plan.id)))
      return choosePage(ask, frame, asks, { goal, written, error: t.full(mostActions) })
    const draft = wanted === '' ? ownWords(title, under) : await fromAction(ask, frame, wanted, under?.id ?? null)
    const id = await addAction(ask.tx, actorOf(ask), frame.plan.id, draft)
    return ask.redirect(linkTo('/actions/:id/edit', id), t.added(draft.title))
  }),
]

async function editedFrame(ask: SignedInAsk): Promise<Frame> {
  const frame = await wholeFrame(ask)
  must(canEdit(frame.roles, frame.plan))
  return frame
}

function ownWords(title: string, under: { id: string; aspect: string | null } | null): NewAction {
  const place = { goal: under?.id ?? null, aspect: under?.aspect ?? null }
  return { ...blankAction(), ...place, origin: 'own', source: null, carriedFrom: null, title }
}

/** A copy of an action that is offered, with the reason where it is suggested. */
async function fromAction(ask: SignedInAsk, frame: Frame, id: string, goal: string | null): Promise<NewAction> {
  const action = found(findAction(frame.framework, id))
  found(action.local?.archived ? null : action)
  const { group, leaders } = action.audience === 'person' ? noSuggestions : await askOnce(ask.tx, suggestionsAsked(ask, frame))
  const reason = [...group, ...leaders].find((each) => each.action.id === id)?.reason
  return copyOf(action, frame.framework.key, reason, { goal, aspect: action.aspect }, ask.language)
}

type Suggested = { group: Told<GroupSuggestion>[]; leaders: Told<GroupSuggestion>[]; groundless: boolean; underWay: UnderWay[] }

const noSuggestions: Omit<Suggested, 'underWay'> = { group: [], leaders: [], groundless: true }

/** What is suggested for a plan: to the group, and for a school the leaders' own next steps; beside what is in the plans of the school. */
function suggestionsAsked({ viewer }: SignedInAsk, { plan, framework }: Frame): Question<Suggested> {
  return together(groundAsked(viewer, plan), underWayAsked(plan), saidAsked(framework.key)).map(([ground, underWay, said]) => {
    if (ground.result === null && ground.joint === null) return { ...noSuggestions, underWay }
    const standings = standingsOf(framework, ground)
    const group = inLightForGroup(suggestForGroup(framework, plan.unit.kind, standings, underWay), said)
    const without = group.map(({ action }) => action.id)
    const leaders =
      plan.unit.kind === 'school' ? inLightForGroup(leaderSteps(framework, standings, underWay, { most: 5, without }), said) : []
    return { group, leaders, groundless: false, underWay }
  })
}

type Refused = { goal: string; written: string; error: string }

async function choosePage(ask: SignedInAsk, frame: Frame, asks: AsksBeside, refused?: Refused): Promise<Response> {
  const { language } = ask
  const { plan, framework } = frame
  const wanted = refused?.goal ?? ask.query('goal')
  const asked = together(goalsAsked([plan.id]), suggestionsAsked(ask, frame), ownGoalsAsked(ask, frame), asks(ask, plan))
  const [goals, { group, leaders, groundless, underWay }, mine, beside] = await askOnce(ask.tx, asked)
  const goal = goals.get(plan.id)?.find(({ id }) => id === wanted) ?? null
  const looked = (goal?.aspect ?? ask.query('within')).split(',').flatMap((key) => findAspect(framework, key) ?? [])
  const within = (list: Told<GroupSuggestion>[]) => list.filter(({ aspect }) => looked.some(({ key }) => key === aspect.key))
  const narrowed = ask.query('all') !== '1' && within([...group, ...leaders]).length > 0
  const aspect = findAspect(framework, ask.query('aspect'))?.key
  return ask.page(
    { title: chooseWords[language].title, current: 'plans', status: refused ? 422 : 200 },
    <ChoosePage
      {...{ language, plan, framework, goal, groundless }}
      narrowedTo={narrowed ? looked.map(({ name }) => name[language]) : []}
      suggestions={narrowed ? within(group) : group}
      leaderSuggestions={narrowed ? within(leaders) : leaders}
      mine={mine}
      asked={beside?.section}
      inPlan={new Set(underWay.flatMap(({ action, where }) => (where === 'here' && action ? [action] : [])))}
      listed={aspect ? { aspect, actions: offered(frame, aspect) } : null}
      written={refused?.written ?? ''}
      error={refused?.error}
    />,
  )
}

function offered({ plan, framework }: Frame, aspect: string): Action[] {
  return framework.actions.filter((action) => action.audience === plan.unit.kind && action.aspect === aspect && !action.local?.archived)
}

/** The viewer's own goals in the plan's framework, read for their own page alone; none when this sign-in may not open them. */
function ownGoalsAsked(ask: SignedInAsk, { framework, plan }: Frame): Question<Action[]> {
  return ownRowsAsked(ask)
    .followedBy(goalsOfOwn)
    .map((goals) =>
      goals
        .filter(({ state, framework: key }) => state === 'chosen' && key === framework.key)
        .flatMap(({ content }) => findAction(framework, content.id) ?? [])
        .filter(({ audience }) => audience === 'person' || audience === plan.unit.kind),
    )
}
