import { type Day, dayOf } from '../../ground/base/clock.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import type { Block, Fact, Logo, Paper } from '../../ground/paper/paper.ts'
import { line, writtenOf } from '../../ground/paper/text.ts'
import type { Decision, Meeting, Outcome } from './decision.ts'
import { organiserWords } from './organiser.words.ts'
import { paperWords } from './paper.words.ts'
import { emptySections, linesOf, type Section, type Statement, secrecyOf } from './statement.ts'

/** What a paper needs to know that its subject does not say. */
export type PaperFacts = { authority: string; logo: Logo | null; today: Day }

/** A statement for a board on paper: its head, then section by section under real headings. The same in Word as in PDF. */
export function statementPaper(statement: Statement, { authority, logo, today }: PaperFacts): Paper {
  const { language, title, matter, board, meetingOn, department, handler, phone } = statement
  const t = paperWords[language]
  const empty = new Set(emptySections(statement.sections).map(({ key }) => key))
  const fact = (term: string, value: string): Fact[] => (value === '' ? [] : [{ term, lines: [line(value)] }])
  return {
    language,
    title: line(title),
    sender: { name: line(department || authority), logo },
    corner: [t.statement, formatDay(today, language, true)],
    foot: `${line(authority)} · ${t.statement} · ${line(matter.number)}`,
    day: today,
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...fact(t.handler, [handler, phone === '' ? '' : t.phone(phone)].filter(Boolean).join(', ')),
          ...fact(t.to, [board, meetingOn ? formatDay(meetingOn, language, true) : ''].filter(Boolean).join(', ')),
          ...fact(t.number, matter.number),
          ...fact(t.secrecy, secrecyOf(statement) ?? ''),
        ],
      },
      { kind: 'heading', level: 1, text: line(title) },
      ...statement.sections.filter(({ key }) => !empty.has(key)).flatMap(sectionOf),
    ],
  }
}

function sectionOf(section: Section): Block[] {
  const heading: Block = { kind: 'heading', level: section.level, text: line(section.heading) }
  if (section.text.trim() === '') return [heading]
  if (section.form === 'text') return [heading, { kind: 'text', tone: 'body', written: writtenOf(section.text) }]
  return [heading, { kind: 'list', ordered: section.form === 'numbered', items: linesOf(section).map(line) }]
}

/** A decision on paper: what was decided, by whom, and by what right. */
export function decisionPaper(decision: Decision, { authority, logo, today }: PaperFacts, language: Language): Paper {
  const [t, words] = [paperWords[language], organiserWords[language]]
  const { document, matter, point, decidedOn, from, withdrawn } = decision
  const title = t.decisionOn(line(document.title))
  return {
    language,
    title,
    sender: { name: line(authority), logo },
    corner: [words.kinds[decision.kind], decision.called],
    foot: `${line(authority)} · ${decision.called} · ${line(matter.number)}`,
    day: today,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      {
        kind: 'facts',
        facts: [
          { term: t.number, lines: [`${line(matter.number)} ${line(matter.title)}`] },
          { term: t.decidedOn, lines: [formatDay(decidedOn, language, true)] },
          { term: t.decidedBy, lines: [`${line(decision.name)}, ${line(decision.title)}, ${line(decision.unit)}`] },
          ...(point ? [{ term: t.point, lines: [t.pointSaid(point.number, line(point.text), line(point.version))] }] : []),
          { term: t.document, lines: [t.version(line(document.title), document.version)] },
          ...(from ? [{ term: t.from, lines: [formatDay(from, language, true)] }] : []),
          ...(withdrawn
            ? [{ term: t.withdrawn, lines: [`${formatDay(withdrawn.onDay, language, true)}. ${line(withdrawn.reason)}`] }]
            : []),
        ],
      },
      { kind: 'heading', level: 2, text: t.decision },
      { kind: 'text', tone: 'body', written: writtenOf(decision.text) },
    ],
  }
}

