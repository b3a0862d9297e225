import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Den öppna platsen',
  lead: 'Här väljer du adressen till det som vem som helst kan läsa om er.',
  settings: 'Inställningar',
  pages: 'Öppna sidor',
  address: 'Adress',
  addressHint: 'Ett kort namn, som bjorkkoping. Å, ä och ö blir a och o, mellanslag blir streck. Gamla adresser leder vidare till den nya.',
  headTitle: 'Rubrik på första sidan',
  headTitleHint: 'Tom ger den vanliga rubriken.',
  headLead: 'Inledning på första sidan',
  headLeadHint: 'Ett par meningar till den som kommer utifrån.',
  button: 'Spara',
  saved: 'Adressen och inledningen är sparade.',
  conflict:
    'Någon annan, eller du i ett annat fönster, har ändrat platsen medan du skrev. Det du skrev står kvar här. Sparar du nu gäller det i stället för:',
  errors: {
    address: 'Skriv en adress med minst två bokstäver eller siffror.',
    taken: 'Den adressen har någon annan. Välj en annan.',
    title: 'Rubriken får ha högst 120 tecken.',
    lead: 'Inledningen får ha högst 600 tecken.',
  },
}
const en: typeof sv = {
  title: 'The open site',
  lead: 'Here you choose the address of what anybody can read about you.',
  settings: 'Settings',
  pages: 'Open pages',
  address: 'Address',
  addressHint: 'A short name, like bjorkkoping. Å, ä and ö become a and o, spaces become dashes. Old addresses lead on to the new one.',
  headTitle: 'Heading of the first page',
  headTitleHint: 'Left empty it is the usual one.',
  headLead: 'Introduction on the first page',
  headLeadHint: 'A sentence or two for those who come from outside.',
  button: 'Save',
  saved: 'The address and the introduction are saved.',
  conflict:
    'Somebody else, or you in another window, changed the site while you were writing. What you wrote is still here. If you save now, it holds instead of:',
  errors: {
    address: 'Write an address of at least two letters or digits.',
    taken: 'Somebody else has that address. Choose another.',
    title: 'The heading may have at most 120 characters.',
    lead: 'The introduction may have at most 600 characters.',
  },
}

/** What is said where an administrator chooses the address of the open site. */
export const openSiteWords: Messages<typeof sv> = { sv, en }
