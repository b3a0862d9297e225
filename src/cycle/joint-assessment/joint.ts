import { comparable, type LeftOut } from '../../content/framework/comparison.ts'
import { type Reader, type Statement, statementsFor } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { Text } from '../../ground/base/language.ts'
import type { Group } from '../../people/organisation/store-groups.ts'

/** Characters at most in what a group writes, as the database has them: about one statement, and about the meeting. */
export const longest = { note: 1000, agreement: 4000 } as const

/** The levels that a group agreed on in an assessment that is finished, by statement. */
export type Joint = { id: string; agreedOn: string; levels: Map<string, number> }

/** What a group says in a meeting about one statement: a level from 1, or 0 for "not relevant to us". */
export type JointLevel = { level: number; note: string }

/** What a group agrees on: one of the framework's statements to staff, or one of its questions to the authority. */
export type JointQuestion = Pick<Statement, 'key' | 'question' | 'levels'> & { area: { key: string; name: Text }; aspect: { name: Text } }

/** The same statement in two joint assessments; null where one of them has no level. */
export type JointPair = { older: string; newer: string; before: number | null; now: number | null }

/** A unit's joint assessments: the list, and where a new one is begun. */
export function jointListPath({ id, kind }: Pick<Group, 'id' | 'kind'>): string {
  return linkTo(`/${kind}s/:unit/joint-assessments`, id)
}

/** The statements that a group agrees on: those to staff, in the wording of other staff where the group has only such. */
export function statementsOf(framework: Framework, reader: Reader): readonly Statement[] {
  return statementsFor(framework, 'staff', reader)
}

/**
 * Two joint assessments of a group beside each other, over the statements that ask the same in both versions of the framework, in the later version's order;
 * and what cannot be compared.
 * @param chain the versions between the two
 */
export function compareJoint(
  before: { framework: Framework; levels: ReadonlyMap<string, JointLevel> },
  now: { framework: Framework; levels: ReadonlyMap<string, JointLevel> },
  chain: readonly Framework[] = [],
): { pairs: JointPair[]; leftOut: LeftOut[] } {
  // The later meeting may have followed the earlier version.
  const turned = before.framework.key === now.framework.key && before.framework.version > now.framework.version
  const [older, newer] = turned ? [now, before] : [before, now]
  const { pairs, leftOut } = comparable(older.framework, newer.framework, chain)
  const isOfStaff = (key: string) => key.endsWith('.staff')
  const levelIn = (levels: ReadonlyMap<string, JointLevel>, key: string) => levels.get(key)?.level ?? null
  return {
    pairs: pairs
      .filter((pair) => isOfStaff(pair.newer))
      .map((pair) => ({
        ...pair,
        before: levelIn(before.levels, turned ? pair.newer : pair.older),
        now: levelIn(now.levels, turned ? pair.older : pair.newer),
      })),
    leftOut: leftOut.filter(({ key }) => isOfStaff(key)),
  }
}

/** How many steps a pair has moved; null where either has no level or is not relevant. */
export function stepsBetween({ before, now }: Pick<JointPair, 'before' | 'now'>): number | null {
  return before && now ? now - before : null
}

/** The questions that a framework has for the authority itself, in the framework's order. */
export function authorityQuestions(framework: Framework): JointQuestion[] {
  return framework.areas.flatMap((area) =>
    framework.authority
      .filter((each) => each.area === area.key)
      .map(({ key, name, question, levels }) => ({
        key,
        area,
        aspect: { name },
        question,
        levels: framework.levels.flatMap(({ level, name: levelName }) => {
          const text = levels[level]
          return text ? [{ level, name: levelName, text }] : []
        }),
      })),
  )
}
