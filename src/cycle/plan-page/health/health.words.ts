import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'
import type { FindingKind } from './health.ts'

type ActionKind = Exclude<FindingKind, 'lowest'>

const sv = {
  title: 'Att se över',
  note: 'Bara sådant som går att göra något åt.',
  nothing: 'Inget i planen behöver ses över just nu.',
  one: {
    late: (title: string, day: string) => `”${title}” skulle ha varit klar ${day}.`,
    'owner left': (title: string) => `Den som var ansvarig för ”${title}” har slutat.`,
    'no owner': (title: string) => `”${title}” saknar ansvarig.`,
    'no due': (title: string) => `”${title}” saknar sista dag.`,
    silent: (title: string, day: string) => `Inget är antecknat om ”${title}” sedan ${day}.`,
    'no signs': (title: string) => `I ”${title}” står inte hur ni ser att den har gett något.`,
  } satisfies Record<ActionKind, (title: string, day: string) => string>,
  several: {
    late: (count: number) => `${words(count)} åtgärder är försenade:`,
    'owner left': (count: number) => `${words(count)} åtgärder har en ansvarig som har slutat:`,
    'no owner': (count: number) => `${words(count)} åtgärder saknar ansvarig:`,
    'no due': (count: number) => `${words(count)} åtgärder saknar sista dag:`,
    silent: (count: number) => `Inget är antecknat på två månader om ${countInWords(count, 'sv')} åtgärder:`,
    'no signs': (count: number) => `I ${countInWords(count, 'sv')} åtgärder står inte hur ni ser att de har gett något:`,
  } satisfies Record<ActionKind, (count: number) => string>,
  lowest: (aspects: string) => `Ingen åtgärd gäller ${aspects}, där ni ligger lägst.`,
  mend: {
    late: 'Anteckna hur det går',
    'owner left': 'Välj ny ansvarig',
    'no owner': 'Välj ansvarig',
    'no due': 'Sätt en sista dag',
    silent: 'Anteckna hur det går',
    'no signs': 'Skriv hur det märks',
  } satisfies Record<ActionKind, string>,
  about: (number: string) => `, åtgärd ${number}`,
  action: 'Åtgärd ',
  choose: 'Se förslag',
  more: (count: number) => `och ${countInWords(count, 'sv')} till`,
  todo: {
    title: (plan: string) => `Se över ${plan}`,
    /** Clauses of one sentence. */
    clauses: {
      late: (count: number) => `${countInWords(count, 'sv')} är ${count === 1 ? 'försenad' : 'försenade'}`,
      'owner left': (count: number) => `${countInWords(count, 'sv')} har en ansvarig som har slutat`,
      'no owner': (count: number) => `${countInWords(count, 'sv')} saknar ansvarig`,
      'no due': (count: number) => `${countInWords(count, 'sv')} saknar sista dag`,
      silent: (count: number) => `${countInWords(count, 'sv')} har inte fått någon anteckning på två månader`,
      'no signs': (count: number) => `i ${countInWords(count, 'sv')} står inte hur det märks`,
    } satisfies Record<ActionKind, (count: number) => string>,
    actions: (clauses: string) => `Bland åtgärderna: ${clauses}.`,
    open: 'Öppna planen',
  },
}

function words(count: number): string {
  return capitalise(countInWords(count, 'sv'))
}

/** Words about what should be looked at in plans. */
export type HealthWords = typeof sv

const en: HealthWords = {
  title: 'To look at',
  note: 'Only what something can be done about.',
  nothing: 'Nothing in the plan needs looking at just now.',
  one: {
    late: (title, day) => `“${title}” should have been done by ${day}.`,
    'owner left': (title) => `The one in charge of “${title}” has left.`,
    'no owner': (title) => `“${title}” has nobody in charge.`,
    'no due': (title) => `“${title}” has no last day.`,
    silent: (title, day) => `Nothing has been noted about “${title}” since ${day}.`,
    'no signs': (title) => `“${title}” does not say how you will know that it helped.`,
  },
  several: {
    late: (count) => `${wordsEn(count)} actions are late:`,
    'owner left': (count) => `The ones in charge of ${countInWords(count, 'en')} actions have left:`,
    'no owner': (count) => `${wordsEn(count)} actions have nobody in charge:`,
    'no due': (count) => `${wordsEn(count)} actions have no last day:`,
    silent: (count) => `Nothing has been noted for two months about ${countInWords(count, 'en')} actions:`,
    'no signs': (count) => `${wordsEn(count)} actions do not say how you will know that they helped:`,
  },
  lowest: (aspects) => `No action is about ${aspects}, where your level is lowest.`,
  mend: {
    late: 'Note how it is going',
    'owner left': 'Choose someone else',
    'no owner': 'Choose who is in charge',
    'no due': 'Set a last day',
    silent: 'Note how it is going',
    'no signs': 'Write how you will know',
  },
  about: (number) => `, action ${number}`,
  action: 'Action ',
  choose: 'See suggestions',
  more: (count) => `and ${countInWords(count, 'en')} more`,
  todo: {
    title: (plan) => `Look over ${plan}`,
    clauses: {
      late: (count) => `${countInWords(count, 'en')} ${count === 1 ? 'is' : 'are'} late`,
      'owner left': (count) => `the one in charge of ${countInWords(count, 'en')} has left`,
      'no owner': (count) => `${countInWords(count, 'en')} ${count === 1 ? 'has' : 'have'} nobody in charge`,
      'no due': (count) => `${countInWords(count, 'en')} ${count === 1 ? 'has' : 'have'} no last day`,
      silent: (count) => `nothing has been noted about ${countInWords(count, 'en')} for two months`,
      'no signs': (count) => `${countInWords(count, 'en')} ${count === 1 ? 'does' : 'do'} not say how you will know`,
    },
    actions: (clauses) => `Among the actions: ${clauses}.`,
    open: 'Open the plan',
  },
}

function wordsEn(count: number): string {
  return capitalise(countInWords(count, 'en'))
}

export const healthWords: Messages<HealthWords> = { sv, en }
