import { formatDay, type Messages } from '../../../ground/base/language.ts'
import { readersWords } from '../readers.words.ts'

const sv = {
  title: 'Rapporter',
  leadWriter: 'En gång i halvåret berättar skolan hur det går. Siffrorna fylls i av sig själva; dina ord gör dem begripliga.',
  leadReader: 'Skolornas halvårsrapporter. Läs, svara och ta med dem till resultatdialogen.',
  leadFollower: 'Skolornas skickade halvårsrapporter. Den som leder området svarar på dem.',
  leadStanding: `Vilka skolor som har skickat sin rapport. Vad som står i dem läser ${readersWords.sv.readers([])}.`,
  leadStaff: 'Skolans rapporter till den som leder området. De handlar om er, och ni kan läsa dem när de är skickade.',
  thisHalf: (half: string) => `Rapport för ${half}`,
  begin: 'Börja skriva rapporten',
  goOn: 'Fortsätt skriva',
  read: 'Läs rapporten',
  begun: 'En ny version är påbörjad',
  answered: (number: number, day: string) => `Version ${number} besvarades ${formatDay(day, 'sv', true)}.`,
  list: 'Skickade och påbörjade',
  caption: 'Rapporter, de senaste först',
  columns: { school: 'Skola', half: 'Halvår', state: 'Läge', sent: 'Skickad' },
  none: 'Inga rapporter än',
  noneText: 'De visas här när en skola har skickat sin första.',
  about: (school: string) => `: ${school}`,
}

const en: typeof sv = {
  title: 'Reports',
  leadWriter: 'Once every half-year the school tells how things are going. The figures fill themselves in; your words make sense of them.',
  leadReader: 'The schools’ half-year reports. Read, answer and take them to the result dialogue.',
  leadFollower: 'The half-year reports that schools have sent. Whoever heads the district answers them.',
  leadStanding: `Which schools have sent their report. What the reports say is read by ${readersWords.en.readers([])}.`,
  leadStaff: 'The school’s reports to whoever heads the district. They are about you, and you can read them once they are sent.',
  thisHalf: (half) => `Report for ${half}`,
  begin: 'Begin the report',
  goOn: 'Go on writing',
  read: 'Read the report',
  begun: 'A new version is begun',
  answered: (number, day) => `Version ${number} was answered on ${formatDay(day, 'en', true)}.`,
  list: 'Sent and begun',
  caption: 'Reports, the latest first',
  columns: { school: 'School', half: 'Half-year', state: 'Status', sent: 'Sent' },
  none: 'No reports yet',
  noneText: 'They stand here once a school has sent its first.',
  about: (school) => `: ${school}`,
}

/** The list of reports. */
export const listPageWords: Messages<typeof sv> = { sv, en }
