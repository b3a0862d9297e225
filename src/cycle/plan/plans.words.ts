import type { Messages } from '../../ground/base/language.ts'

const sv = {
  title: 'Handlingsplaner',
  lead: {
    writes: 'Här är planerna som du är med och skriver, och de som du kan läsa.',
    reads: 'Här är skolornas fastställda planer.',
    coach: 'Här är planerna på skolor som har bett om stöd.',
  },
  year: (year: string) => `Läsåret ${year}`,
  actions: 'Visa alla åtgärder',
  authorityPlan: 'Huvudmannens plan',
  filterYear: 'Läsår',
  filterSchool: 'Skola',
  allSchools: 'Alla skolor',
  ofSchool: 'Skolans plan',
  ofTeams: 'Arbetslagens planer',
  otherPlans: 'Andra planer',
  adoptedTitle: 'Fastställda planer',
  columns: { school: 'Skola', unit: 'Plan för', state: 'Läge', changed: 'Ändrad' },
  noPlan: 'Ingen plan än',
  ended: 'Används inte längre',
  changedSince: 'Ändrad sedan fastställelse',
  make: {
    title: (year: string) => `Börja på planen för ${year}`,
    button: 'Börja på planen',
    from: 'Vad ska den börja med?',
    empty: 'Tom plan',
    emptyHint: 'Mål och åtgärder läggs till efter hand.',
    copy: (plan: string) => `Det som inte blev klart i ${plan}`,
    copyHint: (count: number) => (count === 1 ? 'En åtgärd följer med och märks så.' : `${count} åtgärder följer med och märks så.`),
    exists: 'Planen finns redan. Här är den.',
    done: 'Planen är skapad.',
    copied: (count: string, elsewhere: number) =>
      `Planen är skapad. ${count} följde med.${elsewhere > 0 ? ` ${elsewhere} fortsätter redan i en annan plan.` : ''}`,
    copiedActions: (words: string, one: boolean) => `${words} ${one ? 'åtgärd' : 'åtgärder'}`,
  },
  empty: {
    title: 'Det finns inga planer att visa',
    text: 'När en skola har fastställt sin plan kan du läsa den här.',
    noDuty: 'Du har inget uppdrag där man skriver eller läser planer.',
    noTeams: 'Skolan har inga arbetslag i registret. Skolans plan går att skriva ändå.',
  },
}

const en: typeof sv = {
  title: 'Action plans',
  lead: {
    writes: 'Here are the plans that you help write, and those that you may read.',
    reads: 'Here are the schools’ adopted plans.',
    coach: 'Here are the plans of schools that asked for support.',
  },
  year: (year) => `School year ${year}`,
  actions: 'Show all actions',
  authorityPlan: 'The authority’s plan',
  filterYear: 'School year',
  filterSchool: 'School',
  allSchools: 'All schools',
  ofSchool: 'The school’s plan',
  ofTeams: 'The teams’ plans',
  otherPlans: 'Other plans',
  adoptedTitle: 'Adopted plans',
  columns: { school: 'School', unit: 'Plan for', state: 'State', changed: 'Changed' },
  noPlan: 'No plan yet',
  ended: 'No longer in use',
  changedSince: 'Changed since adoption',
  make: {
    title: (year) => `Begin the plan for ${year}`,
    button: 'Begin the plan',
    from: 'What should it begin with?',
    empty: 'An empty plan',
    emptyHint: 'Goals and actions are added as you go.',
    copy: (plan) => `What was not finished in ${plan}`,
    copyHint: (count) => (count === 1 ? 'One action comes along and is marked so.' : `${count} actions come along and are marked so.`),
    exists: 'The plan is there already. Here it is.',
    done: 'The plan is made.',
    copied: (count, elsewhere) =>
      `The plan is made. ${count} came along.${elsewhere > 0 ? ` ${elsewhere} go on in another plan already.` : ''}`,
    copiedActions: (words, one) => `${words} ${one ? 'action' : 'actions'}`,
  },
  empty: {
    title: 'There are no plans to show',
    text: 'When a school has adopted its plan you can read it here.',
    noDuty: 'You have no duty in which plans are written or read.',
    noTeams: 'The school has no teams in the register. The school’s plan can be written all the same.',
  },
}

/** The words of the list of plans. */
export const listWords: Messages<typeof sv> = { sv, en }
