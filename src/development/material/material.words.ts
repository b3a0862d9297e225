import type { Messages } from '../../ground/base/language.ts'
import type { Hindrance, Licence, MaterialKind } from './material.ts'

const sv = {
  title: 'Inspelningar och material',
  kinds: { recording: 'Inspelning', material: 'Material' } satisfies Record<MaterialKind, string>,
  licences: {
    'cc-by': 'CC BY: fritt att använda, ange vem som har gjort det',
    'cc-by-sa': 'CC BY-SA: som CC BY, och det som görs av det delas likadant',
    cc0: 'CC0: fritt att använda',
    'own staff': 'Bara för huvudmannens egen personal',
    other: 'Andra villkor',
  } satisfies Record<Licence, string>,
  hindrances: {
    captions: 'Undertexter eller en utskrift av det som sägs saknas.',
    consent: 'Samtycke saknas från dem som syns eller hörs.',
    withdrawn: 'Ett samtycke är återkallat.',
    lapsed: 'Ett samtycke har gått ut.',
    over: 'Sista dagen att visa det har gått.',
  } satisfies Record<Hindrance, string>,
  shown: 'Visas',
  hidden: 'Visas inte',
  add: 'Lägg till inspelning eller material',
  all: 'Allt material',
  none: 'Inget här än.',
  transcript: 'Det som sägs, i text',
  captioned: 'Har undertexter',
  until: (day: string) => `Visas till och med ${day}`,
  ofSession: (session: string) => `Från ${session}`,
}

const en: typeof sv = {
  title: 'Recordings and materials',
  kinds: { recording: 'Recording', material: 'Material' },
  licences: {
    'cc-by': 'CC BY: free to use, say who made it',
    'cc-by-sa': 'CC BY-SA: as CC BY, and what is made of it is shared alike',
    cc0: 'CC0: free to use',
    'own staff': 'Only for the authority’s own staff',
    other: 'Other terms',
  },
  hindrances: {
    captions: 'Captions or a transcript of what is said are missing.',
    consent: 'Consent is missing from those who are seen or heard.',
    withdrawn: 'A consent has been withdrawn.',
    lapsed: 'A consent has lapsed.',
    over: 'The last day to show it has passed.',
  },
  shown: 'Shown',
  hidden: 'Not shown',
  add: 'Add a recording or material',
  all: 'All materials',
  none: 'Nothing here yet.',
  transcript: 'What is said, as text',
  captioned: 'Has captions',
  until: (day) => `Shown until ${day}`,
  ofSession: (session) => `From ${session}`,
}

/** Words that several pages say of recordings and materials. */
export const materialWords: Messages<typeof sv> = { sv, en }
