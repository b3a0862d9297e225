import { findAspect } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { addDays, type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { formatList, inEach, type Language } from '../../ground/base/language.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { membershipsIn } from '../../people/membership/membership.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type CoachAsks, coachAsksIn } from '../plan/comments.ts'
import { commentWords } from '../plan/comments.words.ts'
import type { CommentRole } from '../plan/plan.ts'
import { planInSentence } from '../plan/plan-sentences.ts'
import { canEdit, type Ruled } from '../plan/rules.ts'
import { type Plan, plansAsked } from '../plan/store.ts'
import { commentsAsked } from '../plan/store-comments.ts'
import { contentsAsked } from '../plan/store-content.ts'
import { feedbackAsked } from '../plan/store-feedback.ts'
import { joinNames } from '../result/reading/names.ts'
import { decidedAsked } from '../year/store.ts'
import { schoolStep } from '../year/year.ts'
import { type Finding, findingKinds } from './health/health.ts'
import { healthWords } from './health/health.words.ts'
import { healthIn, pulsesAsked } from './health/store.ts'
import { planWaitingWords } from './waiting.words.ts'

/** What waits for a person about plans: what coaches ask for in those that they should look over, and what there is to mend in them. */
export function waitingFor(ask: WaitingAsk): Question<Waiting[]> {
  return plansInHand(ask).followedBy((plans) =>
    together(coachWaiting(plans), plansToMend(ask, plans), plansToAdopt(ask, plans)).map(([asked, toMend, toAdopt]) => [
      ...asked,
      ...toAdopt,
      ...toMend,
    ]),
  )
}

/** The plans of this year and later that a person should look over. */
function plansInHand({ viewer, today }: WaitingAsk): Question<Plan[]> {
  const writes = sightOf(viewer, 'team plan') ?? sightOf(viewer, 'school plan')
  if (!writes) return known([])
  return plansAsked(viewer, today, { from: schoolYearOf(today) }).map((plans) =>
    plans.filter((plan) => mends(membershipsIn(viewer, plan), plan)),
  )
}

/** Days before the last day of the year's planning from which an undecided plan is told of. */
const adoptionAhead = 21

/** The school plans of this year that the viewer decides on and has not, when the year's last day for it is near or has passed. */
function plansToAdopt({ viewer, today }: WaitingAsk, plans: readonly Plan[]): Question<Waiting[]> {
  const schoolYear = schoolYearOf(today)
  const undecided = plans.filter(
    (plan) =>
      plan.unit.kind === 'school' && plan.schoolYear === schoolYear && !plan.adoption && membershipsIn(viewer, plan).includes('principal'),
  )
  if (undecided.length === 0) return known([])
  const schools = undecided.map(({ school }) => school.id)
  return decidedAsked({ from: schoolYear, to: schoolYear, schools }).map((decided) =>
    undecided.flatMap((plan) => {
      const step = schoolStep(decided, schoolYear, 'plan', plan.school.id)
      return step && addDays(step.to, -adoptionAhead) <= today ? [adopting(plan, step.to)] : []
    }),
  )
}

function adopting(plan: Plan, lastDay: Day): Waiting {
  return {
    title: inEach((language) => planWaitingWords[language].adopt(planInSentence(plan, language))),
    text: inEach((language) => planWaitingWords[language].adoptText),
    lastDay,
    link: {
      href: linkTo('/plans/:id/adoption', plan.id),
      label: inEach((language) => planWaitingWords[language].toAdopt),
      about: inEach((language) => `: ${planInSentence(plan, language)}`),
    },
  }
}

/** What coaches ask for in the plans that a person should look over. The coach waits, and so perhaps does the decision: it comes first. */
function coachWaiting(plans: readonly Plan[]): Question<Waiting[]> {
  if (plans.length === 0) return known([])
  const ids = plans.map(({ id }) => id)
  return together(feedbackAsked(ids), commentsAsked(ids)).map(([feedback, comments]) =>
    plans.flatMap((plan) => {
      const [asked, ...more] = coachAsksIn(feedback.get(plan.id) ?? [], comments.get(plan.id) ?? [])
      return asked ? [coachAsking(plan, asked, more.length)] : []
    }),
  )
}

function coachAsking(plan: Plan, asked: CoachAsks[number], more: number): Waiting {
  const who = (language: Language) => asked.name ?? commentWords[language].formerly
  return {
    title: inEach((language) => commentWords[language].waiting[asked.what](who(language), planInSentence(plan, language))),
    text: inEach((language) => commentWords[language].waiting.text(more)),
    lastDay: null,
    first: true,
    letter: true,
    link: {
      href: `${linkTo('/plans/:id/comments', plan.id)}#${asked.anchor}`,
      label: inEach((language) => commentWords[language].waiting.action),
      about: inEach((language) => `: ${planInSentence(plan, language)}`),
    },
  }
}

/** Those who should mend a plan: a team's lead, or all of a team without one; a school's leaders. */
export function mends(roles: readonly CommentRole[], plan: Ruled): boolean {
  if (!canEdit(roles, plan)) return false
  return plan.unit.kind === 'school' || roles.includes('team_lead') || !plan.hasLead
}

function plansToMend({ viewer, today }: WaitingAsk, plans: readonly Plan[]): Question<Waiting[]> {
  if (plans.length === 0) return known([])
  return together(contentsAsked(plans, today), pulsesAsked(viewer, plans)).map(([contents, pulses]) =>
    plans.flatMap((plan, at) => {
      const [content, pulse] = [contents[at], pulses[at]]
      const findings = content && pulse ? healthIn(content, pulse, today) : []
      return pulse && findings.length > 0 ? [mending(plan, findings, pulse.framework)] : []
    }),
  )
}

function mending(plan: Plan, findings: readonly Finding[], framework: Framework): Waiting {
  return {
    title: todo((t, language) => t.title(planInSentence(plan, language))),
    text: inEach((language) => healthText(findings, framework, language)),
    lastDay: earliestOf(findings),
    link: {
      href: `${linkTo('/plans/:id', plan.id)}#health`,
      label: todo((t) => t.open),
      about: inEach((language) => `: ${planInSentence(plan, language)}`),
    },
  }
}

/** The last day of what has been late longest; null where nothing is late. */
function earliestOf(findings: readonly Finding[]): Day | null {
  const days = findings.flatMap((finding) => (finding.kind === 'late' ? (finding.day ?? []) : []))
  return days.toSorted()[0] ?? null
}

/** What there is to look at, in a sentence or two: "Bland åtgärderna: två saknar ansvarig och en är försenad." */
export function healthText(findings: readonly Finding[], framework: Framework, language: Language): string {
  const t = healthWords[language]
  const clauses = findingKinds.flatMap((kind) => {
    const count = findings.filter((finding) => finding.kind === kind).length
    return kind === 'lowest' || count === 0 ? [] : [t.todo.clauses[kind](count)]
  })
  const lowest = findings.flatMap((finding) => (finding.kind === 'lowest' ? finding.aspects : []))
  const aspects = lowest.flatMap((key) => findAspect(framework, key) ?? [])
  return [
    ...(clauses.length > 0 ? [t.todo.actions(formatList(clauses, language))] : []),
    ...(aspects.length > 0 ? [t.lowest(joinNames(aspects, language))] : []),
  ].join(' ')
}

function todo(say: (t: (typeof healthWords)['sv']['todo'], language: Language) => string) {
  return inEach((language) => say(healthWords[language].todo, language))
}
