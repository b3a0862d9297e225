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

/**
 * What one of several who are much alike asks for: in the long run everything, in the suite one of so many shares, and the next of them the next. Among enough of them
 * everything is asked for.
 * @param index their place among them
 */
export function shareOf<Each>(all: readonly Each[], index: number, shares = 4): readonly Each[] {
  return thorough ? all : all.filter((_, place) => (place + index) % shares === 0)
}

/**
 * The ways of a journey that are gone: in the long run each, in the suite one of them. Which one is another from journey to journey, so that the suite goes every way, in each
 * language and with and without JavaScript, with several of them.
 * @param inSuite the place of that one
 */
export function waysOf<Way>(ways: readonly Way[], inSuite: number): readonly Way[] {
  return thorough ? ways : ways.slice(inSuite, inSuite + 1)
}

/** The ways to go through pages: in each language, with and without JavaScript. */
export const languagesAndScript: readonly [language: Language, script: boolean][] = [
  ['sv', true],
  ['en', false],
  ['sv', false],
  ['en', true],
]
