import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  lead: 'Det som har spelats in och delats ut på kompetensutvecklingens pass. Filmer har undertexter eller en utskrift.',
  find: 'Hitta material',
  aspect: 'Delområde',
  everyAspect: 'Alla delområden',
  level: 'Nivå',
  everyLevel: 'Alla nivåer',
  found: (count: number) => (count === 1 ? 'En sak' : `${count} saker`),
  none: 'Inget material passar ditt val.',
  programmes: 'Alla pass',
}

const en: typeof sv = {
  lead: 'What has been recorded and handed out at training sessions. Films have captions or a transcript.',
  find: 'Find materials',
  aspect: 'Sub-area',
  everyAspect: 'All sub-areas',
  level: 'Level',
  everyLevel: 'All levels',
  found: (count) => (count === 1 ? 'One item' : `${count} items`),
  none: 'No material fits your choice.',
  programmes: 'All sessions',
}

export const materialsPageWords: Messages<typeof sv> = { sv, en }
