import type { Messages } from '../../ground/base/language.ts'

const sv = {
  autumn: (year: number) => `Hösten ${year}`,
  spring: (year: number) => `Våren ${year}`,
}

const en: typeof sv = {
  autumn: (year) => `Autumn ${year}`,
  spring: (year) => `Spring ${year}`,
}

/** The half-years by which a round is named. */
export const seasonWords: Messages<typeof sv> = { sv, en }
