import type { Content, SpreadWord } from '../../../src/cycle/protection/cell.ts'

/**
 * Goes through all worlds of one or two small schools and says of whom something is told. It shares no code with disclosure control or its gate: rounding, limits and parts
 * are reckoned here. Only what a word stands for is asked of the program (`wordOf`), as by a reader who has it.
 */
export type Group = { key: string; counts: readonly number[]; content: Content | undefined }
export type School = { groups: readonly Group[]; content: Content | undefined }
export type Shown = {
  schools: readonly School[]
  above: Content | undefined
  levels: number
  k: number
  wordOf: (counts: readonly number[]) => SpreadWord | null
}

export function toldIn({ schools, above, levels, k, wordOf }: Shown): string[] {
  const says = reader(wordOf)
  const all = schools.map((school) => possibleIn(school, levels, says))
  const withinAbove = (at: number) => {
    const others = all.reduce((sums, { totals }, index) => (index === at ? sums : sumsOf(sums, totals)), new Set([0]))
    const known = new Map<number, boolean>()
    return (total: number) => {
      const before = known.get(total)
      if (before !== undefined) return before
      const fits = !isShown(above) || some(others, (other) => says(above, decoded(total + other, levels)))
      known.set(total, fits)
      return fits
    }
  }
  const told = [...wholesTold(schools, above, levels, says)]
  for (const [at, school] of schools.entries()) {
    const fitsAbove = withinAbove(at)
    for (const [index, group] of school.groups.entries()) {
      const n = sizeOf(group.counts)
      if (n === 0) continue
      const others = (all[at]?.candidates ?? []).reduce((sums, sets, other) => (other === index ? sums : sumsOf(sums, sets)), new Set([0]))
      const possible = [...(all[at]?.candidates[index] ?? [])].filter((set) =>
        some(others, (other) => fitsSchool(school, decoded(set + other, levels), says) && fitsAbove(set + other)),
      )
      told.push(
        ...toldOf(
          group,
          school,
          possible.map((set) => decoded(set, levels)),
          { k, says },
        ),
      )
    }
  }
  return told
}

type Says = (content: Content, counts: readonly number[]) => boolean

function toldOf(group: Group, school: School, possible: readonly (readonly number[])[], { k, says }: { k: number; says: Says }): string[] {
  const n = sizeOf(group.counts)
  const isOnly = school.groups.filter(({ counts }) => sizeOf(counts) > 0).length === 1
  const isHidden = !isShown(group.content) && !(isOnly && isShown(school.content))
  const name = `${group.key || 'without team'} (${n}, ${isHidden ? 'hidden' : 'shown'})`
  const told: string[] = []
  if (isHidden || n < 10) {
    if (possible.length < 2) told.push(`${name}: one set of answers, ${possible}`)
    if (new Set(possible.flatMap((set) => set.flatMap((count, level) => (count > 0 ? [level] : [])))).size < 2)
      told.push(`${name}: one level`)
    if (isHidden && n < k && new Set(possible.map(sumOf)).size < 2) told.push(`${name}: one sum`)
  }
  const { content } = group
  if (content && 'spread' in content && content.spread && n < 10) {
    const withoutWord = allSets(n, group.counts.length).filter((set) => says({ ...content, spread: null }, set))
    const withWord = withoutWord.filter((set) => says(content, set))
    const of = (sets: readonly (readonly number[])[], own: number) => sets.filter((set) => (set[own] ?? 0) > 0).length
    for (const [own, count] of group.counts.entries())
      if (count > 0 && of(withWord, own) === 1 && of(withoutWord, own) > 1) told.push(`${name}: the word tells a member on ${own + 1}`)
  }
  return told
}

/** Of each cell with parts or a deviation by itself: no choice of levels has one or two persons for certain. */
function wholesTold(schools: readonly School[], above: Content | undefined, levels: number, says: Says): string[] {
  const cells = [
    ...schools.flatMap(({ groups, content }) => [...groups, { key: 'school', content, counts: totalOf(groups, levels) }]),
    {
      key: 'above',
      content: above,
      counts: totalOf(
        schools.flatMap(({ groups }) => groups),
        levels,
      ),
    },
  ]
  return cells.flatMap(({ key, content, counts }) => {
    if (content?.kind !== 'large' || content.n !== sizeOf(counts)) return []
    const left = allSets(content.n, levels).filter((set) => says(content, set))
    const choices = Array.from({ length: 2 ** levels - 2 }, (_, index) => index + 1)
    const told = choices.find((choice) =>
      left.every((set) => {
        const count = set.reduce((sum, each, level) => sum + (choice & (1 << level) ? each : 0), 0)
        return count === 1 || count === 2
      }),
    )
    return told === undefined ? [] : [`${key}: one or two on levels ${told.toString(2)}`]
  })
}

