import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Ta bort dina svar?',
  lead: (what: string) => `Det gäller ${what}.`,
  what: [
    'Alla dina svar och anteckningar i den här skattningen tas bort. Det går inte att ångra.',
    'Har du visat resultatet för rektor försvinner det också därifrån.',
  ],
  open: 'Skattningen är öppen, så du kan börja om från början efteråt.',
  closed:
    'Innan resultatet släpps räknas svaren bort ur sammanställningarna. Är resultatet redan släppt står sammanställningarna kvar, men ingenting i dem kan kopplas till dig.',
  goals: 'Dina mål',
  keep: 'Behåll mina mål',
  removeGoals: 'Ta bort mina mål också',
  goalsHint: 'Målen hör inte till en enda skattning.',
  confirm: 'Ta bort mina svar',
  cancel: 'Behåll svaren',
  done: 'Dina svar är borttagna.',
  choose: 'Välj om målen ska vara kvar',
  download: 'Hämta dina svar först',
}

const en: typeof sv = {
  title: 'Delete your answers?',
  lead: (what) => `This is about ${what}.`,
  what: [
    'All your answers and notes in this assessment are deleted. This cannot be undone.',
    'If you have shown the result to your principal, it disappears from there too.',
  ],
  open: 'The assessment is open, so you can begin anew afterwards.',
  closed:
    'Before the result is released, the answers are taken out of the summaries. If the result is already released, the summaries stay, but nothing in them can be tied to you.',
  goals: 'Your goals',
  keep: 'Keep my goals',
  removeGoals: 'Delete my goals too',
  goalsHint: 'The goals do not belong to one single assessment.',
  confirm: 'Delete my answers',
  cancel: 'Keep the answers',
  done: 'Your answers are deleted.',
  choose: 'Choose whether to keep the goals',
  download: 'Download your answers first',
}

/** Deleting one’s answers. */
export const deletionWords: Messages<typeof sv> = { sv, en }
