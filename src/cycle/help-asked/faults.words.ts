import type { Messages } from '../../ground/base/language.ts'

const sv = {
  title: 'Skriv vad temat heter',
  titleLong: 'Skriv högst 120 tecken',
  noteLong: 'Skriv högst 4 000 tecken',
  state: 'Välj hur det går med temat',
  reason: 'Skriv varför svaret är nej',
  reasonLong: 'Skriv högst 2 000 tecken',
}

const en: typeof sv = {
  title: 'Write what the theme is called',
  titleLong: 'Write at most 120 characters',
  noteLong: 'Write at most 4,000 characters',
  state: 'Choose how it goes with the theme',
  reason: 'Write why the answer is no',
  reasonLong: 'Write at most 2,000 characters',
}

/** What is to be mended in forms about themes. */
export const helpFaultWords: Messages<typeof sv> = { sv, en }
