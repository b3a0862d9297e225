import type { Content } from '../protection/cell.ts'
import { largeGroup } from '../protection/minimum.ts'
import { quantityOf } from '../protection/quantities.ts'
import { randomFrom } from '../protection/random.ts'
import { auditOf } from '../release/audit/audit.ts'
import type { Leak } from '../release/audit/leak.ts'
import type { Outcome, Said } from './ballot.ts'

/** What a counted ballot says, looked through. `undecided`: questions for which no answers were found that agree with what is said. */
export type BallotAudit = { looked: number; undecided: number; leaks: readonly Leak[] }

/**
 * What can be worked out from what is kept of a counted ballot, by nothing but that: cells as those of a school with one group (`audit-disclosure`), and counts that are nearer
 * than the coding lets them be. It knows no papers. Not looked at: a ballot together with a round, or with another ballot of the same people.
 * @param name the group, as it is called in what is found
 */
export function auditBallot(ballot: string, name: string, outcome: Outcome): BallotAudit {
  const found = outcome.steps.map(({ key, content, levels = 4 }) => cellTold({ ballot, name, key, levels }, outcome, content))
  return {
    looked: found.length + outcome.choices.length,
    undecided: found.reduce((sum, { undecided }) => sum + undecided, 0),
    leaks: [...found.flatMap(({ leaks }) => leaks), ...countsTold(ballot, name, outcome)],
  }
}

type Place = { ballot: string; name: string; key: string; levels: number }

/** A cell by the audit of rounds. The number of a small group is said as "at least" at its upper end: what is told has to be told of both numbers that it may be. */
function cellTold({ ballot, name, key, levels }: Place, { eligible, minimumGroup }: Outcome, content: Content) {
  const unit = { id: ballot, level: 'school' as const, name, code: null, parent: null }
  const of = (answers: Content) => {
    const said = quantityOf({ round: ballot, unit: ballot, audience: 'staff', measure: `statement ${key}` }, answers, levels)
    return auditOf(said ? [said] : [], [unit], { k: minimumGroup, levels }, randomFrom(1))
  }
  const audit = of(content)
  const isCoded = content.kind === 'small' && eligible < largeGroup && content.n === eligible - 1
  if (!isCoded || audit.leaks.length === 0) return audit
  return of({ ...content, n: eligible }).leaks.length > 0 ? audit : { ...audit, leaks: [] }
}

/** Counts that tell of one or two: at either end, or of a group that is too small for numbers. */
function countsTold(ballot: string, name: string, { eligible, minimumGroup, enough, steps, choices }: Outcome): Leak[] {
  const leak = (measure: string, derivation: string): Leak => ({ unit: ballot, name, audience: 'asked', measure, how: 'few', derivation })
  const near = ({ kind, ...said }: Said, least: number) => kind === 'exact' && 'count' in said && said.count < least
  return [
    ...choices.flatMap(({ key, said, of = null }) =>
      said.flatMap((each) => {
        if (!enough && each.kind !== 'protected') return [leak(`choice ${key}`, `${name} has too few answers for any count`)]
        if (each.kind === 'exact' && (of === null || eligible < largeGroup))
          return [leak(`choice ${key}`, `${name} is too small for a count`)]
        const isNear = near(each, 3) || (each.kind === 'exact' && of !== null && each.count > of - 3)
        return isNear ? [leak(`choice ${key}`, `${name} is shown with all or nobody but one or two`)] : []
      }),
    ),
    ...steps.flatMap(({ key, aside }) =>
      aside && near(aside, minimumGroup) ? [leak(`aside ${key}`, `${name} is shown with fewer than ${minimumGroup} who said so`)] : [],
    ),
  ]
}
