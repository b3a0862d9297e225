import type { Messages } from '../../ground/base/language.ts'
import type { Priority } from './action/kinds.ts'
import type { CheckKind } from './checks.ts'
import type { ActionStatus } from './plan.ts'
import type { PlanState } from './rules.ts'

type Words = {
  plan(unit: string, year: string): string
  /** Within a sentence. */
  planIn(unit: string, year: string): string
  tabs: string
  statuses: Record<ActionStatus, string>
  priorities: Record<Priority, string>
  late: string
  left(name: string): string
  missing: string
  hours(hours: string, one: boolean): string
  /** The hours of whoever arranges it, beside those of each. */
  arranging(time: string): string
  each(time: string): string
  weeks(weeks: string, one: boolean): string
  over(weeks: string, one: boolean): string
  minutes(minutes: number): string
  money(amount: string): string
  checks: Record<CheckKind, { ok: string; missing(count: number, words: string): string; note?: string }>
  states: Record<PlanState, string>
}

const sv: Words = {
  plan: (unit, year) => `Handlingsplan ${year} för ${unit}`,
  planIn: (unit, year) => `planen ${year} för ${unit}`,
  tabs: 'Planen',
  statuses: { planned: 'Planerad', 'under way': 'Pågår', done: 'Klar', paused: 'Pausad', dropped: 'Avbruten' },
  priorities: { 1: 'Hög', 2: 'Vanlig', 3: 'Låg' },
  late: 'Försenad',
  left: (name) => `${name} har slutat`,
  missing: 'Saknas',
  hours: (hours, one) => `${hours} ${one ? 'timme' : 'timmar'}`,
  arranging: (time) => `${time} för den som håller i det`,
  each: (time) => `${time} för var och en`,
  weeks: (weeks, one) => (one ? 'en vecka' : `${weeks} veckor`),
  over: (weeks, one) => (one ? 'under en vecka' : `under ${weeks} veckor`),
  minutes: (minutes) => `${minutes} ${minutes === 1 ? 'minut' : 'minuter'}`,
  money: (amount) => `${amount} kr`,
  checks: {
    coach: {
      ok: 'Inget från IKT-pedagogen är ohanterat',
      missing: (count, words) =>
        count === 1 ? 'En synpunkt från IKT-pedagogen är inte hanterad' : `${words} synpunkter från IKT-pedagogen är inte hanterade`,
      note: 'Svara eller markera som hanterad.',
    },
    actions: {
      ok: 'Planen har åtgärder',
      missing: () => 'Planen har inga åtgärder än',
      note: 'Utan åtgärder går den inte att fastställa.',
    },
    goals: {
      ok: 'Alla mål har minst en åtgärd',
      missing: (count, words) => (count === 1 ? 'Ett mål saknar åtgärder' : `${words} mål saknar åtgärder`),
    },
    due: {
      ok: 'Alla åtgärder har en sista dag',
      missing: (count, words) => `${words} ${count === 1 ? 'åtgärd' : 'åtgärder'} saknar sista dag`,
    },
    owner: {
      ok: 'Alla åtgärder har en ansvarig',
      missing: (count, words) => `${words} ${count === 1 ? 'åtgärd' : 'åtgärder'} saknar ansvarig`,
    },
    late: {
      ok: 'Ingen sista dag har passerat',
      missing: (count, words) => `${words} ${count === 1 ? 'åtgärd är försenad' : 'åtgärder är försenade'}`,
    },
    frame: {
      ok: 'Alla mål i ramen är besvarade',
      missing: (count, words) => (count === 1 ? 'Ett mål i ramen saknar svar' : `${words} mål i ramen saknar svar`),
      note: 'Ta upp målet, eller skriv varför inte.',
    },
    'frame choice': {
      ok: 'Tillräckligt många vägar är valda',
      missing: (count, words) =>
        count === 1 ? 'I ett mål i ramen är för få vägar valda' : `I ${words.toLowerCase()} mål i ramen är för få vägar valda`,
    },
    comments: {
      ok: 'Inga kommentarer väntar på svar',
      missing: (count, words) => `${words} ${count === 1 ? 'kommentar' : 'kommentarer'} väntar på svar`,
      note: 'Hindrar inte.',
    },
  },
  states: {
    draft: 'Utkast',
    submitted: 'Skickad för återkoppling',
    answered: 'Återkoppling given',
    adopted: 'Fastställd',
    closed: 'Avslutad',
  },
}

const en: Words = {
  plan: (unit, year) => `Action plan ${year} for ${unit}`,
  planIn: (unit, year) => `the plan ${year} for ${unit}`,
  tabs: 'The plan',
  statuses: { planned: 'Planned', 'under way': 'Under way', done: 'Done', paused: 'Paused', dropped: 'Dropped' },
  priorities: { 1: 'High', 2: 'Usual', 3: 'Low' },
  late: 'Late',
  left: (name) => `${name} has left`,
  missing: 'Missing',
  hours: (hours, one) => `${hours} ${one ? 'hour' : 'hours'}`,
  arranging: (time) => `${time} for whoever arranges it`,
  each: (time) => `${time} for each person`,
  weeks: (weeks, one) => (one ? 'one week' : `${weeks} weeks`),
  over: (weeks, one) => (one ? 'in one week' : `over ${weeks} weeks`),
  minutes: (minutes) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  money: (amount) => `SEK ${amount}`,
  checks: {
    coach: {
      ok: 'Nothing from the ICT coach is left to deal with',
      missing: (count, words) =>
        count === 1 ? 'One point from the ICT coach is not dealt with' : `${words} points from the ICT coach are not dealt with`,
      note: 'Answer it or mark it as dealt with.',
    },
    actions: { ok: 'The plan has actions', missing: () => 'The plan has no actions yet', note: 'It cannot be adopted without.' },
    goals: {
      ok: 'Every goal has at least one action',
      missing: (count, words) => (count === 1 ? 'One goal has no actions' : `${words} goals have no actions`),
    },
    due: {
      ok: 'Every action has a last day',
      missing: (count, words) => `${words} ${count === 1 ? 'action has' : 'actions have'} no last day`,
    },
    owner: {
      ok: 'Every action has somebody responsible',
      missing: (count, words) => `${words} ${count === 1 ? 'action has' : 'actions have'} nobody responsible`,
    },
    late: {
      ok: 'No last day has passed',
      missing: (count, words) => `${words} ${count === 1 ? 'action is' : 'actions are'} late`,
    },
    frame: {
      ok: 'Every goal of the frame is answered',
      missing: (count, words) => (count === 1 ? 'One goal of the frame has no answer' : `${words} goals of the frame have no answer`),
      note: 'Take the goal up, or write why not.',
    },
    'frame choice': {
      ok: 'Enough ways are chosen',
      missing: (count, words) =>
        count === 1
          ? 'In one goal of the frame too few ways are chosen'
          : `In ${words.toLowerCase()} goals of the frame too few ways are chosen`,
    },
    comments: {
      ok: 'No comment waits for an answer',
      missing: (count, words) => `${words} ${count === 1 ? 'comment waits' : 'comments wait'} for an answer`,
      note: 'This does not hinder.',
    },
  },
  states: { draft: 'Draft', submitted: 'Sent for feedback', answered: 'Feedback given', adopted: 'Adopted', closed: 'Closed' },
}

/** What plans, their states and the things in them are called. */
export const nameWords: Messages<Words> = { sv, en }
