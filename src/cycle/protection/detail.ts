import { largeGroup } from './minimum.ts'

/**
 * Which of a whole's shown groups may show deviation and distribution. The whole's distribution minus theirs is the distribution of the rest: the rest must be
 * nobody or at least ten, as if it were a cell. The smallest large group gives its details up first.
 * @param whole the number of persons in the whole.
 */
export function detailed(shown: readonly { key: string; n: number }[], whole: number): Set<string> {
  const large = shown.filter(({ n }) => n >= largeGroup).toSorted((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1))
  while (large.length > 0 && !isSafeRest(whole - large.reduce((total, { n }) => total + n, 0))) large.pop()
  return new Set(large.map(({ key }) => key))
}

/** Whether details of this many answers may be worked out. `repeated`: how many of them at most are not their person's only one. */
export function isSafeRest(answers: number, repeated = 0): boolean {
  return answers === 0 || answers - repeated >= largeGroup
}
