import { capitalise, type Messages } from '../../../ground/base/language.ts'
import type { UnitLevel } from '../../protection/cell.ts'
import { aspectsEn, aspectsSv, leadersSv } from './aspects.words.ts'

const sv = {
  higher: (level: UnitLevel, list: string) => `${capitalise(leadersSv(level))} ligger högre än personalen i ${list}.`,
  lower: (level: UnitLevel, list: string) => `${capitalise(leadersSv(level))} ligger lägre än personalen i ${list}.`,
  rest: (greatest: string, none: boolean) => (none ? 'I resten är medelvärdena lika.' : `I resten är skillnaden högst ${greatest}.`),
  alike: (level: UnitLevel, list: string) =>
    `Personalen och ${leadersSv(level)} ser ungefär lika på delområdena. Störst är skillnaden i ${list}.`,
  equal: (level: UnitLevel) => `Personalen och ${leadersSv(level)} har samma medelvärden.`,
  left: (count: number) =>
    `${capitalise(aspectsSv(count))} går inte att jämföra, för att någon av siffrorna skyddas eller inte sägs exakt.`,
  basis: (level: UnitLevel, staff: string, leaders: string) =>
    level === 'team' || level === 'school'
      ? `Underlag: ${staff} från personalen och ${leaders} från ledningen.`
      : `Underlag: ${staff} i personalen och ${leaders} bland skolledarna.`,
  noLeaders: (_level: UnitLevel) => 'Det finns ingen bild från ledningen att jämföra med.',
  leadersProtected: (level: UnitLevel) => `Bilden från ${leadersSv(level)} kan inte visas, så det finns inget att jämföra med.`,
  noStaff: 'Personalen var inte tillfrågad, så det finns inget att jämföra med.',
  staffProtected: 'Personalens bild kan inte visas, så det finns inget att jämföra med.',
  nothing: 'Inget delområde går att jämföra, för att någon av siffrorna skyddas eller inte sägs exakt.',
}

const en: typeof sv = {
  higher: (_level, list) => `The leaders are higher than the staff in ${list}.`,
  lower: (_level, list) => `The leaders are lower than the staff in ${list}.`,
  rest: (greatest, none) => (none ? 'In the rest the means are equal.' : `In the rest the difference is ${greatest} at most.`),
  alike: (_level, list) => `Staff and leaders see the sub-areas much alike. The greatest difference is in ${list}.`,
  equal: () => 'Staff and leaders have the same means.',
  left: (count) => `${capitalise(aspectsEn(count))} cannot be compared, because one of the figures is protected or not said exactly.`,
  basis: (level, staff, leaders) =>
    level === 'team' || level === 'school'
      ? `Based on ${staff} from the staff and ${leaders} from the leaders.`
      : `Based on ${staff} on the staff and ${leaders} among the leaders.`,
  noLeaders: () => 'There is no view from the leaders to compare with.',
  leadersProtected: () => 'The leaders’ view cannot be shown, so there is nothing to compare with.',
  noStaff: 'The staff were not asked, so there is nothing to compare with.',
  staffProtected: 'The staff’s view cannot be shown, so there is nothing to compare with.',
  nothing: 'No sub-area can be compared, because one of the figures is protected or not said exactly.',
}

/** Staff beside leaders. */
export const gapWords: Messages<typeof sv> = { sv, en }
