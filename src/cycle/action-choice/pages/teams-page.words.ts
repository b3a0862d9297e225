import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Arbetslagens planer',
  lead: {
    none: 'Skolan har inga arbetslag i registret.',
    noPlans: 'Inget arbetslag har börjat på sin plan för läsåret än.',
    some: (teams: string, actions: string, one: boolean) =>
      one
        ? `Ett arbetslag har en plan för läsåret, med ${actions}.`
        : `${teams} arbetslag har planer för läsåret, med tillsammans ${actions}.`,
  },
  actions: (count: string, one: boolean) => `${count} ${one ? 'åtgärd' : 'åtgärder'}`,
  missing: 'Utan plan:',
  overlaps: 'Flera lag gör samma sak',
  overlapsNote: 'Samma förslag eller samma namn',
  noOverlaps: 'Inga åtgärder är gemensamma för flera lag.',
  overlap: (teams: string) => `Planeras av ${teams}.`,
  takeUp: 'Ta upp i skolans plan',
  takenUp: 'Finns i skolans plan',
  about: (title: string, unit: string) => `: ${title}, ${unit}`,
  done: (title: string) => `”${title}” är uppe i skolans plan. Den ändras och följs upp i arbetslagets plan.`,
  letGo: (title: string) => `”${title}” är borttagen ur skolans plan. I arbetslagets plan är den kvar.`,
  placed: (title: string) => `”${title}” är flyttad.`,
  columns: { title: 'Åtgärd', owner: 'Ansvarig', due: 'Klar senast', status: 'Läge', school: 'Skolans plan' },
}

const en: typeof sv = {
  title: 'The teams’ plans',
  lead: {
    none: 'The school has no teams in the register.',
    noPlans: 'No team has begun its plan for the school year yet.',
    some: (teams, actions, one) =>
      one
        ? `One team has a plan for the school year, with ${actions}.`
        : `${teams} teams have plans for the school year, with ${actions} together.`,
  },
  actions: (count, one) => `${count} ${one ? 'action' : 'actions'}`,
  missing: 'Without a plan:',
  overlaps: 'Several teams do the same',
  overlapsNote: 'The same suggestion or the same name',
  noOverlaps: 'No action is common to several teams.',
  overlap: (teams) => `Planned by ${teams}.`,
  takeUp: 'Take up in the school’s plan',
  takenUp: 'In the school’s plan',
  about: (title, unit) => `: ${title}, ${unit}`,
  done: (title) => `“${title}” is taken up in the school’s plan. It is changed and followed up in the team’s plan.`,
  letGo: (title) => `“${title}” is taken out of the school’s plan. It stays in the team’s plan.`,
  placed: (title) => `“${title}” is moved.`,
  columns: { title: 'Action', owner: 'Responsible', due: 'Due', status: 'Status', school: 'The school’s plan' },
}

/** The words of the teams' plans beside each other. */
export const teamWords: Messages<typeof sv> = { sv, en }
