import type { Day } from '../../ground/base/clock.ts'
import { formatDay, formatList, type Language } from '../../ground/base/language.ts'
import type { Block, Logo, Paper } from '../../ground/paper/paper.ts'
import { line, whole } from '../../ground/paper/text.ts'
import { factorWords } from './factors.words.ts'
import { type Factor, isTold, namedIn, saidIn, schoolsIn, themes } from './success-factor.ts'

export type PaperFacts = { authority: string; logo: Logo | null; today: Day }

/** The booklet: what everyone is told, theme by theme. What fewer than three schools speak of is not in it, whoever prints. */
export function bookletOf(factors: readonly Factor[], { authority, logo, today }: PaperFacts, language: Language): Paper {
  const t = factorWords[language]
  const told = factors.filter(isTold)
  return {
    language,
    title: `${t.title}, ${line(authority)}`,
    sender: { name: line(authority), logo },
    corner: [t.title],
    foot: `${line(authority)} · ${formatDay(today, language, true)}`,
    day: today,
    blocks: [
      { kind: 'heading', level: 1, text: t.title },
      { kind: 'text', tone: 'lead', written: [[t.rule]] },
      ...themes.flatMap((theme): Block[] => {
        const own = told.filter((factor) => factor.theme === theme)
        return own.length === 0
          ? []
          : [{ kind: 'heading', level: 2, text: t.themes[theme] }, ...own.flatMap((factor) => factorBlocks(factor, language))]
      }),
    ],
  }
}

function factorBlocks(factor: Factor, language: Language): Block[] {
  const t = factorWords[language]
  const names = namedIn(factor)
  const about = [
    `${t.schools(schoolsIn(factor))}.`,
    ...(names.length > 0 ? [`${t.named(formatList(names.map(line), language))}.`] : []),
  ].join(' ')
  return [
    { kind: 'heading', level: 3, text: line(factor.title) },
    { kind: 'text', tone: 'soft', written: [[about]] },
    {
      kind: 'text',
      tone: 'body',
      written: saidIn(factor).map(({ text, source, school }) => [
        `${whole(text)} (${t.sources[source]}${school ? `, ${line(school)}` : ''})`,
      ]),
    },
  ]
}
