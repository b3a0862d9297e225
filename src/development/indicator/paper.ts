import { type Factor, isTold } from '../../cycle/success-factor/success-factor.ts'
import type { Day } from '../../ground/base/clock.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import type { Block, Fact, Logo, Paper, Tone } from '../../ground/paper/paper.ts'
import { line, writtenOf } from '../../ground/paper/text.ts'
import type { AuthorityPlan } from '../authority-plan/authority-plan.ts'
import type { FollowedGoal, FollowedIndicator } from './follow-up.ts'
import { paperWords } from './paper.words.ts'
import { baselineSaid, countsSaid, judgementSaid, readingSaid, ruleOf, schoolsSaid, targetSaid } from './sentences.ts'

/** Whose paper it is, and which day it is. */
export type PaperFacts = { authority: string; logo: Logo | null; today: Day }
export type Followed = { plan: Pick<AuthorityPlan, 'head'>; goals: readonly FollowedGoal[] }

/** The yearly follow-up for a board: how the goals were judged in one sentence, then goal by goal what was judged and what was read. */
export function followUpPaper({ plan, goals }: Followed, facts: PaperFacts, language: Language): Paper {
  const t = paperWords[language]
  return {
    ...headOf(t.followUp.title(plan.head.title), t.followUp.corner, facts, language),
    blocks: [
      { kind: 'heading', level: 1, text: line(t.followUp.title(plan.head.title)) },
      text('lead', countsSaid(goals, language)),
      text('soft', t.asOf(facts.today)),
      ...goals.filter(({ standing }) => standing !== 'draft').flatMap((goal) => goalBlocks(goal, language)),
      { kind: 'heading', level: 2, text: t.rules },
      text('soft', t.rule),
      ...rulesOf(goals, language),
    ],
  }
}

function goalBlocks(goal: FollowedGoal, language: Language): Block[] {
  const t = paperWords[language]
  const [latest] = goal.judgements
  const ofSchools = schoolsSaid(goal, language)
  return [
    { kind: 'heading', level: 2, text: line(`${goal.number} ${goal.title}`) },
    ...(goal.standing === 'dropped' ? [text('soft', t.dropped)] : []),
    text('body', judgementSaid(latest, language)),
    ...(latest
      ? [
          {
            kind: 'facts' as const,
            facts: [
              { term: t.causes, lines: writtenOf(latest.causes).flat() },
              { term: t.now, lines: writtenOf(latest.next).flat() },
              { term: t.judged, lines: [t.by(latest.onDay, line(latest.byName))] },
            ],
          },
        ]
      : []),
    ...(ofSchools ? [text('body', ofSchools)] : []),
    ...indicatorBlocks(goal, language),
  ]
}

/** What the national quality system asks for, in its order: goals, sub-goals, indicators, success factors. */
export function dialoguePaper({ plan, goals }: Followed, factors: readonly Factor[], facts: PaperFacts, language: Language): Paper {
  const { dialogue: t, ...own } = paperWords[language]
  const decided = goals.filter(({ standing }) => standing === 'decided')
  const told = factors.filter(isTold)
  return {
    ...headOf(t.title(plan.head.title), t.corner, facts, language),
    blocks: [
      { kind: 'heading', level: 1, text: line(t.title(plan.head.title)) },
      text('lead', t.lead),
      text('soft', own.asOf(facts.today)),
      { kind: 'heading', level: 2, text: t.goals },
      ...decided.flatMap((goal): Block[] => [
        { kind: 'heading', level: 3, text: line(`${goal.number} ${goal.title}`) },
        { kind: 'facts', facts: stepsOf(goal, language) },
        ...(goal.indicators.length === 0 ? [text('soft', `${t.indicators}: ${t.none}`)] : indicatorBlocks(goal, language)),
      ]),
      { kind: 'heading', level: 2, text: t.factors },
      ...(told.length === 0 ? [text('body', t.noFactors)] : told.map(({ title }) => text('body', title))),
      { kind: 'heading', level: 2, text: own.rules },
      text('soft', own.rule),
      ...rulesOf(decided, language),
    ],
  }
}

function stepsOf(goal: FollowedGoal, language: Language): Fact[] {
  const { dialogue: t, ...own } = paperWords[language]
  const [latest] = goal.judgements
  const steps = [
    ...(goal.sign === '' ? [] : [`${t.sign}: ${line(goal.sign)}`]),
    ...goal.measures.map(({ what, dueOn }) => line(dueOn ? own.by2(what, dueOn) : what)),
  ]
  return [
    { term: t.steps, lines: steps.length > 0 ? steps : [t.none] },
    {
      term: t.judgement,
      lines: [
        judgementSaid(latest, language),
        ...(latest ? [`${own.causes}: ${line(latest.causes)}`, `${own.now}: ${line(latest.next)}`] : []),
      ],
    },
  ]
}

function indicatorBlocks({ number, indicators }: FollowedGoal, language: Language): Block[] {
  const t = paperWords[language]
  if (indicators.length === 0) return []
  const { columns } = t
  return [
    {
      kind: 'table',
      table: {
        caption: t.indicatorsOf(number),
        columns: [columns.indicator, columns.baseline, columns.now, columns.wanted],
        widths: [4, 3, 3, 2],
        rows: indicators.map((followed) => cellsOf(followed, language)),
      },
    },
  ]
}

function cellsOf(followed: FollowedIndicator, language: Language): string[] {
  const t = paperWords[language]
  const { indicator, latest, target } = followed
  const from = baselineSaid(followed, language)
  const wanted = targetSaid(target, indicator, language)
  return [
    line(indicator.name),
    from ? `${from.said} (${from.note})` : t.noBaseline,
    latest ? `${readingSaid(latest, indicator, language)} (${formatDay(latest.onDay, language, true)})` : t.unread,
    target?.byDay ? t.by2(wanted, target.byDay) : wanted,
  ]
}

/** The rule of each indicator, once. */
function rulesOf(goals: readonly FollowedGoal[], language: Language): Block[] {
  const facts = goals
    .flatMap(({ indicators }) => indicators)
    .map(({ indicator }): Fact => ({ term: line(indicator.name), lines: [line(indicator.definition), line(ruleOf(indicator, language))] }))
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
}

export function headOf(title: string, corner: string, { authority, logo, today }: PaperFacts, language: Language): Omit<Paper, 'blocks'> {
  return {
    language,
    title: line(title),
    sender: { name: line(authority), logo },
    corner: [corner, formatDay(today, language, true)],
    foot: `${line(authority)} · ${line(title)}`,
    day: today,
  }
}

function text(tone: Tone, said: string): Block {
  return { kind: 'text', tone, written: writtenOf(said) }
}
