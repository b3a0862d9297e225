import type { Messages } from '../../ground/base/language.ts'
import type { Step } from './year.ts'

const sv = {
  names: {
    assessment: 'Skattning',
    talk: 'Resultat och samtal',
    plan: 'Plan',
    'autumn-report': 'Höstens rapport',
    'autumn-dialogue': 'Höstens resultatdialog',
    check: 'Temperatur',
    'spring-report': 'Vårens rapport',
    'spring-dialogue': 'Vårens resultatdialog',
  } satisfies Record<Step, string>,
  /** What is to be done by its last day. */
  ends: {
    assessment: 'Skattningen stänger',
    talk: 'Resultatet har gåtts igenom i alla arbetslag',
    plan: 'Skolans plan fastställs',
    'autumn-report': 'Höstens rapport skickas',
    'autumn-dialogue': 'Höstens resultatdialog har hållits',
    check: 'Temperaturmätningen stänger',
    'spring-report': 'Vårens rapport skickas',
    'spring-dialogue': 'Vårens resultatdialog har hållits',
  } satisfies Record<Step, string>,
  /** What begins on its first day; only where others notice it. */
  begins: { assessment: 'Skattningen öppnar', check: 'Temperaturmätningen öppnar' } satisfies Partial<Record<Step, string>>,
  schoolYear: (name: string) => `läsåret ${name}`,
}

const en: typeof sv = {
  names: {
    assessment: 'Assessment',
    talk: 'Result and talk',
    plan: 'Plan',
    'autumn-report': 'Autumn report',
    'autumn-dialogue': 'Autumn result dialogue',
    check: 'Temperature',
    'spring-report': 'Spring report',
    'spring-dialogue': 'Spring result dialogue',
  },
  ends: {
    assessment: 'The assessment closes',
    talk: 'Every team has talked about the result',
    plan: 'The school’s plan is adopted',
    'autumn-report': 'The autumn report is sent',
    'autumn-dialogue': 'The autumn result dialogue has been held',
    check: 'The temperature check closes',
    'spring-report': 'The spring report is sent',
    'spring-dialogue': 'The spring result dialogue has been held',
  },
  begins: { assessment: 'The assessment opens', check: 'The temperature check opens' },
  schoolYear: (name) => `school year ${name}`,
}

/** What the steps of a school year are called. */
export const stepWords: Messages<typeof sv> = { sv, en }
