import { schoolYearName } from '../../ground/base/clock.ts'
import { capitalise, countInWords, formatDay, formatList, type Language } from '../../ground/base/language.ts'
import type { Block } from '../../ground/paper/paper.ts'
import { line, whole } from '../../ground/paper/text.ts'
import type { PlanContent } from '../plan/plan.ts'
import { pageWords } from '../plan/plan.words.ts'
import { baselineBlocks } from './baseline.ts'
import type { About, PaperAction, PaperFacts, PaperGoal, PlanPaper } from './plan-paper.ts'
import { paperWords } from './plan-paper.words.ts'
import { paperActions, paperGoals } from './rows.ts'
import { goalBlocks, introduction, looseBlocks, overview } from './sections.ts'
import { cornerOf, decisionBlocks, standingText } from './standing.ts'

/** Sets a plan for paper: everything that stands on it, in its order and in a language. */
export function paperOf(content: PlanContent, facts: PaperFacts, language: Language): PlanPaper {
  const t = paperWords[language]
  const actions = paperActions(content, facts, language)
  const goals = paperGoals(content, facts, language)
  const standing = standingText(facts, language)
  const extent = extentText(goals, actions, language)
  const decision = decisionBlocks(facts, language)
  const title = t.title(schoolYearName(content.schoolYear), placeOf(content))
  return {
    language,
    title,
    sender: { name: line(facts.authority), logo: facts.logo },
    corner: cornerOf(facts, language),
    foot: t.foot(line(facts.authority), formatDay(facts.today, language, true)),
    day: facts.today,
    about: aboutOf(content, facts, { title, standing, extent, decision }, language),
    goals,
    actions,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'text', tone: 'soft', written: [[standing]] },
      { kind: 'text', tone: 'lead', written: [[extent]] },
      ...introduction(content.introduction, language),
      ...baselineBlocks(content, facts, language),
      ...overview(actions, language),
      ...goals.flatMap((goal) =>
        goalBlocks(
          goal,
          actions.filter((action) => action.goal?.number === goal.number),
          language,
        ),
      ),
      ...looseBlocks(
        goals.length > 0,
        actions.filter(({ goal }) => goal === null),
        language,
      ),
      ...decision,
    ],
  }
}

/** "4–6, Almskolan" of a team's plan, "Almskolan" of the school's. */
export function placeOf({ unit, school }: Pick<PlanContent, 'unit' | 'school'>): string {
  return unit.kind === 'team' ? `${line(unit.name)}, ${line(school.name)}` : line(school.name)
}

function extentText(goals: readonly PaperGoal[], actions: readonly PaperAction[], language: Language): string {
  const t = paperWords[language].lead
  if (goals.length + actions.length === 0) return t.empty
  const counts = [
    ...(goals.length > 0 ? [t.goals(goals.length === 1 ? t.oneGoal : countInWords(goals.length, language), goals.length === 1)] : []),
    t.actions(countInWords(actions.length, language), actions.length === 1),
  ]
  const said = (some: readonly PaperAction[], say: (count: string, one: boolean) => string) =>
    some.length === 0 ? [] : [capitalise(say(countInWords(some.length, language), some.length === 1))]
  return [
    `${capitalise(formatList(counts, language))}.`,
    ...said(
      actions.filter(({ owner }) => owner === ''),
      t.noOwner,
    ),
    ...said(
      actions.filter(({ dueOn }) => dueOn === null),
      t.noDue,
    ),
    ...said(
      actions.filter(({ late }) => late),
      t.late,
    ),
  ].join(' ')
}

type Said = { title: string; standing: string; extent: string; decision: readonly Block[] }

function aboutOf(
  content: PlanContent,
  { authority, today }: PaperFacts,
  { title, standing, extent, decision }: Said,
  language: Language,
): About[] {
  const { sheets: t } = paperWords[language]
  const form = decision.flatMap((block) => (block.kind === 'form' ? block.facts : []))
  return [
    { part: t.plan, content: title },
    { part: t.authority, content: line(authority) },
    { part: t.standing, content: standing },
    { part: t.extent, content: extent },
    { part: pageWords[language].introduction, content: whole(content.introduction) },
    ...form.map(({ term, lines }) => ({ part: term, content: lines.join('\n') })),
    { part: t.printed, content: formatDay(today, language, true) },
  ].filter((each) => each.content !== '')
}
