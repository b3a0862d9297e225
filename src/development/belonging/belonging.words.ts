import type { Messages } from '../../ground/base/language.ts'
import type { LinkKind } from './belonging.ts'

const sv = {
  title: 'Skattningar och planer',
  rounds: 'Programmets skattningar',
  noRounds: 'Inga skattningsomgångar hör till programmet.',
  newRound: 'Ny skattning för programmet',
  result: 'Resultatet',
  released: 'Resultatet är släppt',
  plans: 'Planer som programmet bidrar till',
  noPlans: 'Inga planer, mål eller åtgärder är kopplade.',
  ofKind: { 'authority-plan': 'Huvudmannens plan', goal: 'Mål i huvudmannens plan', plan: 'Plan', action: 'Åtgärd' } satisfies Record<
    LinkKind,
    string
  >,
  plan: (unit: string, year: string) => `${unit}, plan ${year}`,
  change: 'Koppla planer',
  lead: 'Koppla programmet till det som det bidrar till. En koppling visar inget för den som inte ser planen ändå.',
  leadOwn:
    'Koppla en plan som du beslutar om till programmet, när planen bygger på det. En koppling visar inget för den som inte ser planen ändå.',
  choose: 'Plan eller mål',
  nothing: 'Välj',
  paste: 'Eller adressen till en plan eller åtgärd',
  pasteHint: 'Öppna planen eller åtgärden i Stegvis, kopiera adressen och klistra in den här.',
  add: 'Koppla',
  remove: 'Ta bort kopplingen',
  added: 'Kopplingen är gjord.',
  removed: 'Kopplingen är borttagen.',
  back: 'Tillbaka',
  errors: {
    target: 'Välj en plan eller ett mål, eller klistra in adressen till en plan eller åtgärd som du ser',
    many: 'Programmet har redan 200 kopplingar',
  },
}
const en: typeof sv = {
  title: 'Assessments and plans',
  rounds: 'The programme’s assessments',
  noRounds: 'No rounds of assessment belong to the programme.',
  newRound: 'New assessment for the programme',
  result: 'The result',
  released: 'The result is released',
  plans: 'Plans that the programme contributes to',
  noPlans: 'No plans, goals or actions are linked.',
  ofKind: { 'authority-plan': 'The authority’s plan', goal: 'Goal of the authority’s plan', plan: 'Plan', action: 'Action' },
  plan: (unit, year) => `${unit}, plan ${year}`,
  change: 'Link plans',
  lead: 'Link the programme to what it contributes to. A link shows nothing to those who do not see the plan anyway.',
  leadOwn:
    'Link a plan that you decide on to the programme, when the plan builds on it. A link shows nothing to those who do not see the plan anyway.',
  choose: 'Plan or goal',
  nothing: 'Choose',
  paste: 'Or the address of a plan or an action',
  pasteHint: 'Open the plan or the action in Stegvis, copy its address and paste it here.',
  add: 'Link',
  remove: 'Remove the link',
  added: 'The link is made.',
  removed: 'The link is removed.',
  back: 'Back',
  errors: {
    target: 'Choose a plan or a goal, or paste the address of a plan or an action that you see',
    many: 'The programme has 200 links already',
  },
}

/** What is said of a programme's rounds and plans. */
export const belongingWords: Messages<typeof sv> = { sv, en }
