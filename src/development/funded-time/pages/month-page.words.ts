import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  privacy: 'Ses av dem som leder programmet.',
  lists: 'Listor med rader att skriva under på',
  monthList: 'Månadslista',
  attendanceList: 'Närvarolista',
  rows: 'Deltagare',
  columns: ['Nummer', 'Namn', 'Skola', 'Timmar', 'Attester', 'Version'],
  erased: 'Borttagen person',
  byPerson: 'Deltagaren',
  byManager: 'Chefen',
  waits: 'Väntar',
  unmanaged: 'Ingen chef finns som kan attestera',
  none: 'Inga timmar',
  correct: 'Rätta månaden',
  correctNote: 'När närvaron har rättats: räkna om månaden. Bara den som har fått andra timmar får en ny version, som attesteras på nytt.',
  later: (months: string) => `Månaden är skickad. Efter rättelsen skickas den igen, och sedan alla efter den: ${months}.`,
  reason: 'Vad rättas, och varför?',
  recount: 'Räkna om',
  same: 'Inget har ändrats.',
  corrected: (count: number) => (count === 1 ? 'En deltagare har fått en ny version.' : `${count} deltagare har fått en ny version.`),
}

const en: typeof sv = {
  privacy: 'Seen by those who run the programme.',
  lists: 'Lists with lines to sign on',
  monthList: 'List of the month',
  attendanceList: 'Attendance list',
  rows: 'Participants',
  columns: ['Number', 'Name', 'School', 'Hours', 'Attests', 'Version'],
  erased: 'Erased person',
  byPerson: 'The participant',
  byManager: 'The manager',
  waits: 'Waits',
  unmanaged: 'There is no manager who could attest',
  none: 'No hours',
  correct: 'Correct the month',
  correctNote:
    'When attendance has been corrected: reckon the month anew. Only those whose hours are others get a new version, which is attested anew.',
  later: (months) => `The month has been sent. After the correction it is sent again, and then all after it: ${months}.`,
  reason: 'What is corrected, and why?',
  recount: 'Reckon anew',
  same: 'Nothing has changed.',
  corrected: (count) => (count === 1 ? 'One participant has a new version.' : `${count} participants have a new version.`),
}

export const monthPageWords: Messages<typeof sv> = { sv, en }
