import type { Messages } from '../../ground/base/language.ts'
import type { ConsultationKind, NeedSourceKind, TextState } from './authority-plan.ts'
import type { Lack } from './lacks.ts'

const states: Messages<Record<TextState, string>> = {
  sv: {
    draft: 'Utkast',
    shared: 'Utkast, delat med ledare',
    final: 'Slutlig text, väntar på beslut',
    coming: 'Beslutad, börjar gälla senare',
    'in force': 'Gäller',
    replaced: 'Ersatt',
    earlier: 'Tidigare version',
  },
  en: {
    draft: 'Draft',
    shared: 'Draft, shared with leaders',
    final: 'Final text, awaits a decision',
    coming: 'Decided, takes effect later',
    'in force': 'In force',
    replaced: 'Replaced',
    earlier: 'Earlier version',
  },
}

const sources: Messages<Record<NeedSourceKind, string>> = {
  sv: {
    own: 'Egna ord',
    assessment: 'Skattningen',
    change: 'Förändring mellan två skattningar',
    'authority-answers': 'Huvudmannens egna svar',
    help: 'Det skolorna ber om',
    hindrance: 'Hinder i temperaturmätningar',
    'success-factor': 'Framgångsfaktor',
    evaluation: 'Utomstående utvärdering',
    outlook: 'Omvärldsbevakning',
    equipment: 'Utrustning, konton och stöd',
    need: 'Behov från arbetsgrupper',
  },
  en: {
    own: 'Own words',
    assessment: 'The assessment',
    change: 'Change between two assessments',
    'authority-answers': 'The authority’s own answers',
    help: 'What schools ask for',
    hindrance: 'Hindrances in check-ins',
    'success-factor': 'Success factor',
    evaluation: 'Outside evaluation',
    outlook: 'Outlook',
    equipment: 'Equipment, accounts and support',
    need: 'Needs from working groups',
  },
}

const consultations: Messages<Record<ConsultationKind, string>> = {
  sv: { unions: 'Facklig samverkan', pupils: 'Elever', other: 'Andra' },
  en: { unions: 'Unions', pupils: 'Pupils', other: 'Others' },
}

const lacks: Messages<Record<Lack, (count: number) => string>> = {
  sv: {
    'no goals': () => 'Planen har inga mål.',
    'goal without owner': (count) => `${count} mål saknar ansvarig.`,
    'goal without sign': (count) => `${count} mål säger inte hur det märks att ${count === 1 ? 'det är nått' : 'de är nådda'}.`,
    'goal without measure': (count) => `${count} mål har ingen åtgärd.`,
    'measure without owner': (count) => `${count} ${count === 1 ? 'åtgärd' : 'åtgärder'} saknar ansvarig.`,
    'measure without day': (count) => `${count} ${count === 1 ? 'åtgärd' : 'åtgärder'} saknar sista dag.`,
    'loose needs': (count) => `${count} behov hör inte till något mål och kommer inte med i texten.`,
    'no unions': () => 'Ingen facklig samverkan är noterad.',
  },
  en: {
    'no goals': () => 'The plan has no goals.',
    'goal without owner': (count) => `${count} ${count === 1 ? 'goal has' : 'goals have'} no owner.`,
    'goal without sign': (count) => `${count} ${count === 1 ? 'goal does' : 'goals do'} not say how it will show.`,
    'goal without measure': (count) => `${count} ${count === 1 ? 'goal has' : 'goals have'} no measure.`,
    'measure without owner': (count) => `${count} ${count === 1 ? 'measure has' : 'measures have'} no owner.`,
    'measure without day': (count) => `${count} ${count === 1 ? 'measure has' : 'measures have'} no last day.`,
    'loose needs': (count) => `${count} ${count === 1 ? 'need belongs' : 'needs belong'} to no goal and will not be in the text.`,
    'no unions': () => 'No consultation with unions has been noted.',
  },
}

const sv = { states: states.sv, sources: sources.sv, consultations: consultations.sv, lacks: lacks.sv, plans: 'Huvudmannens planer' }
const en: typeof sv = {
  states: states.en,
  sources: sources.en,
  consultations: consultations.en,
  lacks: lacks.en,
  plans: 'The authority’s plans',
}

/** What the states of an authority's plan, the sources of its needs and what it lacks are called. */
export const nameWords: Messages<typeof sv> = { sv, en }
