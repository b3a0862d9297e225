import { formatDay, formatList, type Messages } from '../../ground/base/language.ts'

const sv = {
  kind: 'Halvårsrapport',
  version: (number: number) => `Version ${number}`,
  file: (school: string, half: string, number: number) => `Rapport ${half} ${school}${number > 1 ? ` version ${number}` : ''}`,
  sent: (day: string, name: string, to: string[]) =>
    `Skickad ${formatDay(day, 'sv', true)} av ${name}${to.length > 0 ? ` till ${formatList(to, 'sv')}` : ''}. Siffrorna är från dagen då de låstes.`,
  asks: 'Hjälp som skolan ber om',
  none: 'Skolan ber inte om något den här gången.',
  facts: (day: string) => `Siffrorna, låsta ${formatDay(day, 'sv', true)}`,
  noFacts: 'Det fanns inget släppt resultat och ingen plan när rapporten skrevs.',
  agreed: 'Överenskommelser från dialogen före',
  columns: ['Överenskommelse', 'Ansvarig', 'Läge', 'Det som har hänt'],
  words: 'Med egna ord',
  noWords: 'Skolan skickade bara siffrorna.',
  starter: 'Startmening ur siffrorna',
  changedMark: 'Ändrat',
}

const en: typeof sv = {
  kind: 'Half-year report',
  version: (number) => `Version ${number}`,
  file: (school, half, number) => `Report ${half} ${school}${number > 1 ? ` version ${number}` : ''}`,
  sent: (day, name, to) =>
    `Sent on ${formatDay(day, 'en', true)} by ${name}${to.length > 0 ? ` to ${formatList(to, 'en')}` : ''}. The figures are from the day they were locked.`,
  asks: 'Help that the school asks for',
  none: 'The school asks for nothing this time.',
  facts: (day) => `The figures, locked on ${formatDay(day, 'en', true)}`,
  noFacts: 'There was no released result and no plan when the report was written.',
  agreed: 'Agreements of the dialogue before',
  columns: ['Agreement', 'Responsible', 'Where it stands', 'What has happened'],
  words: 'In their own words',
  noWords: 'The school sent the figures alone.',
  starter: 'Starting sentence from the figures',
  changedMark: 'Changed',
}

/** A report on paper. */
export const paperWords: Messages<typeof sv> = { sv, en }
