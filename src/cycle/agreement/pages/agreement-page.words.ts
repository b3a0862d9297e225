import { formatDay, type Messages } from '../../../ground/base/language.ts'

const sv = {
  lead: (day: string, school: string) =>
    `Överenskommet ${formatDay(day, 'sv', true)} i dialogen med ${school}. Det som händer står i skolans nästa rapport.`,
  calledOff: 'Dialogen är inställd. Bokas den på nytt går det att ändra här igen.',
  draft: 'Inte godkänd av båda än. Ändrar du något godkänner ni på nytt.',
  privacy:
    'Skolans ledning och den som leder området skriver här. Skolans personal ser överenskommelsen och hur det står till, i rapporten.',
  dialogue: 'Till dialogen',
  save: 'Spara',
  saved: 'Sparat.',
  remove: 'Ta bort',
  removeTitle: 'Ta bort överenskommelsen',
  removeText: 'Den försvinner ur dialogen, och ni som har godkänt gör det på nytt.',
  conflict:
    'Någon annan, eller du i ett annat fönster, har ändrat eller godkänt överenskommelsen före dig. Det du skrev är kvar. Så står det nu:',
  what: 'Det ni kom överens om',
  follow: 'Hur går det?',
  followNote: 'Skriv när något har hänt. Det sista som står här kommer med i nästa rapport.',
  status: 'Läge',
  note: 'Vad har hänt?',
  noteHint: 'En mening räcker. Skriv inte om enskilda medarbetare eller elever.',
  tell: 'Spara',
  noted: 'Sparat.',
  inPlan: 'I skolans plan',
  inPlanText: (status: string) => `Överenskommelsen är upptagen som åtgärd i skolans plan. Läget är åtgärdens: ${status.toLowerCase()}.`,
  toAction: 'Till åtgärden',
  takeUp: 'Ta upp i skolans plan',
  takeUpText: 'Den blir en åtgärd i årets plan, med samma ansvarig och sista dag. Sedan följs den upp där.',
  takenUp: 'Upptagen i planen. Fyll i det som saknas.',
  takenUpAlready: 'Den är redan upptagen i planen.',
  noPlan: 'Skolan har ingen öppen plan för det här läsåret, eller så är den full. Börja planen först.',
  owner: 'Någon annan tar över',
  ownerText: (name: string) => `${name} är inte kvar i dialogen. Välj vem som tar över.`,
  handOver: 'Byt ansvarig',
  handedOver: (name: string) => `${name} ansvarar nu.`,
  history: 'Det som har hänt',
  nothing: 'Inget än.',
  newOwner: (name: string) => `${name} tog över.`,
}

const en: typeof sv = {
  lead: (day, school) =>
    `Agreed on ${formatDay(day, 'en', true)} in the dialogue with ${school}. What happens stands in the school’s next report.`,
  calledOff: 'The dialogue is called off. Once it is booked again, this can be changed.',
  draft: 'Both have not said yes yet. If you change anything, you say yes again.',
  privacy:
    'The school’s leaders and whoever heads the district write here. The school’s staff see the agreement and how it stands, in the report.',
  dialogue: 'To the dialogue',
  save: 'Save',
  saved: 'Saved.',
  remove: 'Remove',
  removeTitle: 'Remove the agreement',
  removeText: 'It is gone from the dialogue, and those who have said yes do so again.',
  conflict:
    'Somebody else, or you in another window, changed the agreement or said yes to it before you. What you wrote is still here. This is how it stands now:',
  what: 'What you agreed on',
  follow: 'How is it going?',
  followNote: 'Write when something has happened. What stands here last goes into the next report.',
  status: 'Where it stands',
  note: 'What has happened?',
  noteHint: 'A sentence is enough. Do not write about single members of staff or pupils.',
  tell: 'Save',
  noted: 'Saved.',
  inPlan: 'In the school’s plan',
  inPlanText: (status) =>
    `The agreement is taken up as an action in the school’s plan. It stands where the action stands: ${status.toLowerCase()}.`,
  toAction: 'To the action',
  takeUp: 'Take up in the school’s plan',
  takeUpText: 'It becomes an action in this year’s plan, with the same owner and last day. It is followed up there from then on.',
  takenUp: 'Taken up in the plan. Fill in what is missing.',
  takenUpAlready: 'It is taken up in the plan already.',
  noPlan: 'The school has no open plan for this school year, or it is full. Begin the plan first.',
  owner: 'Someone else takes over',
  ownerText: (name) => `${name} is no longer in the dialogue. Choose who takes over.`,
  handOver: 'Change owner',
  handedOver: (name) => `${name} is responsible now.`,
  history: 'What has happened',
  nothing: 'Nothing yet.',
  newOwner: (name) => `${name} took over.`,
}

/** The page of an agreement. */
export const agreementPageWords: Messages<typeof sv> = { sv, en }
