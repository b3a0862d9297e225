import type { Messages } from '../../ground/base/language.ts'

const sv = {
  busyTitle: 'Många är här just nu',
  busyText: 'Sidan försöker igen av sig själv om några sekunder. Allt du har sparat finns kvar.',
  busyForm:
    'Det du skrev är inte sparat än, men det finns kvar här. Vänta några sekunder och skicka det igen. Stäng inte sidan innan dess.',
  busyNow: 'Försök nu',
  busyAgain: 'Skicka igen',
}

const en: typeof sv = {
  busyTitle: 'Many people are here right now',
  busyText: 'The page tries again by itself in a few seconds. Everything you have saved is still there.',
  busyForm:
    'What you wrote is not saved yet, but it is kept here. Wait a few seconds and send it again. Do not close the page before that.',
  busyNow: 'Try now',
  busyAgain: 'Send again',
}

export const busyWords: Messages<typeof sv> = { sv, en }
