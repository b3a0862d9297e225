import { type GroupSuggestion, inLightForGroup, leaderSteps, suggestForGroup } from '../../content/suggestion/group.ts'
import type { GroupStanding, UnderWay } from '../../content/suggestion/group-standing.ts'
import type { SaidOf, Told } from '../../content/suggestion/said.ts'
import { saidAsked } from '../../content/suggestion/store.ts'
import type { Day } from '../../ground/base/clock.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import { standingsOf } from '../plan/figures.ts'
import { underWayAsked } from '../plan/store-ground.ts'
import type { Meeting } from './loading.ts'
import { shownToAll } from './meeting.ts'
import { type Choice, choicesAsked } from './store-choices.ts'

/** What a meeting chooses from, and what it has chosen. */
export type Offer = {
  group: Told<GroupSuggestion>[]
  /** The leaders' own next steps; of a school alone. */
  leaders: Told<GroupSuggestion>[]
  /** What was put in the plan today. */
  choices: Choice[]
  /** Aspects that the round asked about and of which no figure may be shown, in the framework's order. */
  hidden: string[]
}

/** Where the group stands, from what the whole room may see and from the level it agreed on: no other number comes into a suggestion. */
export function standingsFor({ framework, result, joint }: Pick<Meeting, 'framework' | 'result' | 'joint'>): GroupStanding[] {
  return standingsOf(framework, { result: result && shownToAll(result), joint })
}

/**
 * The suggestions of a meeting. What the meeting itself has chosen counts as not yet in the plan, so that the list on the screen stays as it is while the
 * group chooses from it.
 */
export function offerAsked(meeting: Meeting, today: Day): Question<Offer> {
  const choosing = meeting.plan ? choicesAsked(meeting.plan.id, today) : known([])
  return together(choosing, underWayAsked(placeOf(meeting)), saidAsked(meeting.framework.key)).map(([choices, going, said]) => {
    const mine = new Set(choices.map(({ action }) => action))
    const underWay = going.filter(({ action, where }) => where !== 'here' || action === null || !mine.has(action))
    return { ...suggestionsFrom(meeting, underWay, said), choices, hidden: hiddenIn(meeting) }
  })
}

/** The suggestions that some things under way leave. */
export function suggestionsFrom(meeting: Meeting, underWay: readonly UnderWay[], said: SaidOf): Pick<Offer, 'group' | 'leaders'> {
  const { framework, unit, keep } = meeting
  const standings = standingsFor(meeting)
  const group = inLightForGroup(suggestForGroup(framework, unit.kind, standings, underWay, { prefersJoint: keep.joint }), said)
  if (unit.kind === 'team') return { group, leaders: [] }
  const without = group.map(({ action }) => action.id)
  return { group, leaders: inLightForGroup(leaderSteps(framework, standings, underWay, { most: 5, without }), said) }
}

function placeOf({ unit, schoolYear }: Meeting): Parameters<typeof underWayAsked>[0] {
  return {
    unit: { id: unit.id, kind: unit.kind, name: unit.name, ended: unit.ended, endedOn: null },
    school: { id: unit.school, name: unit.schoolName, district: null },
    schoolYear,
  }
}

function hiddenIn({ result, framework }: Meeting): string[] {
  const asked = new Map(
    (result?.cells ?? []).flatMap(({ audience, measure, content }) =>
      audience === 'staff' && measure.kind === 'statement' ? [[measure.key.split('.')[0] ?? '', content.kind] as const] : [],
    ),
  )
  return framework.areas.flatMap(({ aspects }) => aspects.flatMap(({ key }) => (asked.get(key) === 'protected' ? [key] : [])))
}
