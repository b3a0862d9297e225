import { whyItWorksWords } from '../../content/framework/why-it-works.words.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import type { Block, Fact, Table } from '../../ground/paper/paper.ts'
import { linesOf, writtenOf } from '../../ground/paper/text.ts'
import { goalWords } from '../plan/goal.words.ts'

import { nameWords } from '../plan/names.words.ts'
import { pageWords } from '../plan/plan.words.ts'
import type { PaperAction, PaperGoal } from './plan-paper.ts'
import { paperWords } from './plan-paper.words.ts'

/** What is said before the goals. */
export function introduction(written: string, language: Language): Block[] {
  const blocks = text(written)
  return blocks.length > 0 ? [{ kind: 'heading', level: 2, text: pageWords[language].introduction }, ...blocks] : []
}

/** Every action on one line. */
export function overview(actions: readonly PaperAction[], language: Language): Block[] {
  const { overview: t } = paperWords[language]
  const names = nameWords[language]
  const page = pageWords[language]
  if (actions.length === 0) return []
  const table: Table = {
    caption: t.heading,
    columns: [t.number, t.action, page.action.owner, page.action.due, page.action.status],
    widths: [1.1, 8, 4, 3.4, 2.2],
    rows: actions.map(({ number, title, owner, due, status }) => [number, title, owner || names.missing, due, status]),
  }
  return [
    { kind: 'heading', level: 2, text: t.heading },
    { kind: 'table', table },
  ]
}

/** A goal with its actions. */
export function goalBlocks(goal: PaperGoal, actions: readonly PaperAction[], language: Language): Block[] {
  const page = pageWords[language]
  const t = goalWords[language]
  return [
    { kind: 'heading', level: 2, text: `${page.goal.title(Number(goal.number))}: ${goal.title}` },
    ...facts([fact(t.aspect, goal.aspect), fact(t.signs, goal.signs), fact(page.baseline.label, goal.start)]),
    ...(actions.length === 0 ? text(page.goal.none) : actions.flatMap((action) => actionBlocks(action, goal.aspect, language))),
  ]
}

/** The actions under no goal. */
export function looseBlocks(afterGoals: boolean, actions: readonly PaperAction[], language: Language): Block[] {
  const t = pageWords[language]
  if (actions.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: afterGoals ? t.loose : t.looseOnly },
    ...actions.flatMap((action) => actionBlocks(action, '', language)),
  ]
}

function actionBlocks(action: PaperAction, goalAspect: string, language: Language): Block[] {
  const names = nameWords[language]
  const page = pageWords[language]
  const goal = goalWords[language]
  const { action: t } = page
  return [
    { kind: 'heading', level: 3, text: `${action.number} ${action.title}` },
    ...text(action.text),
    ...facts([
      fact(t.owner, action.owner || names.missing),
      fact(t.due, action.due),
      fact(t.status, action.status),
      fact(t.why, action.why),
      fact(whyItWorksWords[language].works, action.works),
      fact(goal.aspect, action.aspect === goalAspect ? '' : action.aspect),
      fact(t.others, action.others),
      fact(t.start, action.startOn ? formatDay(action.startOn, language, true) : ''),
      fact(t.effort, action.effort),
      fact(t.priority, action.priority),
      fact(t.know, action.howWeKnow),
      fact(t.tags, action.tags),
      ...action.more.map(({ label, text: said }) => fact(label, said)),
      fact(paperWords[language].from, action.origin),
    ]),
  ]
}

function fact(term: string, written: string): Fact {
  return { term, lines: linesOf(written) }
}

/** Facts that have something to say. */
function facts(all: readonly Fact[]): Block[] {
  const said = all.filter(({ lines }) => lines.length > 0)
  return said.length > 0 ? [{ kind: 'facts', facts: said }] : []
}

function text(written: string): Block[] {
  const paragraphs = writtenOf(written)
  return paragraphs.length > 0 ? [{ kind: 'text', tone: 'body', written: paragraphs }] : []
}
