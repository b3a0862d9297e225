import type { SignedInAsk } from '../base/ask.ts'
import { schoolYearOf } from '../base/clock.ts'
import { formatDay, formatList, formatWeekday, type Language } from '../base/language.ts'
import { findAspect } from '../framework/framework.ts'
import type { Framework } from '../framework/schema.ts'
import { frameworkVersion } from '../framework/store.ts'
import { joinNames } from '../result/reading/names.ts'
import type { TodoItem } from '../ui/components/todo/todo.tsx'
import { type Finding, findingKinds } from './doing/health.ts'
import { healthMessages } from './doing/health-messages.ts'
import { healthOfPlan } from './doing/store-health.ts'
import { type DueAction, dueActionsOf } from './doing/store-reminders.ts'
import type { CommentRole } from './plan.ts'
import { canEdit, type Ruled, rolesIn } from './rules.ts'
import { plansSeen } from './store.ts'
import { planContent } from './store-content.ts'
import { planInSentence } from './wording.ts'

/** One's own actions that are named one by one on the start page. */
const mostNamed = 3

/** What is needed of a request to say what there is to do. */
type Asked = Pick<SignedInAsk, 'tx' | 'viewer' | 'today' | 'language'>

/** What a viewer has to do about plans: their own actions that are late or due within a week, then the plans that they should look over. */
export async function planTodos(ask: Asked): Promise<TodoItem[]> {
  const due = await dueActionsOf(ask.tx, ask.viewer.person, ask.today)
  return [...dueTodos(due, ask.language), ...(await healthTodos(ask))]
}

/** Those who should mend a plan: a team's lead, or all of a team without one; a school's leaders. */
export function mends(roles: readonly CommentRole[], plan: Ruled): boolean {
  if (!canEdit(roles, plan)) return false
  return plan.unit.kind === 'school' || roles.includes('team_lead') || !plan.hasLead
}

/** Items about a person's own actions, the earliest last day first. */
export function dueTodos(due: readonly DueAction[], language: Language): TodoItem[] {
  const { todo: t } = healthMessages[language]
  const rest = due.length - mostNamed
  const items = due.slice(0, mostNamed).map(({ kind, title, dueOn, unitName, schoolName, action }): TodoItem => {
    const place = schoolName ? `${unitName}, ${schoolName}` : unitName
    const late = kind === 'late'
    return {
      title: late ? t.lateTitle(title) : t.soonTitle(title),
      when: late ? t.late(formatDay(dueOn, language, true), place) : t.soon(formatWeekday(dueOn, language), place),
      action: { href: `/actions/${action}`, label: t.note, about: `: ${title}` },
    }
  })
  if (rest <= 0) return items
  return [...items, { title: rest === 1 ? t.restOne : t.rest(rest), action: { href: '/actions?owner=me', label: t.list } }]
}

async function healthTodos(ask: Asked): Promise<TodoItem[]> {
  const { tx, viewer, today, language } = ask
  const thisYear = schoolYearOf(today)
  const plans = (await plansSeen(tx, viewer, today)).filter((plan) => plan.schoolYear >= thisYear && mends(rolesIn(viewer, plan), plan))
  const items: TodoItem[] = []
  for (const plan of plans) {
    const { framework } = await frameworkVersion(tx, plan.frameworkVersion)
    const findings = await healthOfPlan(tx, viewer, plan, framework, await planContent(tx, plan, today), today)
    if (findings.length === 0) continue
    items.push({
      title: healthMessages[language].todo.title(planInSentence(plan, language)),
      text: healthText(findings, framework, language),
      action: { href: `/plans/${plan.id}#health`, label: healthMessages[language].todo.open, about: `: ${planInSentence(plan, language)}` },
    })
  }
  return items
}

/** What there is to look at, in a sentence or two: "Bland åtgärderna: två saknar ansvarig och en är försenad." */
export function healthText(findings: readonly Finding[], framework: Framework, language: Language): string {
  const t = healthMessages[language]
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
