import type { Day } from '../../ground/base/clock.ts'
import { formatDay, formatList, type Language } from '../../ground/base/language.ts'
import type { Block, Fact, Logo, Paper } from '../../ground/paper/paper.ts'
import { line, linesOf, writtenOf } from '../../ground/paper/text.ts'
import { kindOf, titleOf } from '../belonging/link-sentences.ts'
import type { Linkable } from '../belonging/store.ts'
import { effectBlocks } from '../effect/paper.ts'
import type { ToldProgramme } from '../effect/telling.ts'
import type { FundedOnPaper } from '../funder/funder.ts'
import { funderBlocks } from '../funder/funder-blocks.ts'
import type { SeenProgramme } from '../programme/store.ts'
import { headingsOf, type ProgrammeReport } from './account.ts'
import { accountWords } from './account.words.ts'

/**
 * All that a report is made of. It is locked in a matter, which more people read than see the programme's evaluations or schools' plans: so of its effect there is what may be told to anybody, and of plans the authority's
 * own that are in force.
 */
export type Told = {
  report: ProgrammeReport
  programme: SeenProgramme
  told: Pick<ToldProgramme, 'extent' | 'learnt' | 'takenUp'>
  links: readonly Linkable[]
  funder: FundedOnPaper
}
export type Sender = { authority: string; logo: Logo | null; today: Day }

/** A report on paper: what fills itself, then what was written under each heading, with the funder's line and mark. */
export function accountPaper(
  { report, programme, told, links, funder }: Told,
  { authority, logo, today }: Sender,
  language: Language,
): Paper {
  const t = accountWords[language]
  const title = t.kinds[report.kind]
  return {
    language,
    title: `${title}: ${line(programme.title)}`,
    sender: { name: line(authority), logo },
    corner: [title, formatDay(today, language, true)],
    foot: `${line(authority)} · ${title} · ${line(programme.title)}`,
    day: today,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'text', tone: 'lead', written: [[line(programme.title)]] },
      ...funderBlocks(funder, language),
      { kind: 'heading', level: 2, text: t.facts },
      { kind: 'facts', facts: factsOf(report, programme, language) },
      { kind: 'heading', level: 2, text: t.purpose },
      { kind: 'text', tone: 'body', written: writtenOf(programme.purpose) },
      ...writtenBlocks(report, language),
      ...(links.length > 0
        ? [
            { kind: 'heading', level: 2, text: t.linked } satisfies Block,
            list(links.map((link) => `${line(titleOf(link, language))} (${line(kindOf(link, language))})`)),
          ]
        : []),
      { kind: 'heading', level: 2, text: t.extent[report.kind] },
      list(told.extent.map((each) => each[language])),
      ...effectBlocks(
        [
          { level: 'learning', lines: told.learnt },
          { level: 'support', lines: told.takenUp },
        ],
        language,
      ),
    ],
  }
}

function writtenBlocks({ kind, texts }: ProgrammeReport, language: Language): Block[] {
  return headingsOf[kind].flatMap((heading): Block[] => {
    const text = texts[heading]
    if (!text) return []
    return [
      { kind: 'heading', level: 2, text: accountWords[language].headings[heading] },
      { kind: 'text', tone: 'body', written: writtenOf(text) },
    ]
  })
}

function factsOf(report: ProgrammeReport, programme: SeenProgramme, language: Language): Fact[] {
  const { factNames: names, span } = accountWords[language]
  const rows: [string, string][] = [
    [names.period, span(report.from, report.to)],
    [names.programme, span(programme.from, programme.to)],
    [
      names.schools,
      formatList(
        programme.schools.map(({ name }) => name),
        language,
      ),
    ],
    [names.funder, programme.funder],
    [names.number, programme.funderNumber],
    [names.funding, programme.funding],
    [names.contact, programme.contact],
    [names.record, programme.recordNumber],
  ]
  const told = rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, lines: [line(value)] }))
  return programme.partners === '' ? told : [...told, { term: names.partners, lines: linesOf(programme.partners) }]
}

function list(items: readonly string[]): Block {
  return { kind: 'list', ordered: false, items: [...items] }
}
