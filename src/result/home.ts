import type { SignedInAsk } from '../base/ask.ts'
import { daysBetween } from '../base/clock.ts'
import { hasRole, type Viewer } from '../base/viewer.ts'
import { resultPath } from './pages/addresses.ts'
import type { ReleasedUnit } from './released.ts'
import { roundsSeenBy } from './store-seen.ts'

/** A result that is new to look at, and where it lies. */
export type NewResult = { roundName: string; unitName: string; href: string }

/** Days during which a result is something to do. */
const newDays = 42

/** The newest results of the viewer's own: one for each round released in the last six weeks. */
export async function newResults(ask: SignedInAsk): Promise<NewResult[]> {
  const { tx, viewer, today } = ask
  const rounds = await roundsSeenBy(tx, viewer)
  return rounds
    .filter(({ round }) => daysBetween(round.closedOn, today) <= newDays)
    .flatMap(({ round, units }) => {
      const unit = foremost(viewer, units)
      return unit ? [{ roundName: round.name, unitName: unit.name, href: resultPath(round.id, unit.id) }] : []
    })
}

/** The unit that matters most to a viewer: the own team, for leaders the school, above that the whole. */
function foremost(viewer: Viewer, units: readonly ReleasedUnit[]): ReleasedUnit | undefined {
  const leads = hasRole(viewer, 'principal') || hasRole(viewer, 'leader')
  const levels = leads ? (['school'] as const) : (['team', 'school'] as const)
  const own = new Set(viewer.duties.flatMap(({ unit, school }) => [unit, school ?? unit]))
  for (const level of levels) {
    const unit = units.find((each) => each.level === level && own.has(each.id))
    if (unit) return unit
  }
  return units.find(({ level }) => level === 'district') ?? units.find(({ level }) => level === 'authority')
}
