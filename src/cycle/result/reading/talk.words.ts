import type { Messages } from '../../../ground/base/language.ts'

type GapFigures = { size: string; leader: string; staff: string }

const sv = {
  about: (clause: string) => `Det handlar om ${clause}`,
  gap: {
    higher: (above: boolean, { size, leader, staff }: GapFigures) =>
      `${above ? 'Skolledarna' : 'Ledningen'} ligger ${size} nivåer högre än personalen: ${leader} mot ${staff}.`,
    lower: (above: boolean, { size, leader, staff }: GapFigures) =>
      `${above ? 'Skolledarna' : 'Ledningen'} ligger ${size} nivåer lägre än personalen: ${leader} mot ${staff}.`,
    askHigher: (above: boolean): string =>
      above
        ? 'Hur får skolledarna veta hur det går i vardagen, och vad når dem inte?'
        : 'Berätta om varsitt tillfälle från de senaste veckorna. Vad av det har ledningen fått veta?',
    askLower: (above: boolean): string =>
      above
        ? 'Vad gör personalen redan här som skolledarna sällan får se, och vilken skola kan visa det?'
        : 'Vad gör personalen redan här som ledningen inte har sett, och vem kan visa det?',
  },
  spread: {
    says: (spread: string, answers: string) => `Svaren ligger ${spread} (${answers}).`,
    level: (level: string, description: string) => `Nivå ${level} beskrivs så här: ${description}`,
    ask: (above: boolean): string =>
      above ? 'Vilka skolor kan visa hur det går till en vanlig vecka?' : 'Vill någon visa hur det kan gå till en vanlig vecka?',
  },
  matters: {
    says: (mean: string, answers: string) => `Det här betyder mycket i arbetet, och medelvärdet är ${mean} (${answers}).`,
    ask: (above: boolean): string =>
      above
        ? 'Vilka skolor är redan på väg dit, och vad skulle hjälpa de andra?'
        : 'Vad gör ni redan i den riktningen, och vad kan ni pröva den närmaste månaden?',
  },
  lowest: {
    says: (mean: string, answers: string) => `Medelvärdet är ${mean} (${answers}).`,
    ask: (above: boolean): string =>
      above
        ? 'Vad behöver skolorna för att ta det steget, och vad kan de göra ihop?'
        : 'Vad vore ett första, litet steg hos er, och vem vill börja?',
  },
  minutes: (minutes: number) => `${minutes} min`,
  timetable: [
    { minutes: 5, text: 'Läs resultatet var för sig. Vad känner du igen, och vad förvånar dig?' },
    { minutes: 10, text: 'Prata två och två om en av frågorna.' },
    { minutes: 20, text: 'Ta frågorna tillsammans. En av er antecknar. Ingen behöver berätta vad hen själv har svarat.' },
    { minutes: 10, text: 'Välj högst tre saker som ni tar vidare till planen.' },
  ],
}

const en: typeof sv = {
  about: (clause) => `It is about ${clause}`,
  gap: {
    higher: (_above, { size, leader, staff }) => `The leaders are ${size} levels higher than the staff: ${leader} against ${staff}.`,
    lower: (_above, { size, leader, staff }) => `The leaders are ${size} levels lower than the staff: ${leader} against ${staff}.`,
    askHigher: (above) =>
      above
        ? 'How do the leaders learn how things go from day to day, and what does not reach them?'
        : 'Each of you, tell about one occasion in the last few weeks. How much of it have the leaders heard of?',
    askLower: (above) =>
      above
        ? 'What do the staff already do here that the leaders seldom get to see, and which school can show it?'
        : 'What do the staff already do here that the leaders have not seen, and who can show it?',
  },
  spread: {
    says: (spread, answers) => `The answers are ${spread} (${answers}).`,
    level: (level, description) => `Level ${level} is described like this: ${description}`,
    ask: (above) =>
      above ? 'Which schools can show what an ordinary week looks like?' : 'Would anyone like to show what an ordinary week can look like?',
  },
  matters: {
    says: (mean, answers) => `This matters much at work, and the mean is ${mean} (${answers}).`,
    ask: (above) =>
      above
        ? 'Which schools are on their way there already, and what would help the others?'
        : 'What do you already do in that direction, and what can you try in the coming month?',
  },
  lowest: {
    says: (mean, answers) => `The mean is ${mean} (${answers}).`,
    ask: (above) =>
      above
        ? 'What do the schools need to take that step, and what can they do together?'
        : 'What would be a first, small step for you, and who would like to begin?',
  },
  minutes: (minutes) => `${minutes} min`,
  timetable: [
    { minutes: 5, text: 'Read the result each on your own. What do you recognise, and what surprises you?' },
    { minutes: 10, text: 'Talk in pairs about one of the questions.' },
    { minutes: 20, text: 'Take the questions together. One of you takes notes. Nobody has to tell what they answered themselves.' },
    { minutes: 10, text: 'Choose at most three things to take on to the plan.' },
  ],
}

/** What to talk about in a meeting. */
export const talkWords: Messages<typeof sv> = { sv, en }
