import { formatDay, type Messages } from '../../ground/base/language.ts'

const sv = {
  text: (school: string) => `Överenskommet i resultatdialogen, ${school}`,
  due: (day: string) => `Klar senast ${formatDay(day, 'sv', true)}`,
  late: (day: string) => `Försenad sedan ${formatDay(day, 'sv', true)}`,
  open: 'Skriv hur det går',
  orphan: (title: string) => `Välj vem som tar över: ${title}`,
  orphanText: (name: string, school: string) => `${name} är inte kvar i dialogen med ${school}`,
  choose: 'Välj ansvarig',
  other: (title: string, name: string) => `${title} (${name})`,
}

const en: typeof sv = {
  text: (school) => `Agreed in the result dialogue, ${school}`,
  due: (day) => `To be done by ${formatDay(day, 'en', true)}`,
  late: (day) => `Late since ${formatDay(day, 'en', true)}`,
  open: 'Write how it is going',
  orphan: (title) => `Choose who takes over: ${title}`,
  orphanText: (name, school) => `${name} is no longer in the dialogue with ${school}`,
  choose: 'Choose owner',
  other: (title, name) => `${title} (${name})`,
}

/** What waits for a person about agreements. */
export const waitingWords: Messages<typeof sv> = { sv, en }
