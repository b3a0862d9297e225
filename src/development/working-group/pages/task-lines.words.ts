import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  nobody: 'Ingen har den än',
  due: (name: string, day: string) => `${name}, till ${day}`,
  done: 'Klar',
  finish: 'Klar',
  reopen: 'Inte klar',
  remove: 'Ta bort',
  change: 'Ändra',
  changeTitle: 'Ändra uppgiften',
  save: 'Spara',
  back: 'Tillbaka',
  changed: 'Uppgiften är ändrad.',
  another: (what: string) =>
    `Någon annan, eller du i ett annat fönster, har ändrat uppgiften medan du skrev. Nu står där: ${what}. Sparar du nu gäller det du har skrivit.`,
}

const en: typeof sv = {
  nobody: 'Nobody has it yet',
  due: (name, day) => `${name}, by ${day}`,
  done: 'Done',
  finish: 'Done',
  reopen: 'Not done',
  remove: 'Remove',
  change: 'Change',
  changeTitle: 'Change the task',
  save: 'Save',
  back: 'Back',
  changed: 'The task is changed.',
  another: (what) =>
    `Somebody else, or you in another window, changed the task while you were writing. Now it says: ${what}. If you save now, what you wrote holds.`,
}

export const taskLineWords: Messages<typeof sv> = { sv, en }
