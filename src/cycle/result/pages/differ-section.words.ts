import type { Messages } from '../../../ground/base/language.ts'
import type { UnitLevel } from '../../protection/cell.ts'

const sv = {
  heading: {
    team: 'Där ni skiljer er åt',
    school: 'Där ni skiljer er åt',
    district: 'Där svaren går isär',
    authority: 'Där svaren går isär',
  } satisfies Record<UnitLevel, string>,
  note: 'Olika svar är inget fel. Den som har kommit längre kan visa hur.',
  apart: (spread: string, count: string) => `Svaren ligger ${spread} (${count}).`,
  levels: (list: string) => `Svar per nivå: ${list}.`,
}

const en: typeof sv = {
  heading: { team: 'Where you differ', school: 'Where you differ', district: 'Where answers part', authority: 'Where answers part' },
  note: 'Different answers are no fault. Those who have come further can show how.',
  apart: (spread, count) => `The answers are ${spread} (${count}).`,
  levels: (list) => `Answers at each level: ${list}.`,
}

/** Where the staff's answers are far apart. */
export const differWords: Messages<typeof sv> = { sv, en }
