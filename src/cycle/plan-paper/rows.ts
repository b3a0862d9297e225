import { findAction } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { whyItWorksText } from '../../content/framework/why-it-works.tsx'
import { capitalise, formatDay, type Language } from '../../ground/base/language.ts'
import { line, whole } from '../../ground/paper/text.ts'
import { otherFields } from '../plan/fields-told.ts'

import { nameWords } from '../plan/names.words.ts'
import { type Baseline, numbered, type Owner, type PlanAction, type PlanContent, type PlanGoal } from '../plan/plan.ts'
import { pageWords } from '../plan/plan.words.ts'
import { aspectName, effortOf } from '../plan/plan-sentences.ts'
import { isLate } from '../plan/rules.ts'
import { levelsOf, seriesText } from './levels.ts'
import type { PaperAction, PaperFacts, PaperGoal } from './plan-paper.ts'
import { paperWords } from './plan-paper.words.ts'

/** Every action as it stands on paper, in the plan's order. What was decided on is not late: it shows how things stood then. */
export function paperActions(content: PlanContent, facts: PaperFacts, language: Language): PaperAction[] {
  const t = nameWords[language]
  const now = facts.standing.is !== 'frozen' && facts.closedOn === null
  return numbered(content).map(({ number, action, goal }) => ({
    id: action.id,
    number,
    goal: goal ? { number: String(content.goals.indexOf(goal) + 1), title: line(goal.title) } : null,
    aspect: aspectName(facts.framework, action.aspect ?? goal?.aspect ?? null, language),
    title: line(action.title),
    text: whole(action.text),
    why: whole(action.why),
    works: worksText(action, facts.framework, language),
    owner: ownerText(action.owner, language),
    others: line(action.others),
    startOn: action.startOn,
    dueOn: action.dueOn,
    late: now && isLate(action, facts.today),
    due: dueText(action, now && isLate(action, facts.today), language),
    hours: action.hours,
    hoursEach: action.hoursEach,
    weeks: action.weeks,
    money: action.money,
    priority: t.priorities[action.priority],
    howWeKnow: whole(action.howWeKnow),
    status: t.statuses[action.status],
    tags: action.tags.map(line).join(', '),
    effort: effortOf(action, language),
    origin: originText(action, language),
    more: otherFields(action, language).map((told) => ({ ...told, text: whole(told.text) })),
  }))
}

/** Every goal as it stands on paper, in the plan's order. */
export function paperGoals(content: PlanContent, facts: PaperFacts, language: Language): PaperGoal[] {
  return content.goals.map((goal, index) => ({
    number: String(index + 1),
    title: line(goal.title),
    aspect: aspectName(facts.framework, goal.aspect, language),
    signs: whole(goal.signs),
    ...startOf(goal, language),
  }))
}

/** Which round a figure is from, or when a level was agreed on. */
export function sourceText(baseline: Baseline, language: Language): string {
  const t = paperWords[language].baseline
  if (baseline.kind === 'joint') return t.joint(formatDay(baseline.agreedOn, language, true))
  return t.released(line(baseline.roundName), line(baseline.unitName), formatDay(baseline.releasedOn, language, true))
}

/** "Personalen 2,4 (38 svar), skolledningen 3,2 (3 svar)", and where that is from. */
function startOf({ baseline }: PlanGoal, language: Language): { start: string; source: string } {
  if (!baseline) return { start: '', source: '' }
  const levels = levelsOf(baseline).map(({ series, level }) => seriesText(series, level, language))
  return { start: capitalise(levels.join(', ')), source: sourceText(baseline, language) }
}

function worksText({ source }: PlanAction, framework: Framework, language: Language): string {
  const known = source?.framework === framework.key ? findAction(framework, source.action) : undefined
  return (known && whyItWorksText(known, language)) ?? ''
}

function dueText({ dueOn }: PlanAction, late: boolean, language: Language): string {
  if (dueOn === null) return nameWords[language].missing
  const day = formatDay(dueOn, language, true)
  return late ? paperWords[language].late(day) : day
}

function ownerText(owner: Owner | null, language: Language): string {
  if (owner === null) return ''
  if (owner.kind === 'role') return line(owner.role)
  return owner.left ? nameWords[language].left(line(owner.name)) : line(owner.name)
}

function originText({ referred, carried, home }: PlanAction, language: Language): string {
  const { action: t } = pageWords[language]
  if (referred) return t.fromTeam(line(home.unitName))
  return carried ? t.carried : ''
}
