import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Beslut och nämnd',
  lead: 'Vad som har beslutats, vad som väntar, och vad som har anmälts till nämnden eller styrelsen.',
  matters: 'Ärenden',
  delegation: 'Delegationsordning',
  requests: 'Väntar på beslut',
  noRequests: 'Inget ligger för beslut.',
  due: (day: Day) => `Senast ${formatDay(day, 'sv', true)}`,
  meetings: 'Möten',
  meetingsNote: 'Det som ett möte får veta, och vad som blev av det.',
  noMeetings: 'Inget möte är inlagt.',
  meetingLine: (items: number, open: number) =>
    items === 0
      ? 'Inget anmält än'
      : items === 1
        ? `1 anmäld, ${open === 0 ? 'med' : 'utan'} resultat`
        : open === 0
          ? `${items} anmälda, alla med resultat`
          : `${items} anmälda, ${open} utan resultat`,
  set: 'Lägg in ett möte',
  board: 'Nämnd eller styrelse',
  onDay: 'Mötesdag',
  add: 'Lägg in mötet',
  toReport: 'Ska anmälas',
  toReportNote: 'Beslut på delegation som nämnden eller styrelsen inte har fått veta än.',
  noneToReport: 'Allt är anmält.',
  all: 'Alla beslut',
  none: 'Inga beslut är fattade.',
  columns: { number: 'Nummer', what: 'Vad', who: 'Vem', state: 'Läge' },
  holds: 'Gäller',
  back: 'Återtaget',
  reported: (day: Day) => `Anmält ${formatDay(day, 'sv', true)}`,
  notReported: 'Inte anmält än',
  errors: { board: 'Skriv vilken nämnd eller styrelse det är', onDay: 'Skriv vilken dag mötet är' },
}

const en: typeof sv = {
  title: 'Decisions and board',
  lead: 'What has been decided, what waits, and what has been reported to the board.',
  matters: 'Matters',
  delegation: 'List of delegation',
  requests: 'Waiting for a decision',
  noRequests: 'Nothing waits for a decision.',
  due: (day) => `By ${formatDay(day, 'en', true)}`,
  meetings: 'Meetings',
  meetingsNote: 'What a meeting is told of, and what came of it.',
  noMeetings: 'No meeting has been set down.',
  meetingLine: (items, open) =>
    items === 0
      ? 'Nothing reported yet'
      : open === 0
        ? `${items} reported, ${items === 1 ? '' : 'all '}with a result`
        : `${items} reported, ${open} without a result`,
  set: 'Set down a meeting',
  board: 'Board',
  onDay: 'Day of the meeting',
  add: 'Set down the meeting',
  toReport: 'To be reported',
  toReportNote: 'Decisions by delegation that the board has not been told of yet.',
  noneToReport: 'Everything has been reported.',
  all: 'All decisions',
  none: 'No decisions have been made.',
  columns: { number: 'Number', what: 'What', who: 'Who', state: 'State' },
  holds: 'Holds',
  back: 'Taken back',
  reported: (day) => `Reported ${formatDay(day, 'en', true)}`,
  notReported: 'Not reported yet',
  errors: { board: 'Write which board it is', onDay: 'Write on which day the meeting is' },
}

export const decisionsPageWords: Messages<typeof sv> = { sv, en }
