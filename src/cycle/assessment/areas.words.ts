import { countInWords } from '../../ground/base/language.ts'

/** "ett delområde", "fem delområden". */
export function areasSv(count: number): string {
  return count === 1 ? 'ett delområde' : `${countInWords(count, 'sv')} delområden`
}

/** "one sub-area", "five sub-areas". */
export function areasEn(count: number): string {
  return count === 1 ? 'one sub-area' : `${countInWords(count, 'en')} sub-areas`
}
