import type { Messages } from '../../ground/base/language.ts'
import type { Direction, DocumentKind, RequestState, Stage } from './matter.ts'

const sv = {
  matters: 'Ärenden',
  kinds: {
    plan: 'Plan',
    decision: 'Beslut',
    statement: 'Tjänsteutlåtande',
    minutes: 'Protokollsutdrag',
    letter: 'Följebrev',
    note: 'Anteckning',
    appendix: 'Bilaga',
  } satisfies Record<DocumentKind, string>,
  directions: { in: 'Inkom', out: 'Skickades', made: 'Upprättades' } satisfies Record<Direction, string>,
  stages: {
    begun: 'Påbörjat',
    frozen: 'Handlingar låsta',
    attesting: 'Attesteras',
    refused: 'En attest saknas',
    attested: 'Attesterat',
    closed: 'Avslutat',
  } satisfies Record<Stage, string>,
  states: {
    attested: 'Attesterat',
    withdrawn: 'Attesten är tillbakatagen',
    refused: 'Avböjt',
    ended: 'Tillfrågas inte längre',
    waits: 'Väntar',
    'not yet': 'Inte på tur än',
  } satisfies Record<RequestState, string>,
}

const en: typeof sv = {
  matters: 'Matters',
  kinds: {
    plan: 'Plan',
    decision: 'Decision',
    statement: 'Official report',
    minutes: 'Extract from the minutes',
    letter: 'Covering letter',
    note: 'Note',
    appendix: 'Appendix',
  },
  directions: { in: 'Received', out: 'Sent', made: 'Drawn up' },
  stages: {
    begun: 'Begun',
    frozen: 'Documents locked',
    attesting: 'Being attested',
    refused: 'An attest is missing',
    attested: 'Attested',
    closed: 'Closed',
  },
  states: {
    attested: 'Attested',
    withdrawn: 'The attest has been withdrawn',
    refused: 'Declined',
    ended: 'No longer asked',
    waits: 'Waiting',
    'not yet': 'Not their turn yet',
  },
}

/** The words of matters that more than one page says. */
export const matterWords: Messages<typeof sv> = { sv, en }
