import type { Messages } from '../../ground/base/language.ts'
import type { DecisionKind, OrganiserForm, Result } from './decision.ts'

type Said = {
  usualBoard: string
  forms: Record<OrganiserForm, string>
  kinds: Record<DecisionKind, string>
  /** What is said of a kind of decision where somebody chooses it; a private organiser has no law about it. */
  kindHints: Record<OrganiserForm, Record<DecisionKind, string>>
  results: Record<Result, string>
  alone: Record<OrganiserForm, string>
  toldOf: Record<OrganiserForm, string>
}

const sv: Said = {
  usualBoard: 'Barn- och utbildningsnämnden',
  forms: { municipal: 'Kommun eller region, med nämnd', private: 'Enskild huvudman, med styrelse' },
  kinds: { delegation: 'Beslut på delegation', execution: 'Verkställighet' },
  kindHints: {
    municipal: {
      delegation: 'Beslutet räknas som nämndens, kan överklagas och anmäls till nämnden.',
      execution: 'Vardagens utförande. Är inget beslut i lagens mening, kan inte överklagas och anmäls inte.',
    },
    private: {
      delegation: 'Beslutet fattas för styrelsen och redovisas för den.',
      execution: 'Vardagens utförande. Redovisas inte för styrelsen.',
    },
  },
  results: { approved: 'Anmälan godkänd', filed: 'Lagd till handlingarna', returned: 'Återremiss' },
  alone: {
    municipal: 'En person fattar beslutet. Flera kan inte besluta tillsammans på delegation (6 kap. 37 § kommunallagen).',
    private: 'En person fattar beslutet.',
  },
  toldOf: {
    municipal: 'Nämnden kan inte pröva beslutet på nytt. Den kan ta tillbaka delegationen.',
    private: 'Styrelsen får veta vad som har beslutats för den.',
  },
}

const en: Said = {
  usualBoard: 'The board of education',
  forms: { municipal: 'Municipality or region, with a political board', private: 'Private organiser, with a board of its own' },
  kinds: { delegation: 'Decision by delegation', execution: 'Execution' },
  kindHints: {
    municipal: {
      delegation: 'The decision counts as the board’s, can be appealed and is reported to the board.',
      execution: 'Day-to-day work. No decision in law, cannot be appealed and is not reported.',
    },
    private: {
      delegation: 'The decision is made for the board and told to it.',
      execution: 'Day-to-day work. Not told to the board.',
    },
  },
  results: { approved: 'Report approved', filed: 'Put on file', returned: 'Sent back' },
  alone: {
    municipal:
      'One person makes the decision. Several cannot decide together by delegation (chapter 6, section 37 of the Local Government Act).',
    private: 'One person makes the decision.',
  },
  toldOf: {
    municipal: 'The board cannot try the decision again. It can take back the delegation.',
    private: 'The board is told what has been decided for it.',
  },
}

export const organiserWords: Messages<Said> = { sv, en }
