import type { Messages } from '../../../ground/base/language.ts'
import type { UnitLevel } from '../../protection/cell.ts'

const sv = {
  heading: 'Samtala om',
  note: {
    team: 'Ett underlag för en timme i arbetslaget.',
    school: 'Ett underlag för en timme i arbetslaget.',
    district: 'Ett underlag för en timme med rektorerna.',
    authority: 'Ett underlag för en timme med rektorerna.',
  } satisfies Record<UnitLevel, string>,
  questions(level: UnitLevel, count: number): string {
    const whom = level === 'team' || level === 'school' ? 'arbetslaget' : 'rektorerna'
    return count === 1 ? `En sak att ta med till ${whom}` : `${count === 2 ? 'Två' : 'Tre'} saker att ta med till ${whom}`
  },
  time: 'Så kan ni lägga upp tiden',
  meet: 'Till samtalet, med förslag',
  print: 'Skriv ut underlaget',
  itself: 'Frågor till förvaltningen',
}

const en: typeof sv = {
  heading: 'Talk about',
  note: {
    team: 'Material for an hour in the team.',
    school: 'Material for an hour in the team.',
    district: 'Material for an hour with the principals.',
    authority: 'Material for an hour with the principals.',
  },
  questions(level, count) {
    const whom = level === 'team' || level === 'school' ? 'the team' : 'the principals'
    return count === 1 ? `One thing to take to ${whom}` : `${count === 2 ? 'Two' : 'Three'} things to take to ${whom}`
  },
  time: 'How to spend the time',
  meet: 'To the conversation, with suggestions',
  print: 'Print the material',
  itself: 'Questions for the authority itself',
}

/** The discussion sheet. */
export const talkSectionWords: Messages<typeof sv> = { sv, en }
