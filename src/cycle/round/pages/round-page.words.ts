import type { Happenings } from '../../../ground/base/event.ts'
import { capitalise, type Messages } from '../../../ground/base/language.ts'

/** A round that was deleted has no page to tell it. */
type RoundHappenings = Record<Exclude<Happenings['round'], 'deleted'>, string>

const sv = {
  round: {
    context: {
      open: (to: string) => `Öppen till ${to}`,
      closed: (day: string) => `Stängde ${day}`,
      scheduled: (day: string) => `Öppnar ${day}`,
      draft: () => 'Utkast',
    },
    openLead: (count: number, of: number, day: string) => `${count} av ${of} har skickat in. Omgången är öppen till ${day}.`,
    openLeadSum: (count: number, of: number, schools: string, day: string) =>
      `${count} av ${of} skattningar är inskickade, på ${schools}. Omgången är öppen till ${day}.`,
    closedLead: (handedIn: string) => `Omgången är stängd. ${capitalise(handedIn)}.`,
    scheduledLead: (day: string) => `Omgången öppnar av sig själv ${day}. Då får alla en inbjudan.`,
    participation: 'Deltagande',
    participationNote:
      'Bara skolans antal visas medan omgången är öppen. Ingen ser vem som har svarat. Den som har slutat räknas inte bland de tillfrågade.',
    mailings: 'Utskick',
    mailingsNote: 'Påminnelser går bara till dem som inte har skickat in.',
    kinds: { invitation: 'Inbjudan', first_reminder: 'Första påminnelsen', second_reminder: 'Andra påminnelsen' },
    sent: (day: string) => `Skickad ${day}`,
    sentCounts: (day: string, counts: string) => `Skickad ${day}: ${counts}`,
    planned: (day: string) => `Går ut ${day}`,
    waiting: 'Väntar på e-postserver',
    soon: 'Går ut inom några minuter',
    overtaken: 'Skickades inte',
    mailing: 'Utskick',
    stateOf: 'Läge',
    settings: 'Så är den inställd',
    settingsNote: 'Minsta grupp och ramverk ändras aldrig i en öppen omgång.',
    manage: 'Ändra',
    manageNote: 'En öppen omgång kan förlängas och få fler skolor.',
    changeDates: 'Flytta sista dagen eller påminnelserna',
    addSchools: 'Ta med fler skolor',
    close: 'Stäng omgången',
    mailingSent: {
      invitation: 'Inbjudan skickades.',
      first_reminder: 'Första påminnelsen skickades.',
      second_reminder: 'Andra påminnelsen skickades.',
    },
    again: 'Nästa gång',
    againNote: 'Samma skolor frågas igen.',
    againText:
      'Ett utkast med samma skolor, målgrupper, minsta grupp och hälsning, och med den senaste versionen av ramverket. De som tillfrågas är de som arbetar där när omgången öppnar. Allt går att ändra innan dess.',
    againButton: 'Ny omgång utifrån den här',
    history: 'Hänt',
    historyNote: 'Aldrig något om vem som har svarat.',
    system: 'Stegvis',
  },
  events: {
    created: 'skapade omgången',
    changed: 'ändrade omgången',
    scheduled: 'planerade omgången',
    unscheduled: 'gjorde omgången till utkast igen',
    opened: 'öppnade omgången',
    closed: 'stängde omgången',
    extended: 'flyttade sista dagen',
    'reminders-changed': 'ändrade påminnelserna',
    'schools-added': 'tog med fler skolor',
    'members-added': 'lade till dem som har börjat',
    'mailing-sent': 'skickade ett utskick',
    'school-reopened': 'lät en skola svara igen',
    'school-closed-again': 'stängde för skolan igen',
    released: 'visade resultaten',
  } satisfies RoundHappenings,
}

const en: typeof sv = {
  round: {
    context: {
      open: (to) => `Open until ${to}`,
      closed: (day) => `Closed on ${day}`,
      scheduled: (day) => `Opens on ${day}`,
      draft: () => 'Draft',
    },
    openLead: (count, of, day) => `${count} of ${of} have submitted. The round is open until ${day}.`,
    openLeadSum: (count, of, schools, day) =>
      `${count} of ${of} assessments have been submitted, at ${schools}. The round is open until ${day}.`,
    closedLead: (handedIn) => `The round is closed. ${capitalise(handedIn)}.`,
    scheduledLead: (day) => `The round opens by itself on ${day}. Everyone gets an invitation then.`,
    participation: 'Participation',
    participationNote:
      'Only the school’s number is shown while the round is open. Nobody sees who has answered. Who has left does not count among those asked.',
    mailings: 'Mail',
    mailingsNote: 'Reminders go only to those who have not submitted.',
    kinds: { invitation: 'Invitation', first_reminder: 'First reminder', second_reminder: 'Second reminder' },
    sent: (day) => `Sent on ${day}`,
    sentCounts: (day, counts) => `Sent ${day}: ${counts}`,
    planned: (day) => `Goes out on ${day}`,
    waiting: 'Waits for a mail server',
    soon: 'Goes out within minutes',
    overtaken: 'Was not sent',
    mailing: 'Mail',
    stateOf: 'State',
    settings: 'How it is set',
    settingsNote: 'Minimum group and framework never change in an open round.',
    manage: 'Change',
    manageNote: 'An open round can be made longer and get more schools.',
    changeDates: 'Move the last day or the reminders',
    addSchools: 'Add more schools',
    close: 'Close the round',
    mailingSent: {
      invitation: 'The invitation was sent.',
      first_reminder: 'The first reminder was sent.',
      second_reminder: 'The second reminder was sent.',
    },
    again: 'Next time',
    againNote: 'The same schools are asked again.',
    againText:
      'A draft with the same schools, audiences, minimum group and greeting, and with the latest version of the framework. Those asked are those who work there when the round opens. Everything can be changed before that.',
    againButton: 'New round from this one',
    history: 'What has happened',
    historyNote: 'Never anything about who has answered.',
    system: 'Stegvis',
  },
  events: {
    created: 'created the round',
    changed: 'changed the round',
    scheduled: 'planned the round',
    unscheduled: 'made the round a draft again',
    opened: 'opened the round',
    closed: 'closed the round',
    extended: 'moved the last day',
    'reminders-changed': 'changed the reminders',
    'schools-added': 'added schools',
    'members-added': 'added those who have started',
    'mailing-sent': 'sent mail',
    'school-reopened': 'let a school answer again',
    'school-closed-again': 'closed for the school again',
    released: 'showed the results',
  },
}

export const roundPageWords: Messages<typeof sv> = { sv, en }
