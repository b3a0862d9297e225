import type { Day } from '../../ground/base/clock.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import type { Block, Logo, Paper, Tone } from '../../ground/paper/paper.ts'
import { line, writtenOf } from '../../ground/paper/text.ts'
import type { FundedOnPaper } from '../funder/funder.ts'
import { funderBlocks } from '../funder/funder-blocks.ts'
import type { Effect, Told } from './effect.ts'
import { effectWords } from './effect.words.ts'
import { linesOf } from './loading.ts'

export type PaperFacts = { authority: string; logo: Logo | null; today: Day; funder: FundedOnPaper }

/** What a programme has led to, on paper: the same sentences as on its page, level by level, with the funder's line where there is one. */
export function effectPaper(effect: Effect, { authority, logo, today, funder }: PaperFacts, language: Language): Paper {
  const { programme, extent, levels } = effect
  const t = effectWords[language]
  const title = line(t.title(programme.title))
  return {
    language,
    title,
    sender: { name: line(authority), logo },
    corner: [t.corner, formatDay(today, language, true)],
    foot: `${line(authority)} · ${title}`,
    day: today,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      text('lead', t.lead),
      ...funderBlocks(funder, language),
      { kind: 'heading', level: 2, text: t.extentTitle },
      list(extent.map((each) => each[language])),
      ...effectBlocks(levels, language),
    ],
  }
}

/** Levels beside each other, each with where it comes from. */
export function effectBlocks(levels: readonly Told[], language: Language): Block[] {
  const t = effectWords[language]
  return levels.flatMap(({ level, lines }): Block[] => [
    { kind: 'heading', level: 2, text: t.levels[level] },
    text('soft', t.from[level]),
    list(linesOf(lines, level, language)),
  ])
}

function list(items: readonly string[]): Block {
  return { kind: 'list', ordered: false, items: items.map((item) => line(item)) }
}

function text(tone: Tone, said: string): Block {
  return { kind: 'text', tone, written: writtenOf(said) }
}
