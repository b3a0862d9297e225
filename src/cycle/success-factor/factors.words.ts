import type { Messages } from '../../ground/base/language.ts'
import type { FactorTheme, Mark } from './success-factor.ts'

const sv = {
  themes: {
    steering: 'Styrning',
    processes: 'Processer',
    resources: 'Resurser och kompetenser',
    organisation: 'Organisation',
    culture: 'Kultur',
  } satisfies Record<FactorTheme, string>,
  sources: { report: 'Rapport', dialogue: 'Resultatdialog', check: 'Temperaturmätning' } satisfies Record<Mark['source'], string>,
  title: 'Framgångsfaktorer',
  schools: (count: number) => (count === 1 ? 'En skola talar om det' : `${count} skolor talar om det`),
  named: (names: string) => `Bland dem: ${names}`,
  rule: 'En framgångsfaktor visas för alla när minst tre skolor talar om den. Ingen skola nämns utan sin rektors ja.',
}

const en: typeof sv = {
  themes: {
    steering: 'Steering',
    processes: 'Processes',
    resources: 'Resources and competences',
    organisation: 'Organisation',
    culture: 'Culture',
  },
  sources: { report: 'Report', dialogue: 'Result dialogue', check: 'Temperature check' },
  title: 'Success factors',
  schools: (count) => (count === 1 ? 'One school speaks of it' : `${count} schools speak of it`),
  named: (names) => `Among them: ${names}`,
  rule: 'A success factor is shown to everyone when at least three schools speak of it. No school is named without its principal’s yes.',
}

/** What is said of success factors, on pages and on paper. */
export const factorWords: Messages<typeof sv> = { sv, en }
