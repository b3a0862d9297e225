import { formatDay, type Messages } from '../../ground/base/language.ts'
import type { Direction, DocumentKind, RequestState, Stage } from './matter.ts'

const sv = {
  matters: 'Ärenden',
  kinds: {
    plan: 'Plan',
    report: 'Rapport',
    attests: 'Attestblad',
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
  left: 'Har inte längre uppdraget',
  due: (day: string) => `Senast ${formatDay(day, 'sv', true)}`,
}

const en: typeof sv = {
  matters: 'Matters',
  kinds: {
    plan: 'Plan',
    report: 'Report',
    attests: 'Sheet of attests',
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
  left: 'No longer has the post',
  due: (day) => `By ${formatDay(day, 'en', true)}`,
}

/** The words of matters that more than one page says. */
export const matterWords: Messages<typeof sv> = { sv, en }
