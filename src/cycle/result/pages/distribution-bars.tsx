import { capitalise, formatNumber, type Language } from '../../../ground/base/language.ts'
import type { LevelTone } from '../../../ground/ui/charts/scale.ts'
import type { BarPart, BarRow } from '../../../ground/ui/charts/stacked-bar.tsx'
import type { Content, Part, UnitLevel } from '../../protection/cell.ts'

import { countText, levelsText, reasonText, spreadText } from '../reading/figure-sentences.ts'
import { type AspectRow, contributorsOf } from '../reading/rows.ts'
import { distributionSectionWords } from './distribution-section.words.ts'
import { reasonWords } from './reasons.words.ts'
import { spreadCell } from './spread-cell.ts'

/** The colours of the levels, from 1 up. */
export const levelTones: LevelTone[] = ['v1', 'v2', 'v3', 'v4', 'v5']

/** Whether so many levels are counted together that no level's colour stands for them. */
export function isMerged({ from, to }: Part): boolean {
  return to - from >= 2
}

/** An aspect's bar, or what is said instead: a word for the spread, or why there is nothing, with n. */
export function barOf({ aspect, staff }: AspectRow, level: UnitLevel, language: Language): BarRow {
  const t = distributionSectionWords[language]
  const parts = partsOf(staff?.content)
  const total = totalOf(parts)
  const hasRoom = (text: string, count: number) => count / total >= text.length * roomForSign
  const narrow = parts.filter((part) => part.from !== part.to && part.count > 0 && !hasRoom(partText(part, language), part.count))
  const bars = parts.map((part): BarPart => {
    const text = part.from === part.to || narrow.includes(part) ? formatNumber(part.count, language) : partText(part, language)
    const tone = isMerged(part) ? 'p0' : (levelTones[part.to - 1] ?? 'v5')
    return { tone, count: part.count, text: hasRoom(text, part.count) ? text : '' }
  })
  const said =
    parts.length > 0
      ? [t.answers(formatNumber(total, language)), ...narrow.map(({ from, to }) => t.together(levelsText(from, to, language)))].join(', ')
      : insteadOf(staff?.content, level, language)
  return { name: aspect.name[language], parts: bars, value: <span class="may-wrap">{said}</span> }
}

/** The same as a row of the table: the count at each level, how many answers, and how far apart they lie. */
export function distributionRow(row: AspectRow, levels: number, language: Language): string[] {
  const parts = partsOf(row.staff?.content)
  return [
    row.aspect.name[language],
    ...Array.from({ length: levels }, (_, index) => levelCell(parts, index + 1, language)),
    parts.length > 0 ? formatNumber(totalOf(parts), language) : countCell(row, language),
    apartCell(row, language),
  ]
}

/** How far apart an aspect's answers lie, or why that is not shown. */
export function apartCell({ staff }: AspectRow, language: Language): string {
  if (!staff) return distributionSectionWords[language].hidden
  return staff.content.kind === 'protected' ? reasonText(staff.content.reason, language) : spreadCell(staff.content, language)
}

/** How many answered. */
export function countCell({ staff }: AspectRow, language: Language): string {
  const n = staff && contributorsOf(staff.content)
  return n === null ? distributionSectionWords[language].hidden : formatNumber(n, language)
}

/** So great a share of a bar one sign takes. The levels of a merged part stand beside the bar where there is no room in it; the table has every number. */
const roomForSign = 0.022

/** "1–2: 12". */
function partText({ from, to, count }: Part, language: Language): string {
  return `${levelsText(from, to, language)}: ${formatNumber(count, language)}`
}

function insteadOf(content: Content | undefined, level: UnitLevel, language: Language): string {
  const t = distributionSectionWords[language]
  const reasons = reasonWords[language]
  if (!content) return t.hidden
  if (content.kind === 'protected') return capitalise(reasons.row[content.reason])
  const said = content.kind === 'small' || content.kind === 'large' ? spreadText(content, language) : null
  return `${said ?? t.hidden} (${countText(content.n, level, language)})`
}

/** A level's count; merged levels have theirs at the highest of them, as the bar has. */
function levelCell(parts: readonly Part[], level: number, language: Language): string {
  const t = distributionSectionWords[language]
  const part = parts.find(({ from, to }) => from <= level && level <= to)
  if (!part) return t.hidden
  const count = formatNumber(part.count, language)
  if (part.from === part.to) return count
  return part.to === level ? t.inTable(count, levelsText(part.from, part.to, language)) : t.mergedAway
}

function partsOf(content: Content | undefined): readonly Part[] {
  return content?.kind === 'large' && content.distribution.kind === 'parts' ? content.distribution.parts : []
}

function totalOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0)
}
