import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Ny plan',
  lead: 'Du kan ändra allt efteråt, utom vilka delar planen har.',
  template: 'Mall',
  name: 'Planens namn',
  nameHint: 'Till exempel ”Handlingsplan för digitalisering 2027–2029”.',
  from: 'Ska gälla från och med',
  to: 'Ska gälla till och med',
  goOn: 'Gå vidare från',
  goOnHint:
    'Delarna, målen, behoven och åtgärderna följer med, och mallen är den planens. Ett mål som följer med är samma mål, så att det går att se hur det har gått över flera planer.',
  fromNothing: 'Börja från början',
  make: 'Börja skriva',
  back: 'Till planerna',
  errors: {
    template: 'Välj en mall',
    name: 'Skriv vad planen heter, med högst 200 tecken',
    from: 'Skriv från vilken dag planen ska gälla',
    to: 'Skriv till vilken dag planen ska gälla',
    order: 'Sista dagen ska komma efter den första',
  },
}

const en: typeof sv = {
  title: 'New plan',
  lead: 'You can change everything later, except which parts the plan has.',
  template: 'Template',
  name: 'The plan’s name',
  nameHint: 'For example “Action plan for digitalisation 2027–2029”.',
  from: 'To be in force from',
  to: 'To be in force until',
  goOn: 'Go on from',
  goOnHint:
    'Parts, goals, needs and measures come along, and the template is that plan’s. A goal that comes along is the same goal, so that one can see how it has gone over several plans.',
  fromNothing: 'Begin from nothing',
  make: 'Begin writing',
  back: 'To the plans',
  errors: {
    template: 'Choose a template',
    name: 'Write what the plan is called, in at most 200 characters',
    from: 'Write from which day the plan is to be in force',
    to: 'Write until which day the plan is to be in force',
    order: 'The last day must come after the first',
  },
}

export const newPageWords: Messages<typeof sv> = { sv, en }
