import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  forRoles: (names: string) => `För ${names}`,
  everyone: 'För alla',
  print: 'Skriv ut',
  all: 'All hjälp och stöd',
  more: 'Läs också',
  own: (authority: string, day: string) => `${authority} har skrivit den här texten till sin personal. Ändrad ${day}.`,
  adapt: 'Anpassa texten',
  link: (title: string) => `Hjälp: ${title}`,
}

const en: typeof sv = {
  forRoles: (names) => `For ${names}`,
  everyone: 'For everyone',
  print: 'Print',
  all: 'All help and support',
  more: 'Read also',
  own: (authority, day) => `${authority} wrote this text for its staff. Changed on ${day}.`,
  adapt: 'Adapt the text',
  link: (title) => `Help: ${title}`,
}

export const guideWords: Messages<typeof sv> = { sv, en }
