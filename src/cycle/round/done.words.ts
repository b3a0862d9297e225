import type { Messages } from '../../ground/base/language.ts'

const sv = {
  done: {
    created: 'Utkastet är sparat.',
    saved: 'Ändringarna är sparade.',
    again: (schools: number, gone: number) =>
      `Utkastet har ${schools === 1 ? 'samma skola' : `${schools} skolor`} och samma inställningar som förra gången.${gone > 0 ? ` ${gone === 1 ? 'En skola finns' : `${gone} skolor finns`} inte längre och är inte med.` : ''}`,
    opened: (name: string) => `${name} är öppen. Inbjudningarna är på väg.`,
    openedSilent: (name: string) => `${name} är öppen.`,
    scheduled: (name: string, day: string) => `${name} öppnar av sig själv ${day}.`,
    unscheduled: 'Omgången är ett utkast igen.',
    closed: (name: string) => `${name} är stängd.`,
    removed: (name: string) => `${name} är borttagen.`,
    added: 'Skolorna är med. Inbjudningarna är på väg.',
    dates: 'Dagarna är flyttade.',
  },
  refused: {
    open: 'Omgången är öppen. Nu kan bara sista dagen, påminnelserna och vilka skolor som är med ändras.',
    closed: 'Omgången är stängd och går inte att ändra.',
    notOpen: 'Omgången är inte öppen än.',
    released: 'Resultaten visas redan. Ingen skola kan svara igen i den här omgången.',
    notClosed: 'Omgången är inte stängd.',
  },
}

const en: typeof sv = {
  done: {
    created: 'The draft is saved.',
    saved: 'The changes are saved.',
    again: (schools, gone) =>
      `The draft has ${schools === 1 ? 'the same school' : `${schools} schools`} and the same settings as last time.${gone > 0 ? ` ${gone === 1 ? 'One school does' : `${gone} schools do`} not exist any more and is left out.` : ''}`,
    opened: (name) => `${name} is open. The invitations are on their way.`,
    openedSilent: (name) => `${name} is open.`,
    scheduled: (name, day) => `${name} opens by itself on ${day}.`,
    unscheduled: 'The round is a draft again.',
    closed: (name) => `${name} is closed.`,
    removed: (name) => `${name} is deleted.`,
    added: 'The schools are in. The invitations are on their way.',
    dates: 'The days are moved.',
  },
  refused: {
    open: 'The round is open. Now only the last day, the reminders and which schools take part can be changed.',
    closed: 'The round is closed and cannot be changed.',
    notOpen: 'The round is not open yet.',
    released: 'The results are shown already. No school can answer again in this round.',
    notClosed: 'The round is not closed.',
  },
}

export const doneWords: Messages<typeof sv> = { sv, en }
