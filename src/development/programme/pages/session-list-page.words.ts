import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Anmälda',
  count: (count: number) => (count === 1 ? 'En anmäld' : `${count} anmälda`),
  over: (count: number) =>
    count === 1
      ? 'En fler är anmäld än det finns platser. Ingen förlorar sin plats.'
      : `${count} fler är anmälda än det finns platser. Ingen förlorar sin plats.`,
  none: 'Ingen är anmäld än.',
  found: (found: number, all: number) => `${found} av ${all} anmälda`,
  who: 'Namn eller skola',
  search: 'Sök',
  need: (text: string) => `Behöver: ${text}`,
  pages: 'Fler anmälda',
  page: (page: number, of: number) => `Sida ${page} av ${of}`,
  before: 'Föregående',
  after: 'Nästa',
  off: 'Ta bort',
  tookOff: (name: string) => `${name} är borttagen och får ett mejl.`,
  needs: 'Vad någon behöver ser bara du, som leder passet. Det tas bort en vecka efter.',
  needsOther: (name: string) => `Vad någon behöver ser bara ${name}, som leder passet.`,
  line: 'Kön',
  offered: 'erbjuden en plats',
  lead: 'Den som leder passet',
  leadText:
    'Den som leder passet ser vad deltagarna behöver. Det de redan har skrivit ser inte den nya ledaren: var och en får ett mejl och kan säga det igen.',
  mail: 'E-postadress i arbetet',
  handOver: 'Lämna över',
  handed: (name: string) => `${name} leder nu passet.`,
  cancel: 'Ställ in passet',
  cancelText:
    'Alla som är anmälda får ett mejl, och passet försvinner ur deras kalender. De som står i kö får också veta. Det går inte att ångra.',
  reason: 'Varför ställs det in?',
  reasonHint: 'Alla ser det här.',
  cancelled: 'Passet är inställt. Alla anmälda får ett mejl.',
  faults: { reason: 'Skriv varför, högst 1 000 tecken', mail: 'Ingen här har den adressen. Skriv adressen som personen loggar in med' },
}

const en: typeof sv = {
  title: 'Signed up',
  count: (count) => (count === 1 ? 'One signed up' : `${count} signed up`),
  over: (count) =>
    count === 1
      ? 'One more is signed up than there are seats. Nobody loses their seat.'
      : `${count} more are signed up than there are seats. Nobody loses their seat.`,
  none: 'Nobody has signed up yet.',
  found: (found, all) => `${found} of ${all} signed up`,
  who: 'Name or school',
  search: 'Search',
  need: (text) => `Needs: ${text}`,
  pages: 'More who signed up',
  page: (page, of) => `Page ${page} of ${of}`,
  before: 'Previous',
  after: 'Next',
  off: 'Take off',
  tookOff: (name) => `${name} is taken off and gets a mail.`,
  needs: 'What somebody needs is seen by you alone, who lead the session. It is deleted a week after.',
  needsOther: (name) => `What somebody needs is seen by ${name} alone, who leads the session.`,
  line: 'The line',
  offered: 'is offered a seat',
  lead: 'Who leads the session',
  leadText:
    'Whoever leads the session sees what participants need. The new leader does not see what they have written already: each gets a mail and may say it again.',
  mail: 'Work e-mail address',
  handOver: 'Hand over',
  handed: (name) => `${name} now leads the session.`,
  cancel: 'Call the session off',
  cancelText:
    'Everybody who has signed up gets a mail, and the session leaves their calendar. Those in line are told, too. It cannot be undone.',
  reason: 'Why is it called off?',
  reasonHint: 'Everybody sees this.',
  cancelled: 'The session is called off. Everybody who had signed up gets a mail.',
  faults: {
    reason: 'Write why, at most 1,000 characters',
    mail: 'Nobody here has that address. Write the address the person signs in with',
  },
}

export const listPageWords: Messages<typeof sv> = { sv, en }
