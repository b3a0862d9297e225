import type { Quantity } from '../../ground/published/published.ts'
import { quantityOf } from '../protection/quantities.ts'
import type { Outcome, Said } from './ballot.ts'

/** What is said of a ballot's answers, in the register's words: the group that was asked goes by its ballot. */
export function ballotQuantities(ballot: string, { eligible, answered, steps, choices }: Outcome): Quantity[] {
  const place = { occasion: ballot, unit: ballot, audience: 'asked' }
  const saying = (measure: string, figures: number[]): Quantity => ({
    ...place,
    measure,
    ...{ contributors: null, n: null, sum: null, squares: null, parts: null },
    figures,
  })
  return [
    saying('participation', answered.kind === 'unsaid' ? [eligible] : [eligible, answered.count]),
    ...steps.flatMap(({ key, content, aside, levels = 4 }) => [
      ...[quantityOf({ round: ballot, unit: ballot, audience: 'asked', measure: `statement ${key}` }, content, levels)].flatMap(
        (said) => said ?? [],
      ),
      ...(aside ? [saying(`aside ${key}`, countsIn([aside]))] : []),
    ]),
    ...choices.map(({ key, said }) => saying(`choice ${key}`, countsIn(said))),
  ]
}

function countsIn(said: readonly Said[]): number[] {
  return said.flatMap((each) => ('count' in each ? [each.count] : []))
}
