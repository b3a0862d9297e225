import type { Messages } from '../../ground/base/language.ts'
import type { UsualKey } from './standard.words.ts'

/** What a usual question's mean is told by, in the order of its steps; what is not told by it is missing. */
type Told = Partial<Record<UsualKey, readonly string[]>>

const told = {
  sv: {
    use: ['de flesta har ingen nytta av det än', 'det är till liten nytta', 'det är till ganska stor nytta', 'det är till stor nytta'],
    level: ['nivån var för lätt', 'nivån var lagom', 'nivån var för svår'],
    time: ['tiden räckte inte', 'tiden räckte knappt', 'tiden räckte'],
    try: ['det fanns inget att prova redan i veckan', 'det fanns kanske något att prova', 'det fanns något att prova redan i veckan'],
    changed: [
      'arbetet har inte förändrats',
      'arbetet har förändrats lite',
      'arbetet har förändrats en del',
      'arbetet har förändrats mycket',
    ],
    used: ['det har inte använts', 'det har använts någon enstaka gång', 'det har använts några gånger', 'det används ofta'],
    pupils: [
      'ingen skillnad märks för eleverna',
      'liten skillnad märks för eleverna',
      'en del skillnad märks för eleverna',
      'stor skillnad märks för eleverna',
    ],
  } satisfies Told,
  en: {
    use: ['most have no use for it yet', 'it is of little use', 'it is of fair use', 'it is of great use'],
    level: ['the level was too easy', 'the level was right', 'the level was too hard'],
    time: ['there was not enough time', 'there was barely enough time', 'there was enough time'],
    try: ['there was nothing to try the same week', 'there was perhaps something to try', 'there was something to try the same week'],
    changed: ['work has not changed', 'work has changed a little', 'work has changed somewhat', 'work has changed very much'],
    used: ['it has not been used', 'it has been used once', 'it has been used a few times', 'it is used often'],
    pupils: [
      'no difference is seen for the pupils',
      'a small difference is seen for the pupils',
      'some difference is seen for the pupils',
      'a great difference is seen for the pupils',
    ],
  } satisfies Told,
}

const sv = {
  told: toldBy(told.sv),
  middle: (sessions: string, list: string) => `I mitten av ${sessions} pass: ${list}.`,
  inMean: (list: string) => `I medeltal: ${list}.`,
  few: 'För få har svarat för att något ska kunna visas. Fråga dem du träffar i stället.',
  shown: 'Svaren står fråga för fråga.',
}

const en: typeof sv = {
  told: toldBy(told.en),
  middle: (sessions, list) => `In the middle of ${sessions} sessions: ${list}.`,
  inMean: (list) => `On average: ${list}.`,
  few: 'Too few have answered for anything to be shown. Ask those you meet instead.',
  shown: 'The answers stand question by question.',
}

function toldBy(said: Told): Readonly<Record<string, readonly string[]>> {
  return said
}

/** What an evaluation says in a sentence. */
export const readingWords: Messages<typeof sv> = { sv, en }
