import { countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Omgångar',
  newRound: 'Starta en ny omgång',
  earlier: 'Undersökningar från tiden före Stegvis',
  lead: {
    none: 'Ingen omgång pågår. En omgång är när några skolor skattar sig under två till tre veckor.',
    one: (name: string, day: string) => `${name} pågår till ${day}.`,
    several: (count: number) => `${countInWords(count, 'sv')} omgångar pågår.`,
    scheduled: (name: string, day: string) => `Ingen omgång pågår. ${name} öppnar ${day}.`,
  },
  groups: { open: 'Pågår', scheduled: 'Planerade', draft: 'Utkast', closed: 'Avslutade' },
  groupNotes: {
    open: 'Här syns hur många som har skickat in, aldrig vilka.',
    scheduled: 'De öppnar av sig själva på sin dag.',
    draft: 'Inget skickas förrän omgången öppnar.',
    closed: 'Ingen kan svara längre.',
  },
  emptyTitle: 'Inga omgångar än',
  emptyText: 'När du startar en omgång väljer du skolor och dagar och får se precis vad alla får innan något skickas.',
  emptyOwnText: 'Administratören har inte startat någon omgång för din skola. Du kan starta en egen.',
  handedInSum: (count: number, of: number, schools: string) => `${count} av ${of} skattningar är inskickade, på ${schools}`,
}

const en: typeof sv = {
  title: 'Rounds',
  newRound: 'Start a new round',
  earlier: 'Surveys from before Stegvis',
  lead: {
    none: 'No round is open. A round is when some schools assess themselves during two to three weeks.',
    one: (name, day) => `${name} is open until ${day}.`,
    several: (count) => `${countInWords(count, 'en')} rounds are open.`,
    scheduled: (name, day) => `No round is open. ${name} opens on ${day}.`,
  },
  groups: { open: 'Open', scheduled: 'Planned', draft: 'Drafts', closed: 'Closed' },
  groupNotes: {
    open: 'You see how many have submitted, never who.',
    scheduled: 'They open by themselves on their day.',
    draft: 'Nothing is sent before the round opens.',
    closed: 'Nobody can answer any more.',
  },
  emptyTitle: 'No rounds yet',
  emptyText: 'When you start a round you choose schools and days, and see exactly what everybody gets before anything is sent.',
  emptyOwnText: 'The administrator has not started a round for your school. You can start one of your own.',
  handedInSum: (count, of, schools) => `${count} of ${of} assessments have been submitted, at ${schools}`,
}

export const roundsWords: Messages<typeof sv> = { sv, en }
