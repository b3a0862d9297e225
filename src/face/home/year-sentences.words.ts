import type { Step } from '../../cycle/year/year.ts'
import type { Messages } from '../../ground/base/language.ts'
import type { Stair } from './year.ts'

const sv = {
  stairs: {
    assessment: 'Skatta',
    talk: 'Resultat',
    plan: 'Plan',
    check: 'Temperatur',
    report: 'Rapport',
    again: 'Skatta igen',
  } satisfies Record<Stair, string>,
  /** Within a sentence. */
  names: {
    assessment: 'skattningen',
    talk: 'samtalen om resultatet',
    plan: 'planen',
    'autumn-report': 'höstens rapport',
    'autumn-dialogue': 'höstens resultatdialog',
    check: 'temperaturmätningen',
    'spring-report': 'vårens rapport',
    'spring-dialogue': 'vårens resultatdialog',
  } satisfies Record<Step, string>,
  until: (day: string) => `till ${day}`,
  since: (day: string) => `försenad sedan ${day}`,
  overTime: (day: string) => `skulle ha stängt ${day}`,
  missed: 'gjordes inte',
  now: {
    assessment: (day: string) => `Nu skattar skolan, till ${day}.`,
    talk: (day: string) => `Nu går arbetslagen igenom resultatet, till ${day}.`,
    plan: (day: string) => `Nu skrivs planen, till ${day}.`,
    'autumn-report': (day: string) => `Nu skrivs höstens rapport, till ${day}.`,
    'autumn-dialogue': (day: string) => `Nu hålls höstens resultatdialog, till ${day}.`,
    check: (day: string) => `Nu är det dags för temperaturmätningen, till ${day}.`,
    'spring-report': (day: string) => `Nu skrivs vårens rapport, till ${day}.`,
    'spring-dialogue': (day: string) => `Nu hålls vårens resultatdialog, till ${day}.`,
  } satisfies Record<Step, (day: string) => string>,
  late: {
    assessment: (day: string) => `Skattningen skulle ha varit klar ${day}.`,
    talk: (day: string) => `Samtalen om resultatet skulle ha varit klara ${day}.`,
    plan: (day: string) => `Planen skulle ha fastställts ${day}.`,
    'autumn-report': (day: string) => `Höstens rapport skulle ha skickats ${day}.`,
    'autumn-dialogue': (day: string) => `Höstens resultatdialog skulle ha hållits ${day}.`,
    check: (day: string) => `Temperaturmätningen skulle ha varit klar ${day}.`,
    'spring-report': (day: string) => `Vårens rapport skulle ha skickats ${day}.`,
    'spring-dialogue': (day: string) => `Vårens resultatdialog skulle ha hållits ${day}.`,
  } satisfies Record<Step, (day: string) => string>,
  stillOpen: (day: string) => `Skattningen är fortfarande öppen. Den skulle ha stängt ${day}.`,
  again: 'nästa skattning',
  next: (name: string, when: string) => `Sedan kommer ${name.charAt(0).toLocaleLowerCase('sv')}${name.slice(1)}, ${when}.`,
  quiet: 'Inget steg pågår just nu.',
  over: 'Läsårets alla steg har passerat.',
}

const en: typeof sv = {
  stairs: { assessment: 'Assess', talk: 'Result', plan: 'Plan', check: 'Temperature', report: 'Report', again: 'Assess again' },
  names: {
    assessment: 'the assessment',
    talk: 'the talks about the result',
    plan: 'the plan',
    'autumn-report': 'the autumn report',
    'autumn-dialogue': 'the autumn result dialogue',
    check: 'the temperature check',
    'spring-report': 'the spring report',
    'spring-dialogue': 'the spring result dialogue',
  },
  until: (day) => `until ${day}`,
  since: (day) => `late since ${day}`,
  overTime: (day) => `was to close ${day}`,
  missed: 'not done',
  now: {
    assessment: (day) => `The school assesses now, until ${day}.`,
    talk: (day) => `The teams talk about the result now, until ${day}.`,
    plan: (day) => `The plan is written now, until ${day}.`,
    'autumn-report': (day) => `The autumn report is written now, until ${day}.`,
    'autumn-dialogue': (day) => `The autumn result dialogue is held now, until ${day}.`,
    check: (day) => `It is time for the temperature check, until ${day}.`,
    'spring-report': (day) => `The spring report is written now, until ${day}.`,
    'spring-dialogue': (day) => `The spring result dialogue is held now, until ${day}.`,
  },
  late: {
    assessment: (day) => `The assessment was to be done by ${day}.`,
    talk: (day) => `The talks about the result were to be done by ${day}.`,
    plan: (day) => `The plan was to be adopted by ${day}.`,
    'autumn-report': (day) => `The autumn report was to be sent by ${day}.`,
    'autumn-dialogue': (day) => `The autumn result dialogue was to be held by ${day}.`,
    check: (day) => `The temperature check was to be done by ${day}.`,
    'spring-report': (day) => `The spring report was to be sent by ${day}.`,
    'spring-dialogue': (day) => `The spring result dialogue was to be held by ${day}.`,
  },
  stillOpen: (day) => `The assessment is still open. It was to close by ${day}.`,
  again: 'the next assessment',
  next: (name, when) => `Next is ${name.charAt(0).toLocaleLowerCase('en')}${name.slice(1)}, ${when}.`,
  quiet: 'No step is under way right now.',
  over: 'All steps of the school year have passed.',
}

/** The year in words: its stairs, and what matters now. */
export const yearWords: Messages<typeof sv> = { sv, en }
