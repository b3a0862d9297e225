import { codesOf, type Fault } from '../../ground/base/form.ts'
import { formatDay, formatShortDay, formatWeekday, type Language } from '../../ground/base/language.ts'
import { faultWords } from './faults.words.ts'
import { roundPageWords } from './pages/round-page.words.ts'
import type { Round } from './round.ts'
import { roundWords } from './round.words.ts'
import type { Participation, Said } from './store.ts'

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
export function sumOf(participation: readonly Participation[]): Pick<Participation, 'handedIn' | 'said' | 'members'> {
  return {
    handedIn: participation.reduce((sum, each) => sum + each.handedIn, 0),
    said: saidTogether(new Set(participation.map(({ said }) => said))),
    members: participation.reduce((sum, each) => sum + each.members, 0),
  }
}

/** A sum with a bound in it is a bound, too; with bounds from both sides it is nothing that can be said. */
function saidTogether(all: ReadonlySet<Said>): Said {
  if (all.has('unsaid') || (all.has('at least') && all.has('at most'))) return 'unsaid'
  return all.has('at least') ? 'at least' : all.has('at most') ? 'at most' : 'exact'
}

/** "5 av 6 har skickat in", "minst 5 av 6 har skickat in", "6 tillfrågade, antalet som har skickat in visas inte". */
export function handedInText(
  { handedIn, said, members }: Pick<Participation, 'handedIn' | 'said' | 'members'>,
  language: Language,
): string {
  return roundWords[language].handedIn[said](handedIn, members)
}

/** What a form here may be told to mend. */
export const code = codesOf(faultWords.sv)
export type RoundFault = Fault<keyof typeof code>

/** The sentence of a fault. */
export function faultText(fault: keyof typeof code, language: Language): string {
  return faultWords[language][fault]
}
