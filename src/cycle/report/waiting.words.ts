import type { Messages } from '../../ground/base/language.ts'

const sv = {
  write: (half: string, school: string) => `Skriv rapporten för ${half}, ${school}`,
  writeText: 'Siffrorna fylls i av sig själva. Räkna med en kvart.',
  open: 'Till rapporten',
  answered: (half: string, school: string) => `Svar på rapporten för ${half}, ${school}`,
  answeredText: (name: string) => `${name} har svarat. Läs, och säg att ni har läst det.`,
  readAnswer: 'Läs svaret',
  begun: (half: string, school: string) => `En ny version av rapporten för ${half} är påbörjad, ${school}`,
  begunText: 'Den är inte skickad. Den som leder området läser den förra tills ni skickar.',
  goOn: 'Fortsätt skriva',
  read: (school: string, half: string) => `${school} har skickat sin rapport för ${half}`,
  readText: 'Läs, svara och ta med den till resultatdialogen.',
  readIt: 'Läs rapporten',
}

const en: typeof sv = {
  write: (half, school) => `Write the report for ${half}, ${school}`,
  writeText: 'The figures fill themselves in. Allow a quarter of an hour.',
  open: 'To the report',
  answered: (half, school) => `The report for ${half} is answered, ${school}`,
  answeredText: (name) => `${name} has answered. Read it, and say that you have.`,
  readAnswer: 'Read the answer',
  begun: (half, school) => `A new version of the report for ${half} is begun, ${school}`,
  begunText: 'It is not sent. Whoever heads the district reads the one before until you send it.',
  goOn: 'Go on writing',
  read: (school, half) => `${school} has sent its report for ${half}`,
  readText: 'Read, answer and take it to the result dialogue.',
  readIt: 'Read the report',
}

/** What waits for a person about reports. */
export const waitingWords: Messages<typeof sv> = { sv, en }
