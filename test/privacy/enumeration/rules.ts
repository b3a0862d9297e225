import type { Rule } from './without.ts'

/**
 * The rules of decisions 10 and 30 that figures of one round hang on, each with the line that holds it; with answers by group where drawn schools seldom have what it
 * takes. That what is hidden lies in two groups at least is not among them: a hidden group of k may be worked out, and the gate does not mind.
 */
export const rules: readonly (Rule & { school?: Record<string, number[]> })[] = [
  {
    name: 'k',
    lines: [{ file: 'minimum.ts', is: 'return n >= minimumGroup', without: 'return n >= 2' }],
  },
  {
    name: 'teams hidden along with those too small',
    lines: [{ file: 'complementary.ts', is: 'if (hidden.length === 0) return true', without: 'if (hidden.length >= 0) return true' }],
  },
  {
    name: 'no deviation under twenty',
    lines: [
      { file: 'minimum.ts', is: 'return levels <= 3 ? 30 : 20', without: 'return 10' },
      { file: 'answer-class.ts', is: "if (word === 'close') return false", without: 'if (levels > 1) return true' },
    ],
  },
  {
    name: 'words that leave members in doubt',
    lines: [
      { file: 'answer-class.ts', is: '(n >= deviationGroup(5) || !tellsMember(left))', without: 'true' },
      { file: 'answer-class.ts', is: 'left.length >= 2 && isSafeToTell(left, levels, n) &&', without: '' },
      { file: 'minimum.ts', is: 'export const wordGroup = 7', without: 'export const wordGroup = 5' },
    ],
  },
  {
    name: 'ends that are coded',
    lines: [
      { file: 'small-group.ts', is: "if (tenths <= low) return { kind: 'at most', value: fromTenths(low) }", without: '' },
      { file: 'small-group.ts', is: "if (tenths >= high) return { kind: 'at least', value: fromTenths(high) }", without: '' },
      { file: 'small-group.ts', is: 'const { low, high } = endsOf(levels, n)', without: 'endsOf(levels, n)' },
    ],
  },
  {
    // Parts of three and more follow from it: with that line alone taken away nothing was told in 1,000 schools.
    name: 'ways of counting levels together that are safe for every set',
    lines: [{ file: 'ranges.ts', is: 'isSafe(sets, ranges, levels, n)', without: 'n > 0' }],
  },
  {
    name: 'a hidden rest whose mean would be coded',
    lines: [{ file: 'complementary.ts', is: 'return !wholeIsPlain || !isCoded(total(hidden), levels)', without: 'return true' }],
    school: { t: [1, 2, 3, 1, 1], u: [0, 0, 0, 0, 3], '': [0, 0, 0, 0, 2] },
  },
  {
    name: 'details only where ten are left',
    lines: [{ file: 'detail.ts', is: 'return answers === 0 || answers - repeated >= largeGroup', without: 'return answers >= repeated' }],
    school: { t: [0, 0, 3, 11, 10], u: [0, 0, 0, 3], '': [0, 0, 0, 2] },
  },
  {
    name: 'room for small groups in what distributions leave',
    lines: [
      {
        file: 'distribution.ts',
        is: 'return !rooms.some(({ open }) => isTooSmall(open)) && below.every((node) => keepsSecrets(node, rooms))',
        without: 'return rooms.every(({ open }) => !isTooSmall(open) || open > 0) || below.every((node) => keepsSecrets(node, rooms))',
      },
    ],
  },
  {
    name: 'schools with a coded mean, above the school',
    lines: [
      {
        file: 'above.ts',
        is: 'return together ? counted : counted.filter((share) => !share.coded)',
        without: 'return together ? counted : counted',
      },
    ],
  },
  {
    name: 'the gate',
    lines: [
      {
        file: 'prove.ts',
        is: 'const told = gate(audience, measure, made.cells)',
        without: 'const told: Finding[] = gate(audience, measure, [])',
      },
    ],
  },
]
