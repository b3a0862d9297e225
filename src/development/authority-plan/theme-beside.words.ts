import { type Messages, quote } from '../../ground/base/language.ts'

const sv = {
  title: 'I huvudmannens plan',
  note: 'Temat blir ett behov i planens utkast, med var det kommer ifrån. Ingen skola nämns.',
  take: (plan: string) => `Ta in i ${quote(plan, 'sv')}`,
  taken: 'Finns som behov i',
  notTaken: 'Ingen plan har tagit in det än.',
  noPlan: 'Det finns ingen plan som skrivs just nu.',
  begin: 'Börja på en plan',
}
const en: typeof sv = {
  title: 'In the authority’s plan',
  note: 'The theme becomes a need in the plan’s draft, with where it comes from. No school is named.',
  take: (plan) => `Take into ${quote(plan, 'en')}`,
  taken: 'Stands as a need in',
  notTaken: 'No plan has taken it in yet.',
  noPlan: 'There is no plan being written right now.',
  begin: 'Begin a plan',
}

/** A theme of what schools ask for, and the plans that answer it. */
export const themeBesideWords: Messages<typeof sv> = { sv, en }
