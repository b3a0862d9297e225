import { type Audience, topLevel } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import type { LevelTone } from '../../../ground/ui/charts/scale.ts'
import { StackedBar } from '../../../ground/ui/charts/stacked-bar.tsx'
import type { Part } from '../../protection/cell.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { type Spectrum, spectraOf, tellingStacks } from '../../result/reading/distribution.ts'
import { levelsText, reasonText, spreadText } from '../../result/reading/figure-sentences.ts'
import { type AspectRow, aspectRows, contributorsOf } from '../../result/reading/rows.ts'
import { earlierPageWords } from './earlier-page.words.ts'

type Props = { language: Language; audience: Audience; result: ReleasedResult; framework: Framework }

/** How one audience's answers divided over the levels that there were, as the released cells have it; nothing where none of them has a division. */
export function EarlierDistribution({ language, audience, result, framework }: Props) {
  const t = earlierPageWords[language]
  // The readers of divisions look at the staff's cell: here it is the audience's.
  const rows = aspectRows(result, framework).flatMap((row): AspectRow[] => (row[audience] ? [{ ...row, staff: row[audience] }] : []))
  const spectra = spectraOf(rows)
  if (spectra.length === 0) return null
  const levels = topLevel(framework)
  const isMerged = spectra.some(({ parts }) => parts.some(({ from, to }) => from !== to))
  return (
    <>
      <div class="gap" />
      <StackedBar
        id={`${audience}-distribution`}
        title={t.divided[audience]}
        answer={answerOf(spectra, rows.length, language)}
        legend={framework.levels.map(({ level, name }) => ({ tone: toneOf(level, levels), text: String(level), label: name[language] }))}
        areas={[...Map.groupBy(rows, ({ area }) => area)].map(([area, within]) => ({
          name: area.name[language],
          rows: within.map((row) => barOf(row, levels, language)),
        }))}
        note={isMerged ? t.together : undefined}
        twin={{
          summary: t.tableOfParts,
          caption: t.captionOfParts,
          columns: [t.columns.statement, ...framework.levels.map(({ level }) => String(level)), t.columns.count],
          rows: rows.map((row) => tableRow(row, levels, language)),
        }}
      />
    </>
  )
}

/** The tones of a scale of nine, from the lowest. */
const tones: LevelTone[] = ['v1', 'v15', 'v2', 'v25', 'v3', 'v35', 'v4', 'v45', 'v5']

/** The colour of a level on a scale of two to seven. */
function toneOf(level: number, levels: number): LevelTone {
  return tones[Math.round(((level - 1) / Math.max(1, levels - 1)) * (tones.length - 1))] ?? 'v5'
}

function answerOf(spectra: readonly Spectrum[], rows: number, language: Language): string {
  const t = earlierPageWords[language]
  const said = tellingStacks(spectra).map(({ row, from, to, count, total }) =>
    t.stack(
      row.aspect.name[language],
      formatNumber(count, language),
      formatNumber(total, language),
      to - from === 1 ? t.either(from, to) : levelsText(from, to, language),
    ),
  )
  return [...said, spectra.length < rows && t.notAll].filter(Boolean).join(' ')
}

function barOf(row: AspectRow, levels: number, language: Language) {
  const t = earlierPageWords[language]
  const parts = partsOf(row)
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  return {
    name: row.aspect.name[language],
    parts: parts.map(({ from, to, count }) => {
      const said = from === to ? formatNumber(count, language) : `${levelsText(from, to, language)}: ${formatNumber(count, language)}`
      return { tone: toneOf(to, levels), count, text: count / total >= said.length * roomForSign ? said : '' }
    }),
    value: <span class="may-wrap">{parts.length > 0 ? t.answers(formatNumber(total, language)) : insteadOf(row, language)}</span>,
  }
}

/** So great a share of a bar one sign takes; the table has every number. */
const roomForSign = 0.022

/** Why there is no division, or what is said in its place. */
function insteadOf({ staff }: AspectRow, language: Language): string {
  const t = earlierPageWords[language]
  if (!staff) return t.hidden
  return staff.content.kind === 'protected' ? reasonText(staff.content.reason, language) : (spreadText(staff.content, language) ?? t.hidden)
}

function tableRow(row: AspectRow, levels: number, language: Language): string[] {
  const t = earlierPageWords[language]
  const parts = partsOf(row)
  const n = row.staff && contributorsOf(row.staff.content)
  return [
    row.aspect.name[language],
    ...Array.from({ length: levels }, (_, index) => {
      const level = index + 1
      const part = parts.find(({ from, to }) => from <= level && level <= to)
      if (!part) return t.hidden
      const count = formatNumber(part.count, language)
      if (part.from === part.to) return count
      return part.to === level ? `${count} (${levelsText(part.from, part.to, language)})` : t.none
    }),
    n === null ? t.hidden : formatNumber(n, language),
  ]
}

function partsOf({ staff }: AspectRow): readonly Part[] {
  return staff?.content.kind === 'large' && staff.content.distribution.kind === 'parts' ? staff.content.distribution.parts : []
}
