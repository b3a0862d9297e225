import type { Messages } from '../../ground/base/language.ts'

const sv = {
  title: 'Välj en framgångsfaktor, eller skriv vad den nya heter',
  titleLong: 'Skriv högst 120 tecken',
  theme: 'Välj vad den handlar om',
  text: 'Skriv vad det var som hjälpte',
  textLong: 'Skriv högst 1 000 tecken',
}

const en: typeof sv = {
  title: 'Choose a success factor, or write what the new one is called',
  titleLong: 'Write at most 120 characters',
  theme: 'Choose what it is about',
  text: 'Write what it was that helped',
  textLong: 'Write at most 1,000 characters',
}

/** What is to be mended in forms about factors. */
export const factorFaultWords: Messages<typeof sv> = { sv, en }
