import type { Messages } from '../../ground/base/language.ts'

const sv = {
  title: (factor: string) => `Får skolan nämnas vid framgångsfaktorn ${factor}?`,
  text: 'Andra skolor kan vilja höra av sig. Utan ditt ja står skolan aldrig med namn.',
  answer: 'Svara',
}

const en: typeof sv = {
  title: (factor) => `May the school be named beside the success factor ${factor}?`,
  text: 'Other schools may want to get in touch. Without your yes the school is never named.',
  answer: 'Answer',
}

export const waitingWords: Messages<typeof sv> = { sv, en }
