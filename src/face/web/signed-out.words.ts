import type { Messages } from '../../ground/base/language.ts'

const sv = {
  signedOutTitle: 'Du har blivit utloggad',
  signedOutText:
    'Logga in igen i en ny flik. Kom sedan tillbaka hit och tryck på knappen, så sparas det du just skrev. Stäng inte den här sidan innan dess.',
  signedOutLarge:
    'Logga in igen i en ny flik. Gå sedan tillbaka till sidan före den här och skicka en gång till: det du skickade är för stort för att vänta här.',
  signInNewTab: 'Logga in i en ny flik',
  sendAgain: 'Jag har loggat in, spara nu',
}

const en: typeof sv = {
  signedOutTitle: 'You have been signed out',
  signedOutText:
    'Sign in again in a new tab. Then come back here and press the button, and what you just wrote is saved. Do not close this page before that.',
  signedOutLarge:
    'Sign in again in a new tab. Then go back to the page before this one and send again: what you sent is too large to wait here.',
  signInNewTab: 'Sign in in a new tab',
  sendAgain: 'I have signed in, save now',
}

export const signedOutWords: Messages<typeof sv> = { sv, en }
