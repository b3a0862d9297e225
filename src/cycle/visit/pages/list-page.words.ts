import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Besök mellan skolor',
  lead: 'En skola bjuder in någon från en annan skola att komma och se. Besökaren skriver vad hen såg, och bara skolan som bjöd in läser det.',
  invite: 'Bjud in till ett besök',
  none: {
    title: 'Inga besök än',
    host: 'Bjud in en kollega från en annan skola att titta på något ni vill bli bättre på.',
    guest: 'Här ser du när någon har bjudit in dig till sin skola.',
  },
  caption: 'Besök som du bjuder in till eller är inbjuden till',
  columns: { visit: 'Besök', who: 'Vem kommer', day: 'Dag', state: 'Läge' },
  at: (host: string) => `På ${host}`,
  from: (name: string, school: string) => `${name}, ${school}`,
  made: 'Besök som har ägt rum',
  madeNote: 'Vilka skolor och vilken dag. Anteckningarna läser bara besökaren och skolan som bjöd in.',
  madeNone: 'Inga besök har ägt rum än.',
  madeColumns: { host: 'Värdskola', visitors: 'Besökande skola', day: 'Dag' },
}

const en: typeof sv = {
  title: 'Visits between schools',
  lead: 'A school invites somebody from another school to come and see. The visitor writes what they saw, and only the school that invited reads it.',
  invite: 'Invite to a visit',
  none: {
    title: 'No visits yet',
    host: 'Invite a colleague from another school to look at something that you want to become better at.',
    guest: 'Here you see when somebody has invited you to their school.',
  },
  caption: 'Visits that you invite to or are invited to',
  columns: { visit: 'Visit', who: 'Who comes', day: 'Day', state: 'State' },
  at: (host) => `At ${host}`,
  from: (name, school) => `${name}, ${school}`,
  made: 'Visits that have taken place',
  madeNote: 'Which schools and which day. Only the visitor and the school that invited read the notes.',
  madeNone: 'No visits have taken place yet.',
  madeColumns: { host: 'Host school', visitors: 'Visiting school', day: 'Day' },
}

export const listPageWords: Messages<typeof sv> = { sv, en }
