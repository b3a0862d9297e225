import type { Messages } from '../../../ground/base/language.ts'
import type { Step } from '../year.ts'

const sv = {
  about: {
    assessment: 'När skolorna skattar. En ny omgång föreslår de här dagarna; den som öppnar omgången bestämmer.',
    talk: 'När arbetslagen går igenom sitt resultat.',
    plan: 'När skolans plan skrivs, och sista dagen att fastställa den. Rektor får en påminnelse.',
    'autumn-report': 'När rektorerna skriver höstens rapport, och sista dagen att skicka den.',
    'autumn-dialogue': 'När verksamhetschefen och rektorerna möts om höstens rapport.',
    check: 'När skolorna tar temperaturen på sina planer. Utan ett eget datum föreslås varje plan sex månader efter beslutet.',
    'spring-report': 'När rektorerna skriver vårens rapport, och sista dagen att skicka den.',
    'spring-dialogue': 'När verksamhetschefen och rektorerna möts om vårens rapport.',
  } satisfies Record<Step, string>,
  used: 'Görs i år?',
  yes: 'Ja',
  no: 'Nej, inte det här läsåret',
  from: 'Första dagen',
  to: 'Sista dagen',
  limits: 'Hur mycket en skola får flytta',
  limitsNote: 'I dagar från den sista dagen. Skriv 0 om ingen skola får flytta.',
  earlier: 'Dagar tidigare',
  later: 'Dagar senare',
  days: 'Dagar',
  moving: 'Skolor som har flyttat sina dagar följer med lika långt när du flyttar dina.',
  save: 'Spara',
  back: 'Tillbaka till alla datum',
  saved: 'Datumen är sparade.',
}

const en: typeof sv = {
  about: {
    assessment: 'When schools assess. A new round proposes these days; whoever opens the round decides.',
    talk: 'When teams talk about their result.',
    plan: 'When the school’s plan is written, and the last day to adopt it. The principal is reminded.',
    'autumn-report': 'When principals write the autumn report, and the last day to send it.',
    'autumn-dialogue': 'When the district head and the principals meet about the autumn report.',
    check:
      'When schools take the temperature of their plans. Without a date of your own, each plan’s check is proposed six months after its decision.',
    'spring-report': 'When principals write the spring report, and the last day to send it.',
    'spring-dialogue': 'When the district head and the principals meet about the spring report.',
  },
  used: 'Done this year?',
  yes: 'Yes',
  no: 'No, not this school year',
  from: 'First day',
  to: 'Last day',
  limits: 'How far a school may move it',
  limitsNote: 'In days from the last day. Write 0 if no school may move it.',
  earlier: 'Days earlier',
  later: 'Days later',
  days: 'Days',
  moving: 'Schools that have moved their days move along by as much when you move yours.',
  save: 'Save',
  back: 'Back to all dates',
  saved: 'The dates are saved.',
}

export const stepPageWords: Messages<typeof sv> = { sv, en }
