import type { Messages } from '../../ground/base/language.ts'

const sv = {
  sharing: {
    heading: 'Visa för rektor',
    note: 'Frivilligt. Bara du kan göra det.',
    lead: (names: string) => `Du kan visa ditt resultat för ${names}, till exempel inför ett samtal.`,
    what: 'Rektor ser då nivå och betydelse i varje delområde, som de är i dag. Rektor ser inte dina anteckningar, dina mål, dina förslag eller tidigare resultat. Ändrar du dina svar följer det inte med.',
    takeBack: 'Du kan ta tillbaka det när du vill. Då försvinner det direkt, men vad någon redan har läst går inte att göra oläst.',
    button: 'Visa mitt resultat för rektor',
    off: 'Sluta visa',
    on: (names: string, day: string) => `${names} kan se ditt resultat sedan ${day}.`,
    nobody: 'Skolan har ingen rektor i Stegvis just nu, så det finns ingen att visa för.',
    shared: 'Ditt resultat visas nu för rektor.',
    takenBack: 'Ditt resultat visas inte längre för rektor.',
    principal: 'rektor',
  },
  shared: {
    title: 'Resultat som delats med dig',
    see: 'Se vem som visar sitt resultat',
    lead: 'Medarbetare kan själva välja att visa sitt resultat för dig. De kan ta tillbaka det när de vill.',
    none: 'Ingen visar sitt resultat för dig',
    noneText: 'När någon väljer att visa sitt resultat för dig kommer det här. Du kan inte begära det i Stegvis.',
    columns: ['Namn', 'Skola', 'Omgång', 'Visat sedan'],
    caption: 'Resultat som visas för dig',
    result: (name: string) => `Resultat för ${name}`,
    one: (name: string, day: string) => `${name} har valt att visa det här för dig sedan ${day}. Det är en kopia från den dagen.`,
    careful: 'Nivåerna är personens egen beskrivning av sitt arbetssätt. Använd dem i ert samtal, inte för att bedöma eller jämföra.',
    privacy: (name: string) =>
      `Bara rektor på skolan ser detta, så länge ${name} vill. Anteckningar, mål och tidigare resultat ingår inte.`,
    profile: 'Profil',
    question: (name: string) => `Var beskriver ${name} att arbetet är i dag?`,
  },
}

const en: typeof sv = {
  sharing: {
    heading: 'Show to the principal',
    note: 'Voluntary. Only you can do it.',
    lead: (names) => `You can show your result to ${names}, for example before a talk.`,
    what: 'The principal then sees level and importance in each sub-area, as they are today. The principal does not see your notes, your goals, your suggestions or earlier results. If you change your answers, the change does not follow.',
    takeBack: 'You can take it back whenever you like. It disappears at once, but what somebody has already read cannot be unread.',
    button: 'Show my result to the principal',
    off: 'Stop showing',
    on: (names, day) => `${names} has been able to see your result since ${day}.`,
    nobody: 'The school has no principal in Stegvis right now, so there is nobody to show it to.',
    shared: 'Your result is now shown to the principal.',
    takenBack: 'Your result is no longer shown to the principal.',
    principal: 'the principal',
  },
  shared: {
    title: 'Results shared with you',
    see: 'See who shows their result',
    lead: 'Staff may choose to show you their result. They can take it back whenever they like.',
    none: 'Nobody shows you their result',
    noneText: 'When someone chooses to show you their result, it appears here. You cannot ask for it in Stegvis.',
    columns: ['Name', 'School', 'Round', 'Shown since'],
    caption: 'Results shown to you',
    result: (name) => `Result of ${name}`,
    one: (name, day) => `${name} has chosen to show you this since ${day}. It is a copy from that day.`,
    careful: 'The levels are the person’s own description of how they work. Use them in your talk, not to judge or compare.',
    privacy: (name) =>
      `Only the school’s principal sees this, as long as ${name} wants. Notes, goals and earlier results are not part of it.`,
    profile: 'Profile',
    question: (name) => `Where does ${name} describe the work to be today?`,
  },
}

/** Showing a result to the principal. */
export const sharingWords: Messages<typeof sv> = { sv, en }
