import type { Messages } from '../../ground/base/language.ts'

const sv = {
  invited: (school: string) => `Kallelse till resultatdialog med ${school}`,
  moved: (school: string) => `Ny tid för resultatdialogen med ${school}`,
  off: (school: string) => `Resultatdialogen med ${school} är inställd`,
  hello: (name: string) => `Hej ${name}!`,
  invitedText: (by: string, when: string, place: string) => `${by} kallar till resultatdialog ${when}. Plats: ${place}.`,
  movedText: (by: string, when: string, place: string) =>
    `${by} har ändrat tiden eller platsen för resultatdialogen. Nu gäller ${when}. Plats: ${place}.`,
  offText: (when: string) => `Dialogen ${when} blir inte av. Frågor, anteckningar och överenskommelser finns kvar.`,
  prepare: (link: string) => `Frågorna och siffrorna till samtalet finns här:\n${link}`,
  sender: (authority: string) => `Mejlet kommer från Stegvis, ${authority}.`,
}

const en: typeof sv = {
  invited: (school) => `Invitation to a result dialogue with ${school}`,
  moved: (school) => `New time for the result dialogue with ${school}`,
  off: (school) => `The result dialogue with ${school} is called off`,
  hello: (name) => `Hello ${name},`,
  invitedText: (by, when, place) => `${by} invites you to a result dialogue on ${when}. Place: ${place}.`,
  movedText: (by, when, place) => `${by} has changed the time or place of the result dialogue. What holds now is ${when}. Place: ${place}.`,
  offText: (when) => `The dialogue on ${when} does not take place. Questions, notes and agreements stay.`,
  prepare: (link) => `The questions and figures for the talk are here:\n${link}`,
  sender: (authority) => `This mail comes from Stegvis, ${authority}.`,
}

/** Mail about a dialogue: called, moved, called off. */
export const sendingWords: Messages<typeof sv> = { sv, en }
