import type { Day } from '../../ground/base/clock.ts'
import type { CoachAsks } from './comments.ts'
import { numbered, type PlanContent } from './plan.ts'
import { isLate } from './rules.ts'

/** What is looked at before a plan is adopted. Only a plan without any action cannot be. */
export const checkKinds = ['coach', 'actions', 'goals', 'due', 'owner', 'late', 'frame', 'frame choice', 'comments'] as const
export type CheckKind = (typeof checkKinds)[number]

/** How one thing stands. `at`: numbers and anchors of what is missing, `href` where it is mended elsewhere than in the plan. `hinders`: the plan cannot be adopted. `informs`: said, and nothing more. */
export type Check = {
  kind: CheckKind
  ok: boolean
  at: { number: string; anchor: string; href?: string }[]
  hinders: boolean
  informs: boolean
}

/** What the talk about a plan leaves open: what coaches ask for, and comments that wait for an answer. */
export type OpenTalk = { coachAsks: CoachAsks; unanswered: number }

/** The checks of a plan's content and talk, in the order they are shown: what a coach asks for first. */
export function checksOf(content: PlanContent, today: Day, { coachAsks, unanswered }: OpenTalk): Check[] {
  const actions = numbered(content)
  const own = actions.filter(({ action }) => !action.referred && action.status !== 'dropped')
  const among = (kind: CheckKind, missing: { number: string; action: { id: string } }[]): Check => ({
    kind,
    ok: missing.length === 0,
    at: missing.map(({ number, action }) => ({ number, anchor: `a-${action.id}` })),
    hinders: false,
    informs: false,
  })
  const bare = content.goals.flatMap((goal, index) =>
    goal.actions.length === 0 ? [{ number: String(index + 1), anchor: `g-${goal.id}` }] : [],
  )
  return [
    {
      kind: 'coach',
      ok: coachAsks.length === 0,
      at: coachAsks.map(({ name, anchor }, index) => ({ number: name ?? String(index + 1), anchor })),
      hinders: false,
      informs: false,
    },
    { kind: 'actions', ok: actions.length > 0, at: [], hinders: actions.length === 0, informs: false },
    { kind: 'goals', ok: bare.length === 0, at: bare, hinders: false, informs: false },
    among(
      'due',
      own.filter(({ action }) => action.dueOn === null),
    ),
    among(
      'owner',
      own.filter(({ action }) => action.owner === null || (action.owner.kind === 'person' && action.owner.left)),
    ),
    among(
      'late',
      own.filter(({ action }) => isLate(action, today)),
    ),
    { kind: 'comments', ok: unanswered === 0, at: [], hinders: false, informs: true },
  ]
}

/** The checks of a plan, and those that rooms above add to them, in the order of the kinds. */
export function withChecks(checks: readonly Check[], added: readonly Check[]): Check[] {
  return [...checks, ...added].toSorted((a, b) => checkKinds.indexOf(a.kind) - checkKinds.indexOf(b.kind))
}

export function canBeAdopted(checks: readonly Check[]): boolean {
  return !checks.some(({ ok, hinders }) => !ok && hinders)
}

/** Whether something should be looked at before, though it does not hinder. */
export function hasDoubts(checks: readonly Check[]): boolean {
  return checks.some(({ ok, informs }) => !ok && !informs)
}
