import { numberText } from '../../cycle/matter/matter.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import type { Block, Logo, Paper } from '../../ground/paper/paper.ts'
import { line } from '../../ground/paper/text.ts'
import { qrModules } from '../../ground/ui/components/qr-code/modules.ts'
import type { FundedOnPaper } from '../funder/funder.ts'
import { funderBlocks } from '../funder/funder-blocks.ts'
import { type Attended, byProgramme, durationOf, minutesOf, overlaps, spanOf } from './certificate.ts'
import { paperWords } from './paper.words.ts'

export type Sender = { authority: string; logo: Logo | null; today: Day; publicUrl: string }

/** A certificate on paper, with its number and a code to the page where anyone checks it. */
export function certificatePaper(
  certificate: { number: string; name: string; title: string; funder: FundedOnPaper; sessions: readonly Attended[] },
  { authority, logo, today, publicUrl }: Sender,
  language: Language,
): Paper {
  const t = paperWords[language]
  const { number, name, title, funder, sessions } = certificate
  const { from, to } = spanOf(sessions)
  const address = publicUrl + linkTo('/certificate/:certificateNumber', number)
  const facts: [string, string][] = [
    [t.extent, durationOf(minutesOf(sessions), language)],
    [t.time, from === to ? formatDay(from, language, true) : `${formatDay(from, language, true)} – ${formatDay(to, language, true)}`],
    [t.authority, line(authority)],
    [t.issued, formatDay(today, language, true)],
  ]
  return {
    language,
    title: t.title,
    sender: { name: line(authority), logo },
    corner: [t.number(numberText(number))],
    foot: t.foot(numberText(number)),
    day: today,
    blocks: [
      { kind: 'heading', level: 1, text: t.title },
      { kind: 'text', tone: 'lead', written: [[t.took(line(name), line(title))]] },
      { kind: 'facts', facts: facts.map(([term, value]) => ({ term, lines: [value] })) },
      { kind: 'heading', level: 2, text: t.sessions },
      sessionTable(sessions.toReversed(), t.sessions, language),
      { kind: 'text', tone: 'soft', written: [[t.states + (overlaps(sessions) ? ` ${t.once}` : '')]] },
      ...funderBlocks(funder, language),
      {
        kind: 'code',
        code: { alt: t.qr, modules: qrModules(address), written: [[t.number(numberText(number))], [t.where], [address]] },
      },
    ],
  }
}

/** What somebody took part in, on paper: programme by programme. */
export function recordPaper(
  name: string,
  attended: readonly Attended[],
  funders: ReadonlyMap<string, FundedOnPaper>,
  { authority, logo, today }: Omit<Sender, 'publicUrl'>,
  language: Language,
): Paper {
  const t = paperWords[language]
  return {
    language,
    title: t.record,
    sender: { name: line(authority), logo },
    corner: [],
    foot: `${t.record} · ${line(name)}`,
    day: today,
    blocks: [
      { kind: 'heading', level: 1, text: t.record },
      { kind: 'text', tone: 'lead', written: [[t.recordOf(line(name), formatDay(today, language, true))]] },
      ...(attended.length === 0 ? [{ kind: 'text' as const, tone: 'body' as const, written: [[t.nothing]] }] : []),
      ...byProgramme(attended).flatMap(({ programme, title, sessions, certified, minutes }): Block[] => [
        { kind: 'heading', level: 2, text: line(title) },
        sessionTable(sessions, line(title), language),
        { kind: 'text', tone: 'soft', written: [[t.sum(durationOf(minutes, language)) + (overlaps(certified) ? `. ${t.once}` : '')]] },
        ...funderBlocks(funders.get(programme) ?? none, language),
      ]),
    ],
  }
}

const none: FundedOnPaper = { funderLine: '', funderMark: null, picture: null }

function sessionTable(sessions: readonly Attended[], caption: string, language: Language): Block {
  const t = paperWords[language]
  return {
    kind: 'table',
    table: {
      caption,
      columns: t.columns,
      widths: [5, 2, 2],
      rows: sessions.map(({ title, startsAt, minutes, locked }) => [
        locked ? line(title) : `${line(title)} (${t.notLocked})`,
        formatDay(dayOf(startsAt), language, true),
        durationOf(minutes, language),
      ]),
    },
  }
}
