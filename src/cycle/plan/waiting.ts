import { findAspect } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { frameworkVersion } from '../../content/framework/store.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { formatList, inEach, type Language } from '../../ground/base/language.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { membershipsIn } from '../../people/membership/membership.ts'
import { joinNames } from '../result/reading/names.ts'
import { type CoachAsks, coachAsksIn } from './comments.ts'
import { commentWords } from './comments.words.ts'
import { type Finding, findingKinds } from './health/health.ts'
import { healthWords } from './health/health.words.ts'
import { healthOfPlan } from './health/store.ts'
import type { CommentRole } from './plan.ts'
import { planInSentence } from './plan-sentences.ts'
import { canEdit, type Ruled } from './rules.ts'
import { type Plan, plansSeen } from './store.ts'
import { commentsAsked } from './store-comments.ts'
import { planContent } from './store-content.ts'
import { feedbackAsked } from './store-feedback.ts'

/** What waits for a person about plans: what coaches ask for in those that they should look over, and what there is to mend in them. */
export async function waitingFor(ask: WaitingAsk): Promise<Waiting[]> {
  const plans = plansInHand(ask)
  const [asked, toMend] = await Promise.all([
    plans.then((inHand) => coachWaiting(ask, inHand)),
    plans.then((inHand) => plansToMend(ask, inHand)),
  ])
  return [...asked, ...toMend]
}

/** The plans of this year that a person should look over. */
async function plansInHand({ tx, viewer, today }: WaitingAsk): Promise<Plan[]> {
  const thisYear = schoolYearOf(today)
  return (await plansSeen(tx, viewer, today)).filter((plan) => plan.schoolYear >= thisYear && mends(membershipsIn(viewer, plan), plan))
}

/** What coaches ask for in the plans that a person should look over. The coach waits, and so perhaps does the decision: it comes first. */
async function coachWaiting({ tx }: WaitingAsk, plans: readonly Plan[]): Promise<Waiting[]> {
  const looked = await Promise.all(
    plans.map(async (plan) => {
      const [asked, ...more] = coachAsksIn(...(await askOnce(tx, together(feedbackAsked(plan.id), commentsAsked(plan.id)))))
      return asked ? [coachAsking(plan, asked, more.length)] : []
    }),
  )
  return looked.flat()
}

function coachAsking(plan: Plan, asked: CoachAsks[number], more: number): Waiting {
  const who = (language: Language) => asked.name ?? commentWords[language].formerly
  return {
    title: inEach((language) => commentWords[language].waiting[asked.what](who(language), planInSentence(plan, language))),
    text: inEach((language) => commentWords[language].waiting.text(more)),
    lastDay: null,
    first: true,
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

async function plansToMend({ tx, viewer, today }: WaitingAsk, plans: readonly Plan[]): Promise<Waiting[]> {
  const looked = await Promise.all(
    plans.map(async (plan) => {
      const { framework } = await frameworkVersion(tx, plan.frameworkVersion)
      const findings = await healthOfPlan(tx, viewer, plan, framework, await planContent(tx, plan, today), today)
      return findings.length === 0 ? [] : [mending(plan, findings, framework)]
    }),
  )
  return looked.flat()
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
