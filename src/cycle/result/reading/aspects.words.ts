import { countInWords } from '../../../ground/base/language.ts'
import type { UnitLevel } from '../../protection/cell.ts'

/** "ett delområde", "fem delområden". */
export function aspectsSv(count: number): string {
  return count === 1 ? 'ett delområde' : `${countInWords(count, 'sv')} delområden`
}

/** "one sub-area", "five sub-areas". */
export function aspectsEn(count: number): string {
  return count === 1 ? 'one sub-area' : `${countInWords(count, 'en')} sub-areas`
}

/** Leaders of one school are its leadership; above it they are school leaders. */
export function leadersSv(level: UnitLevel): string {
  return level === 'team' || level === 'school' ? 'ledningen' : 'skolledarna'
}
