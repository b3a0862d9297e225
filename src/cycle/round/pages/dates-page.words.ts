import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Flytta dagar',
  lead: (day: string) => `Sista dagen är nu ${day}. Den kan flyttas framåt, aldrig bakåt: ingen ska förlora tid som har lovats.`,
  save: 'Flytta dagarna',
}

const en: typeof sv = {
  title: 'Move days',
  lead: (day) => `The last day is now ${day}. It can be moved forward, never back: nobody should lose time that was promised.`,
  save: 'Move the days',
}

export const dateWords: Messages<typeof sv> = { sv, en }
