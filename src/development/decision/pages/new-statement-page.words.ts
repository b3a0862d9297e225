import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Skriv ett tjänsteutlåtande',
  lead: 'Fylls i från planen och ärendet, med siffror som redan är släppta. Sedan ändrar du det du vill här eller i Word.',
  template: 'Mall',
  revision: 'Plan',
  version: (title: string, number: number) => `${title}, version ${number}`,
  noPlans: 'Det finns ingen plan som är låst. Lås en version av planen först.',
  toPlans: 'Till planerna',
  department: 'Förvaltning eller avdelning',
  handler: 'Handläggare',
  phone: 'Telefon',
  board: 'Till nämnd eller styrelse',
  meetingOn: 'Mötesdag',
  secrecy: 'Sekretess enligt',
  secrecyHint: 'Paragrafen, om utlåtandet är hemligt. Är planens handling hemlig blir utlåtandet det också. Annars tomt.',
  button: 'Fyll i utlåtandet',
  made: 'Utlåtandet är ifyllt. Läs igenom och ändra det som behövs.',
  errors: {
    template: 'Välj en mall',
    revision: 'Välj en plan',
    handler: 'Skriv vem som är handläggare',
    board: 'Skriv vilken nämnd eller styrelse det går till',
    meetingOn: 'Skriv mötesdagen som ett datum, eller lämna fältet tomt',
    long: 'Skriv kortare',
  },
}

const en: typeof sv = {
  title: 'Write a statement to the board',
  lead: 'Filled in from the plan and the matter, with figures that have been released already. Then you change what you want here or in Word.',
  template: 'Template',
  revision: 'Plan',
  version: (title, number) => `${title}, version ${number}`,
  noPlans: 'There is no plan that has been frozen. Freeze a version of the plan first.',
  toPlans: 'To the plans',
  department: 'Administration or department',
  handler: 'Prepared by',
  phone: 'Telephone',
  board: 'To the board',
  meetingOn: 'Day of the meeting',
  secrecy: 'Secret by',
  secrecyHint:
    'The section of the law, if the statement is secret. When the document of the plan is secret, the statement is, too. Otherwise empty.',
  button: 'Fill in the statement',
  made: 'The statement has been filled in. Read it through and change what is needed.',
  errors: {
    template: 'Choose a template',
    revision: 'Choose a plan',
    handler: 'Write who prepared it',
    board: 'Write to which board it goes',
    meetingOn: 'Write the day of the meeting as a date, or leave the field empty',
    long: 'Write less',
  },
}

export const newStatementWords: Messages<typeof sv> = { sv, en }
