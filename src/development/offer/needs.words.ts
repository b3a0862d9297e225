import type { Messages } from '../../ground/base/language.ts'
import type { Size } from './need.ts'

const sv = {
  title: 'Från behov till utbud',
  note: (round: string, day: string) => `${round}, släppt ${day}`,
  none: 'Inget resultat är släppt än. När en omgång har släppts står här vad den säger om behoven, bredvid de pass som erbjuds.',
  unanswered: (names: string, one: boolean) =>
    `Inget erbjuds för det som flest behöver: ${names}. ${one ? 'Det har' : 'De har'} inget pass att anmäla sig till.`,
  answered: 'Det finns pass för allt som flest behöver.',
  little: 'Inget delområde har ett stort behov i det släppta resultatet.',
  rule: 'Behovet är andelen svar på nivå 1–2 gånger hur stor betydelse delområdet har (1 liten, 3 stor). Från 1,0 är behovet stort, från 0,5 visst. Där andelen inte visas går behovet efter medelvärdet: högst 2,5 är stort och högst 3,0 visst, om betydelsen är minst 2. Siffrorna är de släppta; ett skyddat tal är skyddat här också. Delområdena står i ramverkets ordning och sorteras inte efter svar.',
  sizes: { great: 'Stort', some: 'Visst', little: 'Litet' } satisfies Record<Size, string>,
  unsaid: 'Kan inte sägas',
  columns: {
    aspect: 'Delområde',
    share: 'Nivå 1–2, eller medel',
    importance: 'Betydelse',
    need: 'Behov',
    sessions: 'Pass',
    seats: 'Anmälda',
  },
  share: (percent: string, count: string, total: string) => `${percent} % (${count} av ${total} svar)`,
  mean: (mean: string, n: string) => `medel ${mean} (${n} svar)`,
  importance: (mean: string) => `${mean} av 3`,
  sessions: (count: number) => (count === 0 ? 'Inget' : count === 1 ? '1 pass' : `${count} pass`),
  seats: (taken: string, seats: string) => `${taken} av ${seats} platser`,
  units: 'För vilka',
  make: 'Nytt program',
  beside: {
    title: 'Behovet i siffror',
    line: (name: string, share: string, importance: string) => `${name}: ${share} ligger på nivå 1–2, betydelse ${importance}.`,
    lineMean: (name: string, mean: string) => `${name}: ${mean}.`,
    from: (round: string, unit: string) => `Ur ${round}, ${unit}.`,
    all: 'Alla behov och vad som erbjuds',
  },
}

const en: typeof sv = {
  title: 'From need to offer',
  note: (round, day) => `${round}, released ${day}`,
  none: 'No result has been released yet. Once a round has been released, what it says of needs stands here beside the sessions on offer.',
  unanswered: (names, one) => `Nothing is offered for what most need: ${names}. ${one ? 'It has' : 'They have'} no session to sign up for.`,
  answered: 'There are sessions for everything that most need.',
  little: 'No sub-area has a great need in the released result.',
  rule: 'The need is the share of answers at levels 1–2 times how much the sub-area matters (1 little, 3 much). From 1.0 the need is great, from 0.5 there is some. Where the share is not shown the need goes by the mean: up to 2.5 is great and up to 3.0 some, if the importance is at least 2. The figures are the released ones; a protected number is protected here too. Sub-areas stand in the framework’s order and are not sorted by answers.',
  sizes: { great: 'Great', some: 'Some', little: 'Little' },
  unsaid: 'Cannot be said',
  columns: {
    aspect: 'Sub-area',
    share: 'Levels 1–2, or mean',
    importance: 'Importance',
    need: 'Need',
    sessions: 'Sessions',
    seats: 'Signed up',
  },
  share: (percent, count, total) => `${percent}% (${count} of ${total} answers)`,
  mean: (mean, n) => `mean ${mean} (${n} answers)`,
  importance: (mean) => `${mean} of 3`,
  sessions: (count) => (count === 0 ? 'None' : count === 1 ? '1 session' : `${count} sessions`),
  seats: (taken, seats) => `${taken} of ${seats} seats`,
  units: 'For whom',
  make: 'New programme',
  beside: {
    title: 'The need in figures',
    line: (name, share, importance) => `${name}: ${share} are at levels 1–2, importance ${importance}.`,
    lineMean: (name, mean) => `${name}: ${mean}.`,
    from: (round, unit) => `From ${round}, ${unit}.`,
    all: 'All needs and what is offered',
  },
}

/** The words of needs beside what is offered. */
export const needsWords: Messages<typeof sv> = { sv, en }
