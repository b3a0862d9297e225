import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  conflict: {
    title: 'Vilket svar ska gälla?',
    lead: 'Du har svarat på den här frågan i en annan flik eller på en annan enhet. Inget är borta: välj det som ska gälla.',
    saved: 'Sparat nu',
    chosen: 'Det du nyss valde',
    level: 'Svar',
    importance: 'Betydelse',
    note: 'Anteckning',
    noNote: 'Ingen anteckning',
    noImportance: 'Ingen vald',
    keep: 'Behåll det sparade',
    use: 'Använd det du nyss valde',
  },
  unsaved: {
    not_open: { title: 'Skattningen är stängd', text: 'Svaret här nedanför hann inte sparas. Det du svarade tidigare finns kvar.' },
    not_begun: {
      title: 'Svaret sparades inte',
      text: 'Du har tagit bort dina svar i en annan flik eller på en annan enhet. Börja om för att svara igen.',
    },
    what: 'Det här sparades inte',
    toAnswers: 'Se det som är sparat',
    toBegin: 'Till början',
  },
}

const en: typeof sv = {
  conflict: {
    title: 'Which answer should stand?',
    lead: 'You have answered this question in another tab or on another device. Nothing is lost: choose what should stand.',
    saved: 'Saved now',
    chosen: 'What you just chose',
    level: 'Answer',
    importance: 'Importance',
    note: 'Note',
    noNote: 'No note',
    noImportance: 'None chosen',
    keep: 'Keep what is saved',
    use: 'Use what you just chose',
  },
  unsaved: {
    not_open: {
      title: 'The assessment is closed',
      text: 'The answer below could not be saved in time. What you answered earlier is still there.',
    },
    not_begun: {
      title: 'The answer was not saved',
      text: 'You have deleted your answers in another tab or on another device. Begin again to answer.',
    },
    what: 'This was not saved',
    toAnswers: 'See what is saved',
    toBegin: 'To the beginning',
  },
}

/** An answer that was not saved, and which of two should stand. */
export const unsavedWords: Messages<typeof sv> = { sv, en }