function possibleIn({ groups, content }: School, levels: number, says: Says) {
  const candidates = groups.map(
    (group) =>
      new Set(
        allSets(sizeOf(group.counts), levels)
          .filter((set) => !isShown(group.content) || says(group.content, set))
          .map(coded),
      ),
  )
  const sums = candidates.reduce((total, sets) => sumsOf(total, sets), new Set([0]))
  const totals = new Set([...sums].filter((sum) => !isShown(content) || says(content, decoded(sum, levels))))
  return { candidates, totals }
}

function fitsSchool({ content }: School, total: readonly number[], says: Says): boolean {
  return !isShown(content) || says(content, total)
}

/** Whether a cell could say this of these answers. */
function reader(wordOf: Shown['wordOf']): Says {
  const known = new Map<Content, Map<number, boolean>>()
  const says: Says = (content, set) => {
    if (content.kind === 'protected') return true
    const n = sizeOf(set)
    const tenths = Math.floor((20 * sumOf(set) + n) / (2 * n))
    if (content.kind === 'leadership') return tenths === Math.round(content.mean * 10)
    const mean =
      content.kind === 'large'
        ? { kind: content.bound ?? 'plain', value: content.mean }
        : { kind: content.mean.kind, value: content.mean.value }
    const said = Math.round(mean.value * 10)
    if (mean.kind === 'plain' ? tenths !== said : mean.kind === 'at most' ? tenths > said : tenths < said) return false
    if ('spread' in content && content.spread && wordOf(set) !== content.spread) return false
    if (content.kind !== 'large') return true
    if (content.deviation !== null) {
      const squares = set.reduce((sum, count, level) => sum + count * (level + 1) ** 2, 0)
      const deviation = Math.sqrt(Math.max(0, squares / n - (sumOf(set) / n) ** 2))
      if (Math.abs(deviation - content.deviation) > 0.05 + 1e-9) return false
    }
    const parts = content.distribution.kind === 'parts' ? content.distribution.parts : []
    return parts.every(({ from, to, count }) => sizeOf(set.slice(from - 1, to)) === count)
  }
  return (content, set) => {
    const own = known.get(content) ?? new Map<number, boolean>()
    known.set(content, own)
    const key = coded(set)
    const answer = own.get(key) ?? says(content, set)
    own.set(key, answer)
    return answer
  }
}

export function isShown(content: Content | undefined): content is Content {
  return content !== undefined && content.kind !== 'protected'
}

export function sizeOf(set: readonly number[]): number {
  return set.reduce((sum, count) => sum + count, 0)
}

function sumOf(set: readonly number[]): number {
  return set.reduce((sum, count, level) => sum + count * (level + 1), 0)
}

function totalOf(groups: readonly { counts: readonly number[] }[], levels: number): number[] {
  return Array.from({ length: levels }, (_, level) => groups.reduce((sum, { counts }) => sum + (counts[level] ?? 0), 0))
}

/** A set as one number, so that adding numbers adds sets: 31 persons on a level at most. */
function coded(set: readonly number[]): number {
  return set.reduceRight((code, count) => code * 32 + count, 0)
}

function decoded(code: number, levels: number): number[] {
  return Array.from({ length: levels }, (_, level) => (code >> (5 * level)) & 31)
}

function sumsOf(some: ReadonlySet<number>, others: ReadonlySet<number>): Set<number> {
  const sums = new Set<number>()
  for (const one of some) for (const other of others) sums.add(one + other)
  return sums
}

function some(all: ReadonlySet<number>, isWanted: (one: number) => boolean): boolean {
  for (const one of all) if (isWanted(one)) return true
  return false
}

const sets = new Map<string, readonly (readonly number[])[]>()

/** Every way in which n people can stand on the levels. */
function allSets(n: number, levels: number): readonly (readonly number[])[] {
  const key = `${n} ${levels}`
  const known = sets.get(key)
  if (known) return known
  const made: readonly (readonly number[])[] =
    levels === 1 ? [[n]] : Array.from({ length: n + 1 }, (_, here) => allSets(n - here, levels - 1).map((rest) => [here, ...rest])).flat()
  sets.set(key, made)
  return made
}
