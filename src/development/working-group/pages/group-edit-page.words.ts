import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  make: 'Ny arbetsgrupp',
  change: 'Ändra gruppen',
  title: 'Gruppens namn',
  titleHint: 'Till exempel ”Lärare i sfi” eller ”System och teknik”.',
  purpose: 'Vad gruppen ska göra',
  notesSeenBy: 'Vilka läser anteckningar och uppgifter?',
  needsSeenBy: 'Vilka läser behoven som gruppen skriver?',
  needsHint: 'Behov som de som leder programmet får läsa kan tas in i huvudmannens plan. Gruppens namn följer med, aldrig vem som sa det.',
  chairDecides: 'Vilka som läser bestämmer gruppen, genom sin ordförande.',
  save: 'Spara gruppen',
  saved: 'Gruppen är sparad.',
  close: 'Avsluta gruppen',
  closeNote:
    'Det som gruppen har skrivit går att läsa som förut, men inget mer skrivs och inga uppgifter påminns det om. Gruppen går att öppna igen.',
  closed: 'Gruppen är avslutad.',
  reopen: 'Öppna gruppen igen',
  opened: 'Gruppen är öppen igen.',
  back: 'Tillbaka',
  another: (name: string) => `${name} har ändrat gruppen medan du skrev. Läs igenom och spara igen.`,
  errors: {
    title: 'Skriv gruppens namn, med högst 200 tecken',
    purpose: 'Texten får vara högst 2 000 tecken',
    notesSeenBy: 'Välj vilka som läser anteckningarna',
    needsSeenBy: 'Välj vilka som läser behoven',
  },
}

const en: typeof sv = {
  make: 'New working group',
  change: 'Change the group',
  title: 'Name of the group',
  titleHint: 'For example “Teachers of Swedish for immigrants” or “Systems and technology”.',
  purpose: 'What the group is to do',
  notesSeenBy: 'Who reads notes and tasks?',
  needsSeenBy: 'Who reads the needs that the group writes?',
  needsHint:
    'Needs that those who run the programme may read can be taken into the authority’s plan. The group’s name goes along, never who said it.',
  chairDecides: 'The group decides who may read, by its chair.',
  save: 'Save the group',
  saved: 'The group is saved.',
  close: 'Close the group',
  closeNote:
    'What the group has written can be read as before, but nothing more is written, and nobody is reminded of tasks. The group can be opened again.',
  closed: 'The group is closed.',
  reopen: 'Open the group again',
  opened: 'The group is open again.',
  back: 'Back',
  another: (name) => `${name} changed the group while you were writing. Read it through and save again.`,
  errors: {
    title: 'Write the name of the group, in at most 200 characters',
    purpose: 'The text may be at most 2,000 characters',
    notesSeenBy: 'Choose who reads the notes',
    needsSeenBy: 'Choose who reads the needs',
  },
}

export const groupEditWords: Messages<typeof sv> = { sv, en }
