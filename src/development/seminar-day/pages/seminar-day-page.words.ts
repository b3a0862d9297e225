import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  facts: (day: string, place: string) => `${day}, ${place}`,
  blocks: 'Dagens pass',
  blocksNote: 'Anmäl dig till ett pass i taget. Pass som ligger samtidigt utesluter varandra.',
  caption: 'Passen efter tid och spår',
  time: 'Tid',
  everybody: 'För alla',
  none: 'Inga pass är utlagda än.',
  forYou: (who: string) => `För dig som ${who}`,
  addBlock: 'Nytt pass',
  change: 'Ändra dagen',
  versions: 'Släpp utkasten',
  own: 'Din dag',
  ownNone: 'Du är inte anmäld till något pass än.',
}

const en: typeof sv = {
  facts: (day, place) => `${day}, ${place}`,
  blocks: 'Sessions of the day',
  blocksNote: 'Sign up for one session at a time. Sessions at the same time rule each other out.',
  caption: 'Sessions by time and track',
  time: 'Time',
  everybody: 'For everybody',
  none: 'No sessions are offered yet.',
  forYou: (who) => `For you who ${who}`,
  addBlock: 'New session',
  change: 'Change the day',
  versions: 'Release the drafts',
  own: 'Your day',
  ownNone: 'You have not signed up for any session yet.',
}

export const seminarDayWords: Messages<typeof sv> = { sv, en }
