import { codesOf, type Fault } from '../../ground/base/form.ts'
import { formatDay, formatShortDay, formatWeekday, type Language } from '../../ground/base/language.ts'
import { faultWords } from './faults.words.ts'
import { roundPageWords } from './pages/round-page.words.ts'
import type { Round } from './round.ts'
import { roundWords } from './round.words.ts'
import type { Participation } from './store.ts'

/** "29 sep–20 okt 2026", never broken over lines at the dash. */
export function spanOf({ opensOn, closesOn }: Pick<Round, 'opensOn' | 'closesOn'>, language: Language): string {
  return `${formatShortDay(opensOn, language)}\u2060–\u2060${formatShortDay(closesOn, language)} ${closesOn.slice(0, 4)}`
}

/** Where a round is: "Öppen till tisdag 20 oktober". */
export function stateInWords(round: Round, language: Language): string {
  const { context } = roundPageWords[language].round
  switch (round.state) {
    case 'open':
      return context.open(formatWeekday(round.closesOn, language))
    case 'scheduled':
      return context.scheduled(formatWeekday(round.opensOn, language))
    case 'closed':
      return context.closed(formatDay(round.closedOn ?? round.closesOn, language, true))
    case 'draft':
      return context.draft()
  }
}

/** The schools in words: the one by name, more by number. */
export function schoolsInWords(round: Pick<Round, 'schools'>, language: Language): string {
  const [first] = round.schools
  return round.schools.length === 1 && first ? first.name : roundWords[language].schoolCount(round.schools.length)
}

/** The sums over schools: of assessments, since someone at two schools makes one at each. */
export function sumOf(participation: Participation[]): { handedIn: number; members: number } {
  return {
    handedIn: participation.reduce((sum, each) => sum + each.handedIn, 0),
    members: participation.reduce((sum, each) => sum + each.members, 0),
  }
}

/** What a form here may be told to mend. */
export const code = codesOf(faultWords.sv)
export type RoundFault = Fault<keyof typeof code>

/** The sentence of a fault. */
export function faultText(fault: keyof typeof code, language: Language): string {
  return faultWords[language][fault]
}
