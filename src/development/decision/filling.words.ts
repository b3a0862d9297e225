import type { Day } from '../../ground/base/clock.ts'
import { countInWords, formatDay, formatNumber, type Messages } from '../../ground/base/language.ts'
import type { Consultation } from '../authority-plan/authority-plan.ts'
import type { Decision } from './decision.ts'

const sv = {
  period: (from: Day, to: Day) => `från ${formatDay(from, 'sv', true)} till ${formatDay(to, 'sv', true)}`,
  decided: ({ name, title, decidedOn, point }: Pick<Decision, 'name' | 'title' | 'decidedOn' | 'point'>) =>
    `${name}, ${title}, beslutade om planen ${formatDay(decidedOn, 'sv', true)}${point ? ` enligt delegationsordningen punkt ${point.number}` : ''}.`,
  notDecided: 'Planen är inte beslutad än.',
  replaces: (title: string) => `Planen ersätter ${title}.`,
  count: (count: number) => countInWords(count, 'sv'),
  sign: (text: string) => `Det märks på: ${text}`,
  needFor: (text: string, goal: string) => `${text.replace(/\.$/, '')} (mål ${goal})`,
  consulted: ({ withWhom, onDay, text }: Pick<Consultation, 'withWhom' | 'onDay' | 'text'>) =>
    `${withWhom}, ${formatDay(onDay, 'sv', true)}${text === '' ? '.' : `: ${text}`}`,
  noConsultation: 'Skriv när och med vilka ärendet har samverkats.',
  partners: (names: string) => `Samarbetsparter: ${names.replace(/\.$/, '')}.`,
  nothingLearnt: 'Det finns inget släppt resultat om det här att visa än.',
  nothingTakenUp: 'Färre än tre skolor har tagit upp det i fastställda planer.',
  noUnions: 'Skriv när och med vilka planen har samverkats.',
  cost: ({ money, hours }: { money: number; hours: number }, measures: number) =>
    money + hours === 0
      ? `Planen har ${countInWords(measures, 'sv')} åtgärder. De ryms inom budgeten.`
      : `Planens åtgärder beräknas kosta ${formatNumber(money, 'sv')} kr och ta ${formatNumber(hours, 'sv')} timmar.`,
  namesMissing: 'Skriv namn och titel, en person på varje rad.',
  attested: (name: string, title: string, day: Day) => `${name}, ${title}, ${formatDay(day, 'sv', true)} (planen, bilaga 1)`,
  attestedWhere:
    'Vilka som har godkänt det här dokumentet digitalt står på attestbladet och på kontrollsidan, som numret sist i dokumentet leder till.',
  more: 'Resten står i bilaga 1.',
}

const en: typeof sv = {
  period: (from, to) => `from ${formatDay(from, 'en', true)} to ${formatDay(to, 'en', true)}`,
  decided: ({ name, title, decidedOn, point }) =>
    `${name}, ${title}, decided on the plan on ${formatDay(decidedOn, 'en', true)}${point ? ` under point ${point.number} of the list of delegation` : ''}.`,
  notDecided: 'The plan has not been decided on yet.',
  replaces: (title) => `The plan replaces ${title}.`,
  count: (count) => countInWords(count, 'en'),
  sign: (text) => `Noticed by: ${text}`,
  needFor: (text, goal) => `${text.replace(/\.$/, '')} (goal ${goal})`,
  consulted: ({ withWhom, onDay, text }) => `${withWhom}, ${formatDay(onDay, 'en', true)}${text === '' ? '.' : `: ${text}`}`,
  noConsultation: 'Write when and with whom the matter has been talked over.',
  partners: (names) => `Partners: ${names.replace(/\.$/, '')}.`,
  nothingLearnt: 'There is no released result about this to show yet.',
  nothingTakenUp: 'Fewer than three schools have taken it up in adopted plans.',
  noUnions: 'Write when and with whom the plan has been talked over.',
  cost: ({ money, hours }, measures) =>
    money + hours === 0
      ? `The plan has ${countInWords(measures, 'en')} measures. They have room within the budget.`
      : `The measures of the plan are reckoned to cost SEK ${formatNumber(money, 'en')} and to take ${formatNumber(hours, 'en')} hours.`,
  namesMissing: 'Write name and title, one person a line.',
  attested: (name, title, day) => `${name}, ${title}, ${formatDay(day, 'en', true)} (the plan, appendix 1)`,
  attestedWhere:
    'Who has approved this document digitally stands on the sheet of attests and on the page for checking, to which the number at the end leads.',
  more: 'The rest stands in appendix 1.',
}

export const fillingWords: Messages<typeof sv> = { sv, en }
