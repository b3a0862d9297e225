import type { Messages } from '../../../ground/base/language.ts'
import type { ActionStatus, PlanUnitKind } from '../../plan/plan.ts'
import type { Still } from '../follow-up.ts'

const sv = {
  form: {
    legend: 'Läge',
    unchanged: (status: string) => `${status}, som nu`,
    note: 'Anteckning',
    noteHint: 'Behövs när du pausar eller avbryter åtgärden, så att andra förstår varför.',
    submit: 'Anteckna',
    about: (title: string) => `: ${title}`,
  },
  page: {
    since: {
      planned: () => 'Åtgärden är planerad.',
      'under way': (day: string) => (day ? `Åtgärden pågår sedan ${day}.` : 'Åtgärden pågår.'),
      done: (day: string) => (day ? `Åtgärden blev klar ${day}.` : 'Åtgärden är klar.'),
      paused: (day: string) => (day ? `Åtgärden är pausad sedan ${day}.` : 'Åtgärden är pausad.'),
      dropped: (day: string) => (day ? `Åtgärden avbröts ${day}.` : 'Åtgärden är avbruten.'),
    } satisfies Record<ActionStatus, (day: string) => string>,
    isDue: (day: string) => `Den ska vara klar senast ${day}.`,
    wasDue: (day: string) => `Den skulle ha varit klar ${day}.`,
    context: (unit: string, school: string, year: string) => [unit, school, year].filter(Boolean).join(' · '),
    toPlan: { team: 'Till arbetslagets plan', school: 'Till skolans plan' } satisfies Record<PlanUnitKind, string>,
    edit: 'Ändra åtgärden',
    facts: 'Om åtgärden',
    owner: 'Ansvarig',
    noOwner: 'Saknas',
    left: (name: string) => `${name} har slutat`,
    others: 'Med',
    start: 'Börjar',
    due: 'Klar senast',
    noDue: 'Ingen sista dag',
    status: 'Läge',
    aspect: 'Delområde',
    hours: 'Insats',
    hoursText: (time: string) => `Cirka ${time}`,
    money: 'Kostnad',
    moneyText: (money: string) => `${money} kr`,
    tags: 'Etiketter',
    why: 'Varför',
    howWeKnow: 'Så vet vi',
    noSigns: 'Inget skrivet än.',
    note: 'Hur går det?',
    noteNote: 'Det som antecknas står kvar i historiken med namn och datum.',
    history: 'Historik',
    historyNote: 'Senast först. Inget här kan ändras eller tas bort.',
    still: {
      closed: 'Planen är avslutad. Det som har hänt finns kvar att läsa.',
      ended: 'Arbetslaget eller skolan finns inte längre. Det som har hänt finns kvar att läsa.',
      'goes on': 'Åtgärden går vidare i en senare plan. Anteckna där.',
    } satisfies Record<Still, string>,
    onward: 'Öppna åtgärden i den senare planen',
    reader: 'Läget antecknas av dem som skriver planen och av den som är ansvarig.',
    privacy: {
      team: 'Läget, historiken och underlaget syns för arbetslaget, den ansvariga, skolledningen och den IKT-pedagog som skolan har bett om stöd.',
      school:
        'Historiken och underlaget syns för skolledningen, den ansvariga och den IKT-pedagog som skolan har bett om stöd. Läget syns för alla som läser planen.',
    } satisfies Record<PlanUnitKind, string>,
  },
  done: { noted: 'Antecknat.', again: 'Det var redan antecknat.' },
  errors: {
    status: 'Välj ett läge i listan.',
    nothing: 'Välj ett annat läge eller skriv en anteckning.',
    why: 'Skriv varför åtgärden pausas eller avbryts.',
    long: 'Korta anteckningen till högst 2 000 tecken.',
  },
}

/** Words about how actions go. */
export type DoingWords = typeof sv

const en: DoingWords = {
  form: {
    legend: 'Status',
    unchanged: (status) => `${status}, as now`,
    note: 'Note',
    noteHint: 'Needed when you pause or drop the action, so that others understand why.',
    submit: 'Note this',
    about: (title) => `: ${title}`,
  },
  page: {
    since: {
      planned: () => 'The action is planned.',
      'under way': (day) => (day ? `The action has been under way since ${day}.` : 'The action is under way.'),
      done: (day) => (day ? `The action was done on ${day}.` : 'The action is done.'),
      paused: (day) => (day ? `The action has been paused since ${day}.` : 'The action is paused.'),
      dropped: (day) => (day ? `The action was dropped on ${day}.` : 'The action has been dropped.'),
    },
    isDue: (day) => `It is due on ${day}.`,
    wasDue: (day) => `It should have been done by ${day}.`,
    context: (unit, school, year) => [unit, school, year].filter(Boolean).join(' · '),
    toPlan: { team: "To the team's plan", school: "To the school's plan" },
    edit: 'Change the action',
    facts: 'About the action',
    owner: 'In charge',
    noOwner: 'Missing',
    left: (name) => `${name} has left`,
    others: 'With',
    start: 'Begins',
    due: 'Due',
    noDue: 'No last day',
    status: 'Status',
    aspect: 'Sub-area',
    hours: 'Effort',
    hoursText: (time) => `About ${time}`,
    money: 'Cost',
    moneyText: (money) => `SEK ${money}`,
    tags: 'Tags',
    why: 'Why',
    howWeKnow: 'How we will know',
    noSigns: 'Nothing written yet.',
    note: 'How is it going?',
    noteNote: 'What is noted stays in the history with name and date.',
    history: 'History',
    historyNote: 'The latest first. Nothing here can be changed or deleted.',
    still: {
      closed: 'The plan is closed. What has happened is still here to read.',
      ended: 'The team or school is no more. What has happened is still here to read.',
      'goes on': 'The action goes on in a later plan. Make your notes there.',
    },
    onward: 'Open the action in the later plan',
    reader: 'The status is noted by those who write the plan and by the one in charge.',
    privacy: {
      team: 'Status, history and evidence are seen by the team, the one in charge, the school leaders and the coach whom the school has asked for support.',
      school:
        'History and evidence are seen by the school leaders, the one in charge and the coach whom the school has asked for support. The status is seen by everyone who reads the plan.',
    },
  },
  done: { noted: 'Noted.', again: 'That was noted already.' },
  errors: {
    status: 'Choose a status in the list.',
    nothing: 'Choose another status or write a note.',
    why: 'Write why the action is paused or dropped.',
    long: 'Shorten the note to 2,000 characters at most.',
  },
}

export const actionWords: Messages<DoingWords> = { sv, en }
