import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Keys, type KeysRow } from '../../../ground/ui/components/keys/keys.tsx'
import { type AuthorityPlan, costOf, type PlanText } from '../authority-plan.ts'
import { nameWords } from '../names.words.ts'
import { planPageWords } from './plan-page.words.ts'

/** What stands at the head of a governing document, as far as it is known. */
export function DocumentFacts({ language, plan, text }: { language: Language; plan: AuthorityPlan; text: PlanText }) {
  return <Keys rows={documentRows(plan, text, language)} />
}

/** The rows of it: a page and a paper say the same. */
export function documentRows(
  plan: AuthorityPlan,
  { head, parts, consultations }: PlanText,
  language: Language,
): (KeysRow & { value: string })[] {
  const t = planPageWords[language]
  const { terms } = t
  const cost = costOf(parts.flatMap((part) => part.goals.flatMap((goal) => goal.measures)))
  const rows: [string, string][] = [
    [terms.kind, head.kind],
    ...(plan.force
      ? ([
          [terms.decidedBy, plan.force.decidedBy],
          [terms.decidedOn, formatDay(plan.force.decidedOn, language, true)],
        ] satisfies [string, string][])
      : ([[terms.decider, head.decider]] satisfies [string, string][])),
    [terms.version, plan.latest ? t.versionSaid(plan.latest.number, dayOf(plan.latest.at)) : t.noVersion],
    [terms.number, head.recordNumber],
    [terms.time, t.until(plan.force?.from ?? head.from, head.to)],
    [terms.appliesTo, head.appliesTo],
    [terms.responsible, head.responsible],
    [terms.replaces, head.replaces],
    [terms.review, head.review],
    [terms.reviewed, plan.review ? t.reviewedSaid(plan.review.onDay, plan.review.holds) : ''],
    [
      terms.consultations,
      consultations.map(({ kind, withWhom, onDay }) => t.consultation(nameWords[language].consultations[kind], withWhom, onDay)).join('; '),
    ],
    [terms.cost, cost.money + cost.hours > 0 ? t.cost(t.money(cost.money), t.hours(cost.hours)) : ''],
  ]
  return rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }))
}
