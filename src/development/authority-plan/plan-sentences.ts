import { dayOf } from '../../ground/base/clock.ts'
import { formatDay, formatList, type Language } from '../../ground/base/language.ts'
import {
  type AuthorityPlan,
  type Captured,
  costOf,
  forceOf,
  frozenAs,
  type Measure,
  type NeedSource,
  type Owner,
  type PlanText,
} from './authority-plan.ts'
import { nameWords } from './names.words.ts'
import { planPageWords } from './pages/plan-page.words.ts'
import type { Version } from './store-content.ts'

/** A plan's text, and which frozen version it is; null for the one that is being written. */
export type Shown = { plan: AuthorityPlan; text: PlanText; version: Version | null }

/** What stands at the head of a governing document, as far as it is known: a page and a paper say the same. */
export function documentRows(
  { plan, text: { head, parts, consultations }, version }: Shown,
  language: Language,
): { term: string; value: string }[] {
  const t = planPageWords[language]
  const { terms } = t
  const force = forceOf(plan, version)
  const cost = costOf(parts.flatMap((part) => part.goals.flatMap((goal) => goal.measures)))
  const rows: [string, string][] = [
    [terms.kind, head.kind],
    ...(force
      ? ([
          [terms.decidedBy, force.decidedBy],
          [terms.decidedOn, formatDay(force.decidedOn, language, true)],
        ] satisfies [string, string][])
      : ([[terms.decider, head.decider]] satisfies [string, string][])),
    [terms.version, versionOf({ plan, version }, language)],
    [terms.number[plan.organiser], head.recordNumber],
    [force ? terms.time : terms.timeMeant, t.until(force?.from ?? head.from, head.to)],
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

function versionOf({ plan, version }: Pick<Shown, 'plan' | 'version'>, language: Language): string {
  const t = planPageWords[language]
  if (version) return t.versionSaid(version.number, dayOf(version.at))
  if (plan.latest && frozenAs(plan, null)) return t.versionSaid(plan.latest.number, dayOf(plan.latest.at))
  return plan.latest ? t.afterVersion(plan.latest.number) : t.noVersion
}

/** "Utvecklingschefen, Förvaltningen". */
export function ownerOf({ duty, unitName }: Owner): string {
  return [duty, unitName].filter(Boolean).join(', ')
}

/** "120 000 kr, 40 timmar"; nothing where nothing is said. */
export function costSaid({ money, hours }: Pick<Measure, 'money' | 'hours'>, language: Language): string {
  const t = planPageWords[language]
  return [money ? t.money(money) : '', hours ? t.hours(hours) : ''].filter(Boolean).join(', ')
}

/** "Framtaget med Almskolan och Björkskolan 12 maj 2026"; nothing for a need that its writers put into words themselves. */
export function capturedSaid(captured: Captured, language: Language): string {
  return captured
    ? planPageWords[language].captured(
        formatList(
          captured.schools.map(({ name }) => name),
          language,
        ),
        captured.on,
      )
    : ''
}

/** "Skattningen · Hösten 2026 · 12 oktober 2026: Källkritik, medel 2,3 av 412 svar". */
export function sourceSaid({ kind, name, on, said }: NeedSource, language: Language): string {
  const from = [nameWords[language].sources[kind], name, on ? formatDay(on, language, true) : ''].filter(Boolean).join(' · ')
  return said === '' ? from : `${from}: ${said}`
}
