import type { Messages } from '../../ground/base/language.ts'
import type { PlanUnitKind } from '../plan/plan.ts'
import type { Part } from './meeting.ts'

const sv = {
  title: 'Samtal om resultatet',
  pageTitle: (what: string, unit: string) => `${what}, ${unit}`,
  tabs: {
    label: 'Samtalets delar',
    start: 'Upplägg',
    picture: 'Se',
    talk: 'Prata',
    choices: 'Välja',
    notes: 'Anteckna',
  } satisfies Record<Part | 'label' | 'start' | 'notes', string>,
  lead: {
    team: 'En timme från resultat till högst tre saker att göra. Visa sidan på storbild. Var och en kan också öppna den på sin telefon.',
    school:
      'En timme från skolans resultat till högst tre saker att göra. Visa sidan på storbild. Alla på skolan kan också öppna den på sin telefon.',
  } satisfies Record<PlanUnitKind, string>,
  privacy: {
    team: 'Här visas bara arbetslagets gemensamma siffror och det ni har enats om. Inga enskilda svar, inte heller dina egna.',
    school: 'Här visas bara hela skolans siffror. Inga enskilda svar, inte heller dina egna, och inga arbetslag för sig.',
  } satisfies Record<PlanUnitKind, string>,
  begin: 'Börja nu',
  again: 'Börja om klockan',
  beginNote: 'Då får varje del ett klockslag. Den som öppnar samma länk ser samma klocka.',
  withoutClock: 'Börja utan klocka',
  agenda: 'Så används timmen',
  agendaNote: 'Sextio minuter',
  minutes: (minutes: number) => `${minutes} min`,
  times: (from: string, until: string) => `${from}\u2060–\u2060${until}`,
  steps: {
    picture: 'Läs resultatet tyst i två minuter. Säg sedan varsin sak som ni lade märke till.',
    talk: 'Ta två eller tre delområden. Prata först i par i fem minuter, sedan alla tillsammans.',
    choices: 'Läs förslagen. Var och en pekar på två. Enas om högst tre, och bestäm vem som gör vad till när.',
  } satisfies Record<Part, string>,
  rules: 'Spelregler att läsa högt',
  ruleList: [
    'Ingen behöver säga vilken nivå hen valde. Ingen frågar.',
    'Vi pratar om arbetet, inte om personer.',
    'Alla kommer till tals innan någon talar två gånger.',
    'Vi väljer högst tre saker. Resten får vänta.',
  ],
  ground: 'Det ni utgår från',
  result: (round: string, day: string) => `Resultatet från ${round}, släppt ${day}.`,
  toResult: 'Hela resultatet',
  noResult: {
    team: 'Arbetslaget har inget släppt resultat. Gör en gemensam skattning i stället: ni enas om en nivå per fråga på mötet.',
    school: 'Skolan har inget släppt resultat. Ni kan göra en gemensam skattning i stället: ni enas om en nivå per fråga på mötet.',
  } satisfies Record<PlanUnitKind, string>,
  otherRounds: 'Andra omgångar',
  clock: {
    slot: (part: string, from: string, until: string) => `${part} ${from}\u2060–\u2060${until}`,
    left: (minutes: number | '{}') => (minutes === 1 ? '1 minut kvar' : `${minutes} minuter kvar`),
    over: 'Tiden är ute',
    toCome: (at: string) => `Börjar ${at}`,
  },
  next: { picture: 'Vidare: prata', talk: 'Vidare: välja' },
  firstPart: 'Vidare: se',
  toPlan: 'Till planen',
  links: 'Möten',
  linksNote: 'Från resultat till plan på en timme.',
}

const en: typeof sv = {
  title: 'Talking about the result',
  pageTitle: (what, unit) => `${what}, ${unit}`,
  tabs: { label: 'Parts of the conversation', start: 'Overview', picture: 'See', talk: 'Talk', choices: 'Choose', notes: 'Notes' },
  lead: {
    team: 'An hour from the result to at most three things to do. Show the page on a screen. Everyone can also open it on their phone.',
    school:
      'An hour from the school’s result to at most three things to do. Show the page on a screen. Everyone at the school can also open it on their phone.',
  },
  privacy: {
    team: 'Only the team’s common figures and what you have agreed on are shown here. No single answers, not even your own.',
    school: 'Only figures for the whole school are shown here. No single answers, not even your own, and no team by itself.',
  },
  begin: 'Begin now',
  again: 'Restart the clock',
  beginNote: 'Each part then has its time. Whoever opens the same link sees the same clock.',
  withoutClock: 'Begin without a clock',
  agenda: 'How the hour is used',
  agendaNote: 'Sixty minutes',
  minutes: (minutes) => `${minutes} min`,
  times: (from, until) => `${from}\u2060–\u2060${until}`,
  steps: {
    picture: 'Read the result in silence for two minutes. Then each of you says one thing that you noticed.',
    talk: 'Take two or three sub-areas. First talk in pairs for five minutes, then all together.',
    choices: 'Read the suggestions. Each of you points at two. Agree on three at most, and decide who does what by when.',
  },
  rules: 'Ground rules to read aloud',
  ruleList: [
    'Nobody has to say which level they chose. Nobody asks.',
    'We talk about the work, not about people.',
    'Everyone speaks before anyone speaks twice.',
    'We choose three things at most. The rest can wait.',
  ],
  ground: 'What you start from',
  result: (round, day) => `The result of ${round}, released on ${day}.`,
  toResult: 'The whole result',
  noResult: {
    team: 'The team has no released result. Make a joint assessment instead: you agree on a level for each question in the meeting.',
    school:
      'The school has no released result. You can make a joint assessment instead: you agree on a level for each question in the meeting.',
  },
  otherRounds: 'Other rounds',
  clock: {
    slot: (part, from, until) => `${part} ${from}\u2060–\u2060${until}`,
    left: (minutes) => (minutes === 1 ? '1 minute left' : `${minutes} minutes left`),
    over: 'Time is up',
    toCome: (at) => `Begins ${at}`,
  },
  next: { picture: 'Next: talk', talk: 'Next: choose' },
  firstPart: 'Next: see',
  toPlan: 'To the plan',
  links: 'Meetings',
  linksNote: 'From the result to a plan in an hour.',
}

/** The frame of a meeting: what it is for, its hour and its rules. */
export const meetingWords: Messages<typeof sv> = { sv, en }
