import { formatNumber, type Language } from '../../../ground/base/language.ts'
import type { Cell, UnitLevel } from '../../protection/cell.ts'
import { contributorsOf, meanOf } from './rows.ts'

/** A shown figure in whole tenths, so that differences are exact. */
export function tenthsOf(value: number): number {
  return Math.round(value * 10)
}

/** "0,8" of 8 tenths. */
export function decimalOf(tenths: number, language: Language): string {
  return formatNumber(tenths / 10, language, 1)
}

/** "+0,2", "−0,1", "0,0". */
export function signedOf(tenths: number, language: Language): string {
  return `${tenths > 0 ? '+' : ''}${decimalOf(tenths === 0 ? 0 : tenths, language)}`
}

/** A mean in tenths that is known as far as one decimal; null for a protected cell, none, or an end of the ladder. */
export function plainTenths(cell: Cell | null): number | null {
  const mean = cell && meanOf(cell.content)
  return mean?.coded === 'plain' ? tenthsOf(mean.value) : null
}

/** The fewest and the most contributors of cells that are shown; null when none is. */
export function contributors(cells: readonly (Cell | null)[]): { from: number; to: number } | null {
  const counts = cells.flatMap((cell) => (cell ? (contributorsOf(cell.content) ?? []) : []))
  return counts.length > 0 ? { from: Math.min(...counts), to: Math.max(...counts) } : null
}

/** Whether figures are of more than one school: then a person may stand behind several answers. */
export function isAboveSchool(level: UnitLevel): boolean {
  return level === 'district' || level === 'authority'
}
