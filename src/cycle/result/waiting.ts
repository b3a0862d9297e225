import { addDays, type Day, daysBetween } from '../../ground/base/clock.ts'
import { inEach } from '../../ground/base/language.ts'
import type { Question } from '../../ground/base/question.ts'
import { hasRole, type Viewer } from '../../ground/base/viewer.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import type { ReleasedUnit } from '../release/released.ts'
import { resultPath } from './addresses.ts'
import { roundsSeenAsked } from './store-seen.ts'
import { waitingWords } from './waiting.words.ts'

/** Days during which a result is something to do. */
const newDays = 42

/** Released results to read and talk about: one of the viewer's own for each round closed in the last six weeks. */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  return roundsSeenAsked(viewer, addDays(today, -newDays - 1)).map((rounds) =>
    rounds
      .filter(({ round }) => daysBetween(round.closedOn, today) <= newDays)
      .flatMap(({ round, units }) => {
        const unit = foremost(viewer, units)
        if (!unit) return []
        return [
          {
            title: inEach((language) => waitingWords[language].title(round.name)),
            text: inEach((language) => waitingWords[language].text(unit.name)),
            lastDay: null,
            letter: true,
            link: { href: resultPath(round.id, unit.id), label: inEach((language) => waitingWords[language].action) },
          },
        ]
      }),
  )
}

/** The newest released result that a viewer may read, of the unit that matters most to them; null when there is none. */
export function newestAsked(viewer: Viewer): Question<Newest | null> {
  return roundsSeenAsked(viewer).map((rounds) => {
    for (const { round, units } of rounds) {
      const unit = foremost(viewer, units)
      if (unit) return { round: round.name, unit: unit.name, releasedOn: round.releasedOn, href: resultPath(round.id, unit.id) }
    }
    return null
  })
}

/** A released result by what it is called, and where it is read. */
export type Newest = { round: string; unit: string; releasedOn: Day; href: string }

/** The unit that matters most to a viewer: the own team, for leaders the school, above that the whole. */
function foremost(viewer: Viewer, units: readonly ReleasedUnit[]): ReleasedUnit | undefined {
  const leads = hasRole(viewer, 'principal') || hasRole(viewer, 'leader')
  const levels = leads ? (['school'] as const) : (['team', 'school'] as const)
  const own = new Set(viewer.duties.flatMap(({ unit, school }) => [unit, school ?? unit]))
  const above = hasRole(viewer, 'head') ? (['authority', 'district'] as const) : (['district', 'authority'] as const)
  for (const level of levels) {
    const unit = units.find((each) => each.level === level && own.has(each.id))
    if (unit) return unit
  }
  return units.find(({ level }) => level === above[0]) ?? units.find(({ level }) => level === above[1])
}
