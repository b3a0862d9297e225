import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Ändra ordningen',
  lead: 'Flytta mål och åtgärder ett steg i taget. Numren följer ordningen.',
  goals: 'Målen',
  up: 'Upp',
  down: 'Ned',
  about: (title: string) => `: ${title}`,
  back: 'Klar, till planen',
  empty: 'Det finns inget att ordna än.',
}

const en: typeof sv = {
  title: 'Change the order',
  lead: 'Move goals and actions one step at a time. The numbers follow the order.',
  goals: 'The goals',
  up: 'Up',
  down: 'Down',
  about: (title) => `: ${title}`,
  back: 'Done, to the plan',
  empty: 'There is nothing to order yet.',
}

/** The words of ordering a plan. */
export const orderWords: Messages<typeof sv> = { sv, en }
