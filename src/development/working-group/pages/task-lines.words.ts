import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  nobody: 'Ingen har den än',
  due: (name: string, day: string) => `${name}, till ${day}`,
  done: 'Klar',
  finish: 'Klar',
  reopen: 'Inte klar',
  remove: 'Ta bort',
}

const en: typeof sv = {
  nobody: 'Nobody has it yet',
  due: (name, day) => `${name}, by ${day}`,
  done: 'Done',
  finish: 'Done',
  reopen: 'Not done',
  remove: 'Remove',
}

export const taskLineWords: Messages<typeof sv> = { sv, en }
