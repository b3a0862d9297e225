import { countInWords, formatShortDay, type Messages } from '../../ground/base/language.ts'
import type { Check } from '../checkin/due.ts'
import type { AskedReport, Late, Step } from './overview.ts'

const areas = (count: number) => (count === 1 ? 'ett delområde' : `${countInWords(count, 'sv')} delområden`)
const areasEn = (count: number) => (count === 1 ? 'one sub-area' : `${countInWords(count, 'en')} sub-areas`)

const sv = {
  steps: { assess: 'Skattar', result: 'Resultat', plan: 'Plan', check: 'Temperatur', report: 'Rapport' } satisfies Record<
    Exclude<Step, 'dialogue'>,
    string
  >,
  until: (step: string, day: string) => `${step}, till ${formatShortDay(day, 'sv')}`,
  from: (step: string, day: string) => `${step}, från ${formatShortDay(day, 'sv')}`,
  resultOn: (day: string) => `Resultat, ${formatShortDay(day, 'sv')}`,
  notStarted: 'Inte börjat',
  noPlan: 'Inte påbörjad',
  ofYear: (said: string, year: string) => `${said}, för ${year}`,
  adopted: (day: string) => `Fastställd ${formatShortDay(day, 'sv', true)}`,
  checks: {
    open: (day: string) => `Pågår till ${formatShortDay(day, 'sv')}`,
    counting: 'Räknas',
    together: 'Fylls i tillsammans',
    done: (day: string) => `Klar ${formatShortDay(day, 'sv', true)}`,
    next: (day: string) => `Senast ${formatShortDay(day, 'sv')}`,
    none: 'Efter planen',
  } satisfies Record<Exclude<Check['is'], 'none'> | 'next' | 'none', unknown>,
  reports: {
    later: (day: string) => `Från ${formatShortDay(day, 'sv')}`,
    'not begun': 'Inte påbörjad',
    none: 'Ingen i halvåret',
  } satisfies Partial<Record<AskedReport['state'], unknown>>,
  lateOne: (what: Late['step'], day: string) =>
    `${{ plan: 'Planen', check: 'Temperaturen', report: 'Rapporten' }[what]}, sedan ${formatShortDay(day, 'sv', true)}`,
  lateMany: (count: number, day: string) =>
    `${{ 2: 'Två', 3: 'Tre' }[count] ?? countInWords(count, 'sv')} steg, sedan ${formatShortDay(day, 'sv', true)}`,
  dialogues: {
    none: 'Inte bokad',
    later: 'Efter rapporten',
    booked: (day: string) => `Bokad ${formatShortDay(day, 'sv')}`,
    held: 'Väntar på godkännande',
    concluded: (day: string) => `Avslutad ${formatShortDay(day, 'sv', true)}`,
  },
  change: {
    first: 'Första resultatet',
    nothing: 'Kan inte jämföras',
    up: (count: number) => `säker ökning i ${areas(count)}`,
    down: (count: number) => `säker minskning i ${areas(count)}`,
    none: 'ingen säker förändring',
    noneIn: (count: number, of: number) => `ingen säker förändring i ${countInWords(count, 'sv')} av ${areas(of)}`,
    few: 'för få för att säga',
  },
  no: 'Nej',
  answered: {
    exact: (count: string, of: string) => `${count} av ${of}`,
    'at least': (count: string, of: string) => `minst ${count} av ${of}`,
    'at most': (count: string, of: string) => `högst ${count} av ${of}`,
    unsaid: (of: string) => `${of} tillfrågade`,
    none: 'Visas när resultatet är släppt',
    nobody: 'Ingen är tillfrågad',
  },
}

const en: typeof sv = {
  steps: { assess: 'Assessing', result: 'Result', plan: 'Plan', check: 'Temperature', report: 'Report' },
  until: (step, day) => `${step}, until ${formatShortDay(day, 'en')}`,
  from: (step, day) => `${step}, from ${formatShortDay(day, 'en')}`,
  resultOn: (day) => `Result, ${formatShortDay(day, 'en')}`,
  notStarted: 'Not begun',
  noPlan: 'Not begun',
  ofYear: (said, year) => `${said}, for ${year}`,
  adopted: (day) => `Adopted ${formatShortDay(day, 'en', true)}`,
  checks: {
    open: (day) => `Open until ${formatShortDay(day, 'en')}`,
    counting: 'Being counted',
    together: 'To be filled in together',
    done: (day) => `Done ${formatShortDay(day, 'en', true)}`,
    next: (day) => `By ${formatShortDay(day, 'en')}`,
    none: 'After the plan',
  },
  reports: { later: (day) => `From ${formatShortDay(day, 'en')}`, 'not begun': 'Not begun', none: 'None this half-year' },
  lateOne: (what, day) =>
    `${{ plan: 'The plan', check: 'The check', report: 'The report' }[what]}, since ${formatShortDay(day, 'en', true)}`,
  lateMany: (count, day) =>
    `${{ 2: 'Two', 3: 'Three' }[count] ?? countInWords(count, 'en')} steps, since ${formatShortDay(day, 'en', true)}`,
  dialogues: {
    none: 'Not booked',
    later: 'After the report',
    booked: (day) => `Booked ${formatShortDay(day, 'en')}`,
    held: 'Waits for approval',
    concluded: (day) => `Concluded ${formatShortDay(day, 'en', true)}`,
  },
  change: {
    first: 'First result',
    nothing: 'Cannot be compared',
    up: (count) => `certain increase in ${areasEn(count)}`,
    down: (count) => `certain decrease in ${areasEn(count)}`,
    none: 'no certain change',
    noneIn: (count, of) => `no certain change in ${countInWords(count, 'en')} of ${areasEn(of)}`,
    few: 'too few to say',
  },
  no: 'No',
  answered: {
    exact: (count, of) => `${count} of ${of}`,
    'at least': (count, of) => `at least ${count} of ${of}`,
    'at most': (count, of) => `at most ${count} of ${of}`,
    unsaid: (of) => `${of} asked`,
    none: 'Shown once the result is released',
    nobody: 'Nobody is asked',
  },
}

/** How a school stands, in words. */
export const standingWords: Messages<typeof sv> = { sv, en }