/** A covering letter to a document (följebrev), as somebody wrote it, with what it comes with. */
export function letterPaper(
  { recipient, text, name }: { recipient: string; text: string; name: string },
  about: { title: string; version: number; number: string; matter: string },
  { authority, logo, today }: PaperFacts,
  language: Language,
): Paper {
  const t = paperWords[language]
  return {
    language,
    title: t.letterTo(line(recipient)),
    sender: { name: line(authority), logo },
    corner: [t.letter, formatDay(today, language, true)],
    foot: `${line(authority)} · ${t.letter} · ${line(about.matter)}`,
    day: today,
    blocks: [
      { kind: 'heading', level: 1, text: t.letterTo(line(recipient)) },
      {
        kind: 'facts',
        facts: [
          { term: t.number, lines: [line(about.matter)] },
          { term: t.comesWith, lines: [t.numbered(t.version(line(about.title), about.version), about.number)] },
        ],
      },
      { kind: 'text', tone: 'body', written: writtenOf(text) },
      { kind: 'text', tone: 'body', written: [[line(name), line(authority)]] },
    ],
  }
}

/** What a meeting made of one thing, as it was noted from its minutes (protokollsutdrag). */
export function minutesPaper(
  { meeting, outcome, title, matter }: { meeting: Pick<Meeting, 'board' | 'onDay'>; outcome: Outcome; title: string; matter: string },
  { authority, logo, today }: PaperFacts,
  language: Language,
): Paper {
  const t = paperWords[language]
  const heading = t.extractOf(line(title))
  const day = (term: string, on: Day | null): Fact[] => (on ? [{ term, lines: [formatDay(on, language, true)] }] : [])
  return {
    language,
    title: heading,
    sender: { name: line(authority), logo },
    corner: [t.extract, formatDay(meeting.onDay, language, true)],
    foot: `${line(authority)} · ${t.extract} · ${line(matter)}`,
    day: today,
    blocks: [
      { kind: 'heading', level: 1, text: heading },
      {
        kind: 'facts',
        facts: [
          { term: t.meeting, lines: [`${line(meeting.board)}, ${formatDay(meeting.onDay, language, true)}`] },
          ...(outcome.paragraph === '' ? [] : [{ term: t.paragraph, lines: [line(outcome.paragraph)] }]),
          { term: t.number, lines: [line(matter)] },
          ...day(t.minutesOn, outcome.minutesOn),
          ...day(t.announcedOn, outcome.announcedOn),
        ],
      },
      { kind: 'heading', level: 2, text: t.result },
      { kind: 'text', tone: 'body', written: [[organiserWords[language].results[outcome.result]]] },
      ...(outcome.note === '' ? [] : [{ kind: 'text' as const, tone: 'body' as const, written: writtenOf(outcome.note) }]),
      { kind: 'text', tone: 'soft', written: [[t.notedBy(line(outcome.byName), dayOf(outcome.at))]] },
    ],
  }
}

/** The decisions that a meeting is told of (delegationslista). */
export function listPaper(
  { board, onDay, decisions }: { board: string; onDay: Day; decisions: readonly Decision[] },
  { authority, logo, today }: PaperFacts,
  language: Language,
): Paper {
  const t = paperWords[language]
  return {
    language,
    title: t.list,
    sender: { name: line(authority), logo },
    corner: [line(board), formatDay(onDay, language, true)],
    foot: `${line(authority)} · ${t.list} · ${formatDay(onDay, language, true)}`,
    day: today,
    blocks: [
      { kind: 'heading', level: 1, text: t.listOf(line(board), onDay) },
      decisions.length === 0
        ? { kind: 'text', tone: 'body', written: [[t.none]] }
        : {
            kind: 'table',
            table: {
              caption: t.list,
              columns: t.columns,
              widths: [3, 4, 7, 5, 5],
              rows: decisions.map((each) => rowOf(each, language).map(line)),
            },
          },
    ],
  }
}

/** Number, day, what, who, and the point: a page, a paper and a table say the same. What is secret is told by its matter alone. */
export function rowOf(decision: Decision, language: Language): string[] {
  const t = paperWords[language]
  const { document, matter, point, withdrawn } = decision
  const what = document.secrecy !== null ? t.secret(matter.number) : `${matter.number} ${document.title}`
  return [
    decision.called,
    formatDay(decision.decidedOn, language, true),
    withdrawn ? `${what}. ${t.takenBack(withdrawn.onDay)}` : what,
    `${decision.name}, ${decision.title}`,
    point ? `${point.number} ${point.text}` : '',
  ]
}
