import { capitalise, countInWords, type Messages } from '../../base/language.ts'

const sv = {
  goals: {
    heading: 'Dina mål', note: 'Bara du ser dem.', state: 'Läge', aspect: 'Delområde', effort: 'Insats', chosen: (day: string) => `Valt ${day}`, done: (day: string) => `Klart ${day}`,
    first: 'Börja så här:', seen: 'Så märker du att det hjälper:',
    finish: 'Markera som klart', undo: 'Inte klart än', remove: 'Ta bort målet', about: (title: string) => `: ${title}`,
  },
  steps: {
    heading: (count: number) => (count === 1 ? 'Ett nästa steg' : `${capitalise(countInWords(count, 'sv'))} nästa steg`),
    headingNone: 'Nästa steg',
    note: 'Valda efter din nivå och vad som har betydelse i ditt arbete.',
    first: 'Börja så här:',
    choose: 'Gör till mitt mål', change: 'Byt förslag', about: (title: string) => `: ${title}`,
    noMore: 'Det finns inget annat förslag just nu.',
    full: 'Du har tre mål på gång. När ett är klart, eller du tar bort det, kommer ett nytt förslag.',
    none: 'Det finns inga förslag kvar. Du är på högsta nivån, har gjort klart dem eller har bytt bort dem.',
    swapped: (count: number) => (count === 1 ? 'Ett bortbytt förslag' : `${capitalise(countInWords(count, 'sv'))} bortbytta förslag`),
    bringBack: 'Visa igen', alone: 'Själv eller med en kollega', school: 'För skolan',
    chosen: 'Målet är tillagt under Dina mål.', swappedFlash: 'Förslaget är bytt.', finished: 'Målet är klart.', undone: 'Målet är på gång igen.', removed: 'Målet är borttaget.', back: 'Förslaget kan visas igen.',
  },
}

const en: typeof sv = {
  goals: {
    heading: 'Your goals', note: 'Only you see them.', state: 'State', aspect: 'Sub-area', effort: 'Effort', chosen: (day) => `Chosen on ${day}`, done: (day) => `Done on ${day}`,
    first: 'Begin like this:', seen: 'How you see that it helps:',
    finish: 'Mark as done', undo: 'Not done yet', remove: 'Remove the goal', about: (title) => `: ${title}`,
  },
  steps: {
    heading: (count) => (count === 1 ? 'One next step' : `${capitalise(countInWords(count, 'en'))} next steps`),
    headingNone: 'Next steps',
    note: 'Chosen by your level and what matters in your work.',
    first: 'Begin like this:',
    choose: 'Make it my goal', change: 'Swap suggestion', about: (title) => `: ${title}`,
    noMore: 'There is no other suggestion right now.',
    full: 'You have three goals under way. When one is done, or you remove it, a new suggestion comes.',
    none: 'There are no suggestions left. You are at the top level, have finished them or have swapped them away.',
    swapped: (count) => (count === 1 ? 'One swapped suggestion' : `${capitalise(countInWords(count, 'en'))} swapped suggestions`),
    bringBack: 'Show again', alone: 'On your own or with a colleague', school: 'For the school',
    chosen: 'The goal is added under Your goals.', swappedFlash: 'The suggestion is swapped.', finished: 'The goal is done.', undone: 'The goal is under way again.', removed: 'The goal is removed.', back: 'The suggestion can be shown again.',
  },
}

/** Next steps and goals. */
export const stepWords: Messages<typeof sv> = { sv, en }
