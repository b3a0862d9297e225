import type { Messages } from '../../ground/base/language.ts'

const sv = {
  title: 'Kompetensutveckling som passar',
  own: {
    note: 'Pass att anmäla sig till, på de nivåer du har svarat. Bara du ser att just de passar dig: det du har svarat lämnar inte den här sidan.',
  },
  plan: {
    note: 'Pass att anmäla sig till om det som planen arbetar med.',
    fits: 'Passar den nivå du själv har svarat. Bara du ser det.',
    invite: 'Bjud in arbetslaget till ett pass',
  },
  aspect: (name: string, levels: string) => `${name}, ${levels}`,
  level: (from: number, to: number) => (from === to ? `nivå ${from}` : `nivå ${from}–${to}`),
  for: (names: string) => `För ${names}`,
  materials: 'Att läsa och se',
  all: 'Alla pass',
}

const en: typeof sv = {
  title: 'Training that fits',
  own: {
    note: 'Sessions to sign up for, at the levels you have answered. Only you see that these fit you: what you have answered does not leave this page.',
  },
  plan: {
    note: 'Sessions to sign up for about what the plan works with.',
    fits: 'Fits the level you have answered yourself. Only you see this.',
    invite: 'Invite the team to a session',
  },
  aspect: (name, levels) => `${name}, ${levels}`,
  level: (from, to) => (from === to ? `level ${from}` : `levels ${from}–${to}`),
  for: (names) => `For ${names}`,
  materials: 'To read and watch',
  all: 'All sessions',
}

/** What is said of sessions that fit. */
export const offerWords: Messages<typeof sv> = { sv, en }
