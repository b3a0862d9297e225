import type { Audience } from '../framework/framework.ts'
import type { Invited } from './frozen-tree.ts'
import { importanceLevels } from './protect.ts'
import type { SumRow } from './store-sums.ts'
import type { AreaSum, ChoiceSum, Measure, Overlap, Pattern, SmallestGroup, Sums, Tree } from './sums.ts'

/**
 * Puts what the database summed into the form that disclosure control reads; who was invited comes from the frozen members.
 * @param levels the highest level of the ladder
 */
export function sumsFromRows(tree: Tree, invited: readonly Invited[], rows: readonly SumRow[], levels: number): Sums {
  const byPlace = Map.groupBy(
    rows.filter(({ part }) => !part.startsWith('overlap')),
    ({ school, team, audience }) => placeOf(school, team, audience),
  )
  const asked = Map.groupBy(invited, ({ school, team, audience }) => placeOf(school, team, audience))
  const groups = [...asked].flatMap(([place, members]): SmallestGroup[] => {
    const [first] = members
    if (!first) return []
    const { school, team, audience } = first
    return [{ school, team, audience, invited: members.length, ...answersOf(byPlace.get(place) ?? [], levels) }]
  })
  return { tree, groups, overlaps: [...overlapsIn(rows), ...invitedOverlaps(invited)] }
}

function answersOf(rows: readonly SumRow[], levels: number): Pick<SmallestGroup, 'answered' | 'choices' | 'areas'> {
  const choices: ChoiceSum[] = []
  const areas = new Map<string, Pattern[]>()
  let answered = 0
  for (const { part, key, counts, answered: statements, persons, total, squares } of rows) {
    if (part === 'answered') answered += persons ?? 0
    if (part === 'choice') choices.push({ kind: 'statement', key, counts: (counts ?? []).slice(0, levels) })
    if (part === 'importance') choices.push({ kind: 'importance', key, counts: (counts ?? []).slice(0, importanceLevels) })
    if (part === 'pattern') {
      const pattern: Pattern = { answered: statements ?? [], persons: persons ?? 0, sum: total ?? 0, squares: squares ?? 0 }
      areas.set(key, [...(areas.get(key) ?? []), pattern])
    }
  }
  return { answered, choices, areas: [...areas].map(([area, patterns]): AreaSum => ({ area, patterns })) }
}

const overlapKinds: Partial<Record<SumRow['part'], Measure['kind']>> = {
  'overlap choice': 'statement',
  'overlap importance': 'importance',
  'overlap area': 'area',
}

function overlapsIn(rows: readonly SumRow[]): Overlap[] {
  return rows.flatMap(({ part, audience, key, schools, persons }): Overlap[] => {
    const some = { audience, schools: schools ?? [], persons: persons ?? 0 }
    if (part === 'overlap answered') return [{ ...some, of: { kind: 'answered' } }]
    const kind = overlapKinds[part]
    return kind ? [{ ...some, of: { kind, key } }] : []
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

function placeOf(school: string, team: string | null, audience: Audience): string {
  return `${school} ${team ?? ''} ${audience}`
}
