import type { Language } from '../../src/ground/base/language.ts'

/**
 * Whether every sample of a promise is taken, as `npm run test:long` does with each test file that asks here, or so many as the suite has time for. The promise is the
 * same: what only the long run looks at is more of what the suite has looked at already.
 */
export const thorough = process.env.STEGVIS_TESTS === 'long'

/** How many samples are taken: `some` in the suite, `many` in the long run. */
export function samples(some: number, many: number): number {
  return thorough ? many : some
}

const ways: [language: Language, script: boolean][] = [
  ['sv', true],
  ['en', false],
  ['sv', false],
  ['en', true],
]

/** The ways to go through pages: in each language, and with and without JavaScript. In the suite each of these once, in the long run every pair. */
export const waysThrough = ways.slice(0, samples(2, ways.length))
