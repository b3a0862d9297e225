import type { Messages } from '../../../ground/base/language.ts'
import type { NeedSourceKind } from '../authority-plan.ts'

const none: Messages<Record<Exclude<NeedSourceKind, 'own'>, string>> = {
  sv: {
    assessment: 'Visas när en omgång har stängt och huvudmannens resultat är släppt.',
    change: 'Visas när två omgångar med samma ramverk är släppta.',
    'authority-answers': 'Visas när ni har svarat på huvudmannens egna frågor tillsammans.',
    help: 'Sortera det skolorna ber om i teman, så visas de här.',
    hindrance: 'Visas när minst fem skolor har gjort en temperaturmätning.',
    'success-factor': 'Visas när minst tre skolor talar om samma sak.',
    evaluation: 'Lägg in en granskning, revision eller forskningsrapport.',
    outlook: 'Notera det som händer utanför och rör er.',
    equipment: 'Räkna vad som finns på skolorna.',
    need: 'Visas när en arbetsgrupp har skrivit vad som behövs och låter fler än medlemmarna läsa det.',
  },
  en: {
    assessment: 'Shown when a round has closed and the authority’s result has been released.',
    change: 'Shown when two rounds with the same framework have been released.',
    'authority-answers': 'Shown when you have answered the authority’s own questions together.',
    help: 'Sort what schools ask for into themes, and they are shown here.',
    hindrance: 'Shown when at least five schools have held a check-in.',
    'success-factor': 'Shown when at least three schools speak of the same.',
    evaluation: 'Enter an inspection, an audit or research.',
    outlook: 'Note what happens outside and concerns you.',
    equipment: 'Count what there is at schools.',
    need: 'Shown when a working group has written what is needed and lets more than its members read it.',
  },
}

const sv = {
  none: none.sv,
  title: 'Det här utgår planen från',
  lead: 'Välj det som planen ska svara på. Varje sak blir ett behov, och källan följer med som den är i dag.',
  privacy: 'Bara släppta siffror, och antal skolor. Ingen skola nämns.',
  take: 'Ta in som behov',
  takeAbout: (said: string) => `: ${said}`,
  taken: 'Intagen i planen',
  outlook: 'Skriv i omvärldsbevakningen',
  equipment: 'Räkna utrustning',
  help: 'Det skolorna ber om',
  evaluations: 'Utomstående utvärderingar',
  answers: 'Svara på huvudmannens frågor',
  own: 'Skriv ett behov med egna ord',
}
const en: typeof sv = {
  none: none.en,
  title: 'What the plan starts from',
  lead: 'Choose what the plan is to answer. Each becomes a need, and its source comes along as it is today.',
  privacy: 'Only released figures, and numbers of schools. No school is named.',
  take: 'Take as a need',
  takeAbout: (said) => `: ${said}`,
  taken: 'Taken into the plan',
  outlook: 'Write in the outlook',
  equipment: 'Count equipment',
  help: 'What schools ask for',
  evaluations: 'Outside evaluations',
  answers: 'Answer the authority’s questions',
  own: 'Write a need in your own words',
}
export const sourcesPageWords: Messages<typeof sv> = { sv, en }
