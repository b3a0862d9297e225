import type { Messages } from '../../ground/base/language.ts'

const sv = {
  error: 'Fel: ',
  home: 'Hem',
  assessment: 'Skattning',
  result: 'Resultat',
  plans: 'Planer',
  rounds: 'Omgångar',
  people: 'Personer',
  localActions: 'Egna åtgärder',
  desk: 'Mina skolor',
  support: 'Be om stöd',
  calendar: 'Min kalender',
  myAccount: 'Mina uppgifter',
  devices: 'Mina enheter',
  help: 'Hjälp och stöd',
  signOut: 'Logga ut',
  mailings: 'Utskick',
  outbox: 'Utkorg',
  protection: 'Så skyddas svaren',
  whoSeesWhat: 'Vem ser vad',
  accessibility: 'Tillgänglighetsredogörelse',
}

const en: typeof sv = {
  error: 'Error: ',
  home: 'Home',
  assessment: 'Assessment',
  result: 'Result',
  plans: 'Plans',
  rounds: 'Rounds',
  people: 'People',
  localActions: 'Our own actions',
  desk: 'My schools',
  support: 'Ask for support',
  calendar: 'My calendar',
  myAccount: 'My details',
  devices: 'My devices',
  help: 'Help and support',
  signOut: 'Sign out',
  mailings: 'Mailings',
  outbox: 'Outbox',
  protection: 'How answers are protected',
  whoSeesWhat: 'Who sees what',
  accessibility: 'Accessibility statement',
}

export const shellWords: Messages<typeof sv> = { sv, en }
