import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  lead: 'Det som beslutas har ett ärende: handlingarna som de var, vem som attesterade dem och vad som hände.',
  privacy:
    'Huvudmannens ledning, utvecklingsledare, registratorer och administratörer ser ärendena. Den som ska attestera ser sitt dokument.',
  decisions: 'Beslut och nämnd',
  check: 'Kontrollera ett attesterat dokument',
  caption: 'Ärenden',
  search: 'Sök på diarienummer eller ord i rubriken',
  found: (count: number) => (count === 1 ? 'Ett ärende' : `${count} ärenden`),
  noneFound: 'Inget ärende stämmer.',
  showAll: 'Visa alla',
  columns: { title: 'Ärende', number: 'Diarienummer', opened: 'Öppnat', state: 'Läge' },
  open: 'Pågår',
  waiting: (count: number) => (count === 1 ? 'En attest väntar' : `${count} attester väntar`),
  none: 'Det finns inga ärenden än',
  noneText: 'Öppna ett när något ska beslutas eller anmälas till nämnden.',
  new: 'Öppna ett ärende',
  number: 'Diarienummer',
  numberHint: 'Ur ert eget diarium, till exempel BUN 2026/0117.',
  title: 'Vad ärendet gäller',
  button: 'Öppna ärendet',
  opened: 'Ärendet är öppnat.',
  errors: {
    number: 'Skriv ärendets diarienummer',
    numberLong: 'Skriv diarienumret med högst 60 tecken',
    taken: 'Det finns redan ett ärende med det diarienumret. Välj ett annat, eller öppna det som finns',
    title: 'Skriv vad ärendet gäller',
    titleLong: 'Skriv högst 200 tecken',
  },
}

const en: typeof sv = {
  lead: 'What is decided has a matter: the documents as they were, who attested them, and what happened.',
  privacy:
    'The authority’s head, development leads, registrars and administrators see the matters. Those who are to attest a document see it.',
  decisions: 'Decisions and board',
  check: 'Check an attested document',
  caption: 'Matters',
  search: 'Search by number or words of the title',
  found: (count) => (count === 1 ? 'One matter' : `${count} matters`),
  noneFound: 'No matter fits.',
  showAll: 'Show all',
  columns: { title: 'Matter', number: 'Registration number', opened: 'Opened', state: 'State' },
  open: 'Under way',
  waiting: (count) => (count === 1 ? 'One attest is to come' : `${count} attests are to come`),
  none: 'There are no matters yet',
  noneText: 'Open one when something is to be decided or reported to the board.',
  new: 'Open a matter',
  number: 'Registration number',
  numberHint: 'From your own register, such as BUN 2026/0117.',
  title: 'What the matter is about',
  button: 'Open the matter',
  opened: 'The matter is open.',
  errors: {
    number: 'Write the matter’s registration number',
    numberLong: 'Write the number with at most 60 characters',
    taken: 'There is a matter with that number already. Choose another, or open the one that is there',
    title: 'Write what the matter is about',
    titleLong: 'Write at most 200 characters',
  },
}

export const listPageWords: Messages<typeof sv> = { sv, en }
