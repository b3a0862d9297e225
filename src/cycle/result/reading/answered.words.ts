import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  exact: (count: string, of: string) => `${count} av ${of}`,
  'at least': (count: string, of: string) => `minst ${count} av ${of}`,
  'at most': (count: string, of: string) => `högst ${count} av ${of}`,
  unsaid: 'visas inte',
  nobodyAsked: 'ingen tillfrågad',
}

const en: typeof sv = {
  exact: (count, of) => `${count} of ${of}`,
  'at least': (count, of) => `at least ${count} of ${of}`,
  'at most': (count, of) => `at most ${count} of ${of}`,
  unsaid: 'not shown',
  nobodyAsked: 'nobody asked',
}

/** How many of a group answered, as much as may be said of it. */
export const answeredWords: Messages<typeof sv> = { sv, en }
