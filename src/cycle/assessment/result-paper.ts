import { effortText } from '../../content/framework/effort.ts'
import type { Action } from '../../content/framework/schema.ts'
import { whyItWorksText } from '../../content/framework/why-it-works.tsx'
import { whyItWorksWords } from '../../content/framework/why-it-works.words.ts'
import { reasonText } from '../../content/suggestion/suggestion-sentences.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import type { Block, Cell, Paper, Row, Tone } from '../../ground/paper/paper.ts'
import { line, writtenOf } from '../../ground/paper/text.ts'
import { answerWords } from './answer.words.ts'
import { byArea, optedOut } from './assessment.ts'
import { leadText, profileAnswer, strengthText } from './lead.ts'

import type { OwnResult } from './own-result.ts'
import { stepWords } from './pages/steps.words.ts'
import { type ResultRow, strengthsOf } from './result.ts'
import { resultWords } from './result.words.ts'

/** One's own result set for paper, in a language. `today` is printed on it. */
export function resultPaper(result: OwnResult, language: Language, today: string): Paper {
  const { member, framework } = result.assessment
  const t = resultWords[language]
  const title = t.title[member.audience]
  const privacy = t.privacy[member.audience](member.minimumGroup)
  return {
    language,
    title,
    sender: { name: 'Stegvis', logo: null },
    corner: [],
    foot: `Stegvis · ${formatDay(today, language, true)}`,
    day: today,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...text('soft', contextOf(result, language)),
      ...text('lead', leadText(result.lead, member.audience, framework, language)),
      ...text('soft', `${privacy.bold} ${privacy.rest}`),
      ...profile(result, language),
      ...strengths(result, language),
      ...goals(result, language),
      ...steps(result, language),
    ],
  }
}

/** Which round, at which school, and when it was handed in. */
function contextOf({ assessment: { member }, response }: OwnResult, language: Language): string {
  const { handedIn } = resultWords[language]
  return [line(member.roundName), line(member.schoolName), response.handedInOn && handedIn(formatDay(response.handedInOn, language, true))]
    .filter(Boolean)
    .join(' · ')
}

function profile({ assessment: { framework }, rows, previous }: OwnResult, language: Language): Block[] {
  const t = resultWords[language]
  const byKey = new Map(rows.map((row) => [row.statement.key, row]))
  const before = previous ? [line(previous.member.roundName)] : []
  const areas = byArea(rows.map(({ statement }) => statement)).flatMap(({ area, items }): Row[] => [
    { group: area.name[language] },
    ...items.flatMap(({ statement }) => {
      const row = byKey.get(statement.key)
      return row ? [profileRow(row, framework.levels.length, previous !== null, language)] : []
    }),
  ])
  return [
    { kind: 'heading', level: 2, text: t.profile.heading },
    ...text('body', profileAnswer(rows, language)),
    {
      kind: 'table',
      table: {
        caption: t.profile.heading,
        columns: [t.pdf.aspect, t.pdf.level, ...before, t.pdf.importance],
        widths: [5, 4, ...before.map(() => 2), 3],
        rows: areas,
      },
    },
  ]
}

function profileRow(row: ResultRow, of: number, compared: boolean, language: Language): Cell[] {
  const said = levelText(row, language)
  return [
    row.statement.aspect.name[language],
    row.choice ? { text: said, level: row.choice, of } : said,
    ...(compared ? [row.before === null ? '–' : String(row.before)] : []),
    row.importance === null ? '–' : answerWords[language].importance[row.importance],
  ]
}

function strengths({ assessment: { member, framework }, rows }: OwnResult, language: Language): Block[] {
  const { strengths: t } = resultWords[language]
  const found = strengthsOf(rows)
  return [
    { kind: 'heading', level: 2, text: t.heading[member.audience] },
    ...(found.length === 0 ? text('body', t.none) : []),
    ...found.flatMap((row) => [
      { kind: 'heading' as const, level: 3 as const, text: `${row.statement.aspect.name[language]}, ${levelText(row, language)}` },
      ...text('body', strengthText(row, framework, language)),
    ]),
  ]
}

function goals({ goals: all }: OwnResult, language: Language): Block[] {
  const { goals: t } = stepWords[language]
  const kept = all.filter(({ state }) => state !== 'declined')
  if (kept.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t.heading },
    ...kept.flatMap(({ content, state, doneOn }) => [
      { kind: 'heading' as const, level: 3 as const, text: content.title[language] },
      ...(state === 'done' && doneOn
        ? text('soft', t.done(formatDay(doneOn, language, true)))
        : [...text('body', content.text[language]), ...text('body', `${t.first} ${content.first_step[language]}`)]),
    ]),
  ]
}

function steps({ steps: all }: OwnResult, language: Language): Block[] {
  const { steps: t } = stepWords[language]
  if (all.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t.heading(all.length) },
    ...all.flatMap(({ action, aspect, reason }) => [
      { kind: 'heading' as const, level: 3 as const, text: action.title[language] },
      ...text('soft', `${aspect.name[language]} · ${effortText(action, language)}`),
      ...text('body', action.text[language]),
      ...text('body', `${t.first} ${action.first_step[language]}`),
      ...text('aside', reasonText(reason, language)),
      ...whyOf(action, language),
    ]),
  ]
}

/** Why it tends to work, with its source, where the framework says so. */
function whyOf(action: Action, language: Language): Block[] {
  const why = whyItWorksText(action, language)
  return why ? text('soft', `${whyItWorksWords[language].works}: ${why}`) : []
}

function text(tone: Tone, said: string): Block[] {
  const written = writtenOf(said)
  return written.length > 0 ? [{ kind: 'text', tone, written }] : []
}

function levelText({ choice, statement }: ResultRow, language: Language): string {
  if (choice === null) return answerWords[language].noAnswer
  if (choice < 1) return choice === optedOut ? answerWords[language].optedOut : answerWords[language].notRelevant
  return `${choice} ${statement.levels.find(({ level }) => level === choice)?.name[language] ?? ''}`.trim()
}
