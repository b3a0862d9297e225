import { formatNumber, type Language } from '../../../ground/base/language.ts'
import type { Cell, Content, Coverage, Distribution, Participation, Reason, UnitLevel } from '../../protection/cell.ts'
import type { MinimumGroup } from '../../round/round.ts'
import { contributors, isAboveSchool } from './figures.ts'

import { meanOf } from './rows.ts'
import { stateWords } from './states.words.ts'

/** The shown mean: "3,1", "högst 1,4", "minst 4,6"; null when the cell is protected. */
export function meanText(content: Content, language: Language): string | null {
  const mean = meanOf(content)
  return mean && stateWords[language].mean[mean.coded](formatNumber(mean.value, language, 1))
}

/**
 * What a cell says, with its n: "3,1 (38 svar)"; or why it says nothing: "För få svar – skyddas".
 * @param level of the cell's unit: above the school n counts persons, who may have answered at several schools
 */
export function contentText(content: Content, language: Language, level: UnitLevel = 'school'): string {
  if (content.kind === 'protected') return reasonText(content.reason, language)
  return `${meanText(content, language)} (${countText(content.n, level, language)})`
}

/** Why there is no figure, in a few words. */
export function reasonText(reason: Reason, language: Language): string {
  return stateWords[language].protected[reason]
}

/** What has to be explained about a cell, in a sentence or two: why it is protected, what its mean is made of, what is left out. Null when nothing has. */
export function contentNote(content: Content, minimumGroup: MinimumGroup, language: Language): string | null {
  const t = stateWords[language]
  switch (content.kind) {
    case 'protected':
      return t.why[content.reason](minimumGroup)
    case 'small':
      if (content.withheld) return t.withheld
      return [content.spread ? t.small : t.smallest, content.mean.kind !== 'plain' && t.coded].filter(Boolean).join(' ')
    case 'from statements':
      return content.mean.kind === 'plain' ? t.fromStatements : `${t.fromStatements} ${t.coded}`
    case 'leadership':
      return t.leadership
    case 'large':
      return (
        [content.distribution.kind === 'collapsed' && t.distribution.collapsed, content.bound && t.coded].filter(Boolean).join(' ') || null
      )
  }
}

/** How far apart the answers lie: "långt isär" where it is said in a word, "spridning 1,2" where the deviation is shown; null where it is not said. */
export function spreadText(content: Content, language: Language): string | null {
  const t = stateWords[language]
  if (content.kind === 'large' && content.deviation !== null) return t.deviation(formatNumber(content.deviation, language, 1))
  if (content.kind !== 'large' && content.kind !== 'small') return null
  return content.spread ? t.spread[content.spread] : null
}

/** A distribution in words: "1–2: 12, 3: 16, 4: 7, 5: 3", or why there is none. */
export function distributionText(distribution: Distribution, language: Language): string {
  const t = stateWords[language]
  if (distribution.kind !== 'parts') return t.distribution[distribution.kind]
  return distribution.parts
    .map(({ from, to, count }) => t.distribution.part(levelsText(from, to, language), formatNumber(count, language)))
    .join(', ')
}

/** "3" or "1–2". */
export function levelsText(from: number, to: number, language: Language): string {
  return from === to ? String(from) : stateWords[language].range(String(from), String(to))
}

/** "38 av 44 har svarat", "Minst 5 av 6 har svarat", "6 tillfrågade, antalet svar visas inte". */
export function participationText({ invited, answered }: Participation, language: Language): string {
  const t = stateWords[language].participation
  const of = formatNumber(invited, language)
  if (invited === 0) return t.nobodyAsked
  return answered.kind === 'unsaid' ? t.unsaid(of, invited === 1) : t[answered.kind](formatNumber(answered.count, language), of)
}

/** Why participation is said vaguely; null when it is said as it is. */
export function participationNote({ answered }: Participation, language: Language): string | null {
  return answered.kind === 'exact' ? null : stateWords[language].participation.why
}

/** What a figure above the school is made of, and how many schools are left out of it. */
export function coverageText({ answers, leftOut }: Coverage, minimumGroup: MinimumGroup, language: Language): string {
  const t = stateWords[language].coverage
  return [answers > 0 && t.answers(answers), leftOut.schools > 0 ? t.leftOut(leftOut, minimumGroup) : answers > 0 && t.all]
    .filter(Boolean)
    .join(' ')
}

/** How many contributed: "38 svar", above the school "350 personer". */
export function countText(n: number, level: UnitLevel, language: Language): string {
  return rangeText({ from: n, to: n }, level, language)
}

/** How many contributed to cells of one unit, which differs when people leave something out: "34–38 svar"; empty when none is shown. */
export function countsText(cells: readonly (Cell | null)[], language: Language): string {
  const range = contributors(cells)
  const level = cells.find((cell) => cell !== null)?.level
  return range && level ? rangeText(range, level, language) : ''
}

function rangeText({ from, to }: { from: number; to: number }, level: UnitLevel, language: Language): string {
  const t = stateWords[language]
  const low = formatNumber(from, language)
  const count = from === to ? low : t.range(low, formatNumber(to, language))
  return (isAboveSchool(level) ? t.persons : t.answers)(count, to === 1)
}
