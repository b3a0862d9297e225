import type { Day } from '../../ground/base/clock.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import type { Block, Fact, Logo, Paper, Row } from '../../ground/paper/paper.ts'
import { line, writtenOf } from '../../ground/paper/text.ts'
import type { FundedOnPaper } from '../funder/funder.ts'
import { funderBlocks } from '../funder/funder-blocks.ts'
import { momentInWords, nameWords, whenInWords } from '../programme/names.words.ts'
import { minutesOf } from '../programme/programme.ts'
import { type Attendee, countsOf } from './attendance.ts'
import { attendanceWords, standingInWords } from './attendance.words.ts'
import type { Listed } from './listed.tsx'
import { paperWords } from './paper.words.ts'

/** Whose paper it is, and which day it is. */
export type PaperFacts = { authority: string; logo: Logo | null; today: Day; funder: FundedOnPaper }

/** Empty rows for those who came without signing up. */
const emptyRows = 6

/** The list to sign: who is expected, what is marked, and a line for each to write on, with the funder's line where there is one. */
export function attendancePaper(
  { session, list, walkIns, locks }: Listed,
  { authority, logo, today, funder }: PaperFacts,
  language: Language,
): Paper {
  const t = paperWords[language]
  const title = t.title(line(session.title))
  const { here, all } = countsOf(list, walkIns)
  const locked = locks[0] && !locks[0].openedAt ? locks[0] : null
  const marked = here > 0 || locked !== null
  return {
    language,
    title,
    sender: { name: line(authority), logo },
    corner: [t.corner, formatDay(today, language, true)],
    foot: [line(authority), title, line(session.programme.funderLine)].filter(Boolean).join(' · '),
    day: today,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...funderBlocks(funder, language),
      { kind: 'facts', facts: factsOf(session, language) },
      ...(marked ? [said('body', t.lead(here, all))] : []),
      ...(marked ? [said('soft', locked ? t.locked(line(locked.byName), momentInWords(locked.at, language)) : t.open)] : []),
      ...(list.length > 0
        ? [
            tableOf(
              t.list,
              list.map((each) => rowOf(each, language)),
              language,
            ),
          ]
        : []),
      { kind: 'heading', level: 2, text: t.more },
      said('soft', t.moreNote),
      tableOf(
        t.more,
        [
          ...walkIns.map(({ name }): Row => [line(name), blank, attendanceWords[language].stood.whole, blank]),
          ...Array.from({ length: emptyRows }, (): Row => [blank, blank, blank, blank]),
        ],
        language,
      ),
      { kind: 'heading', level: 2, text: t.leads },
      {
        kind: 'form',
        facts: [
          { term: t.leadSigns.name, lines: [] },
          { term: t.leadSigns.sign, lines: [] },
        ],
      },
    ],
  }
}

/** Left to be written in by hand. */
const blank = '\u00a0'

function tableOf(caption: string, rows: Row[], language: Language): Block {
  const { columns } = paperWords[language]
  return {
    kind: 'table',
    table: { caption, columns: [columns.name, columns.place, columns.state, columns.sign], widths: [3, 3, 2, 4], rows },
  }
}

function rowOf({ name, place, mark }: Attendee, language: Language): Row {
  return [line(name), place === '' ? blank : line(place), mark ? standingInWords(mark, language) : blank, blank]
}

function factsOf(session: Listed['session'], language: Language): Fact[] {
  const t = paperWords[language].facts
  return [
    { term: t.programme, lines: [line(session.programme.title)] },
    { term: t.when, lines: [whenInWords(session, language)] },
    ...(session.place ? [{ term: t.place, lines: [line(session.place)] }] : []),
    ...(session.place === '' ? [{ term: t.place, lines: [nameWords[language].ways.link] }] : []),
    { term: t.time, lines: [attendanceWords[language].minutes(minutesOf(session))] },
    ...(session.leader ? [{ term: t.leader, lines: [line(session.leader.name)] }] : []),
  ]
}

function said(tone: 'lead' | 'body' | 'soft', text: string): Block {
  return { kind: 'text', tone, written: writtenOf(text) }
}
