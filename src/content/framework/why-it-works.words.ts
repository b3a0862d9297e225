import type { Messages } from '../../ground/base/language.ts'

/** What stands before the line that says why an action tends to work. */
export const whyItWorksWords: Messages<{ works: string }> = {
  sv: { works: 'Varför det brukar fungera' },
  en: { works: 'Why it tends to work' },
}
