import { blankInPlan } from '../../src/cycle/plan/action/fields.ts'
import type { PlanAction, PlanContent, PlanGoal } from '../../src/cycle/plan/plan.ts'

let count = 0

/** An action of the team’s plan, with a name of its own; what is given stands instead. */
export function action(given: Partial<PlanAction> = {}): PlanAction {
  count += 1
  return {
    ...blankInPlan(),
    id: `action-${count}`,
    home: { plan: 'plan', unit: 'team', unitName: '4–6', unitKind: 'team' },
    referred: false,
    origin: 'own',
    source: null,
    carried: false,
    title: `Åtgärd ${count}`,
    owner: { kind: 'person', person: 'sara', name: 'Sara Lindqvist', left: false },
    dueOn: '2027-01-29',
    status: 'planned',
    ...given,
  }
}

/** A goal with these actions. */
export function goal(actions: PlanAction[], given: Partial<PlanGoal> = {}): PlanGoal {
  count += 1
  return { id: `goal-${count}`, aspect: null, title: `Mål ${count}`, signs: '', baseline: null, actions, ...given }
}

/** The content of the team’s plan: goals with their actions, and actions without a goal. */
export function content(goals: PlanGoal[], loose: PlanAction[] = []): PlanContent {
  return {
    unit: { id: 'team', kind: 'team', name: '4–6' },
    school: { id: 'school', name: 'Almskolan' },
    schoolYear: 2026,
    frameworkVersion: 'version',
    introduction: '',
    goals,
    loose,
  }
}
