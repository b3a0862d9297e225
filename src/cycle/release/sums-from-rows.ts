import { importanceLevels } from '../protection/protect.ts'
import type { AreaSum, ChoiceSum, OptedOutSum, Overlap, Pattern, SmallestGroup, Sums, Tree } from '../protection/sums.ts'
import { sizeOf } from '../protection/tally.ts'
import type { Invited } from './frozen-tree.ts'
import type { StatementCodes } from './statement-codes.ts'
import type { SumRow } from './store-sums.ts'

/**
 * Puts what the database summed into the form that disclosure control reads; who was invited comes from the frozen members who were still there at
 * closing. Who had left counts with their answers, so that a group's invited are never fewer than its answered.
 * @param groups the smallest groups, at the places that the rows name
 * @param levels the highest level of the ladder
 */
export function sumsFromRows(
  tree: Tree,
  groups: readonly Invited[][],
  rows: readonly SumRow[],
  statements: StatementCodes,
  levels: number,
): Sums {
  const byGroup = Map.groupBy(rows, ({ grp }) => grp)
  return {
    tree,
    groups: groups.flatMap((members, number): SmallestGroup[] => {
      const [first] = members
      if (!first) return []
      const { school, team, audience, late } = first
      const answers = answersOf(byGroup.get(number) ?? [], statements, levels)
      const there = members.filter((member) => member.there).length
      const choices = late ? answers.choices.map((choice): ChoiceSum => ({ ...choice, uncounted: sizeOf(choice.counts) })) : answers.choices
      const optedOut = late ? answers.optedOut.map((each) => ({ ...each, uncounted: each.persons })) : answers.optedOut
      return [{ school, team, audience, invited: Math.max(there, answers.answered), ...answers, choices, optedOut }]
    }),
    overlaps: [...overlapsIn(byGroup.get(null) ?? [], statements), ...invitedOverlaps(groups.flat().filter(({ there }) => there))],
  }
}

type Answers = Pick<SmallestGroup, 'answered' | 'choices' | 'areas'> & { optedOut: OptedOutSum[] }

function answersOf(rows: readonly SumRow[], { statementOf, areaOf, statementsIn }: StatementCodes, levels: number): Answers {
  const choices: ChoiceSum[] = []
  const areas = new Map<number, Pattern[]>()
  const optedOut: OptedOutSum[] = []
  let answered = 0
  for (const { part, code: maybe, counts, answered: pattern, persons, total, squares, uncounted } of rows) {
    const code = maybe ?? 0
    const issued = uncounted ? { uncounted } : {}
    if (part === 'answered') answered += persons ?? 0
    if (part === 'choice') choices.push({ kind: 'statement', key: statementOf(code), counts: (counts ?? []).slice(0, levels), ...issued })
    if (part === 'importance')
      choices.push({ kind: 'importance', key: statementOf(code), counts: (counts ?? []).slice(0, importanceLevels), ...issued })
    if (part === 'opted out') optedOut.push({ key: statementOf(code), persons: persons ?? 0, uncounted: uncounted ?? 0 })
    if (part === 'pattern') {
      const some = areas.get(code) ?? []
      some.push({ answered: statementsIn(code, pattern ?? 0), persons: persons ?? 0, sum: total ?? 0, squares: squares ?? 0 })
      areas.set(code, some)
    }
  }
  return { answered, choices, optedOut, areas: [...areas].map(([code, patterns]): AreaSum => ({ area: areaOf(code), patterns })) }
}

function overlapsIn(rows: readonly SumRow[], { statementOf, areaOf }: StatementCodes): Overlap[] {
  return rows.flatMap(({ part, audience, code, schools, persons }): Overlap[] => {
    if (!audience || code === null) return []
    const some = { audience, schools: schools ?? [], persons: persons ?? 0 }
    switch (part) {
      case 'overlap answered':
        return [{ ...some, of: { kind: 'answered' } }]
      case 'overlap choice':
        return [{ ...some, of: { kind: 'statement', key: statementOf(code) } }]
      case 'overlap importance':
        return [{ ...some, of: { kind: 'importance', key: statementOf(code) } }]
      case 'overlap area':
        return [{ ...some, of: { kind: 'area', key: areaOf(code) } }]
      default:
        return []
    }
  })
}

/** Persons who were asked at two schools or more, by exactly which. */
function invitedOverlaps(invited: readonly Invited[]): Overlap[] {
  const several = [...Map.groupBy(invited, ({ person, audience }) => `${audience} ${person}`).values()].filter(
    (places) => places.length > 1,
  )
  const sets = Map.groupBy(several, (places) => `${places[0]?.audience} ${schoolsOf(places).join(' ')}`)
  return [...sets.values()].flatMap((same): Overlap[] => {
    const [places] = same
    return places?.[0] ? [{ audience: places[0].audience, of: { kind: 'invited' }, schools: schoolsOf(places), persons: same.length }] : []
  })
}

function schoolsOf(places: readonly Invited[]): string[] {
  return places.map(({ school }) => school).toSorted()
}
