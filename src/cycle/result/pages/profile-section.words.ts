import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'
import type { UnitLevel } from '../../protection/cell.ts'

const sv = {
  heading: 'Profil',
  note: 'Medelvärden av svaren. Nivåerna beskriver arbetssätt, de är inga betyg.',
  question: {
    team: 'Var är arbetslaget i dag?',
    school: 'Var är personalen i dag?',
    district: 'Var är personalen i dag?',
    authority: 'Var är personalen i dag?',
  } satisfies Record<UnitLevel, string>,
  between: (low: string, high: string) => `Delområdenas medelvärden går från ${low} till ${high}.`,
  same: (value: string) => `Alla delområden som visas har medelvärdet ${value}.`,
  hidden: (count: number) => (count === 1 ? 'Ett delområde skyddas.' : `${capitalise(countInWords(count, 'sv'))} delområden skyddas.`),
  allHidden: 'Alla delområden skyddas. Här under står varför.',
  staff: (level: UnitLevel, count: string) => `${level === 'team' ? 'Arbetslaget' : 'Personalen'}, medelvärde av ${count}`,
  you: 'Du',
  ownNote: 'Din egen nivå visas bara för dig, och bara där minst tio har svarat.',
  youAre: (level: number) => `du ${level}`,
  wholeArea: 'Hela området',
  areaRow: (area: string) => `Hela området ${area}`,
  table: 'Visa profilen som tabell',
  caption: 'Medelvärde per område och delområde',
  columns: {
    aspect: 'Delområde',
    mean: 'Medelvärde',
    spread: 'Spridning',
    index: 'Index',
    basis: 'Underlag',
  },
  notShown: 'visas inte',
  index: (levels: number) =>
    `Index är medelvärdet på en skala från 0 till 100: medelvärdet minus 1, delat med ${levels - 1}, gånger 100. Det räknas på det avrundade medelvärdet och bara för hela huvudmannen.`,
  coverage: (most: number): string =>
    most === 0
      ? 'Här räknas bara skolor som själva har en siffra. Alla skolor med svar är med.'
      : `Här räknas bara skolor som själva har en siffra. ${most === 1 ? 'Högst en skola' : `Upp till ${countInWords(most, 'sv')} skolor`} räknas inte in, för att deras siffror skyddas. I tabellen står det för varje delområde.`,
}

const en: typeof sv = {
  heading: 'Profile',
  note: 'Means of the answers. The levels describe ways of working, they are not grades.',
  question: {
    team: 'Where is the team today?',
    school: 'Where are the staff today?',
    district: 'Where are the staff today?',
    authority: 'Where are the staff today?',
  },
  between: (low, high) => `The means of the sub-areas go from ${low} to ${high}.`,
  same: (value) => `Every sub-area that is shown has the mean ${value}.`,
  hidden: (count) => (count === 1 ? 'One sub-area is protected.' : `${capitalise(countInWords(count, 'en'))} sub-areas are protected.`),
  allHidden: 'Every sub-area is protected. Below it says why.',
  staff: (level, count) => `${level === 'team' ? 'The team' : 'Staff'}, mean of ${count}`,
  you: 'You',
  ownNote: 'Your own level is shown to you only, and only where at least ten have answered.',
  youAre: (level) => `you ${level}`,
  wholeArea: 'The whole area',
  areaRow: (area) => `The whole area ${area}`,
  table: 'Show the profile as a table',
  caption: 'Mean in each area and sub-area',
  columns: { aspect: 'Sub-area', mean: 'Mean', spread: 'Spread', index: 'Index', basis: 'Made of' },
  notShown: 'not shown',
  index: (levels) =>
    `The index is the mean on a scale from 0 to 100: the mean minus 1, divided by ${levels - 1}, times 100. It is made of the rounded mean and only for the whole authority.`,
  coverage: (most) =>
    most === 0
      ? 'Only schools with a figure of their own count here. Every school with answers is included.'
      : `Only schools with a figure of their own count here. ${most === 1 ? 'At most one school is' : `Up to ${countInWords(most, 'en')} schools are`} not counted in, because their figures are protected. The table says it for each sub-area.`,
}

/** The staff’s means in every area and sub-area. */
export const profileWords: Messages<typeof sv> = { sv, en }
