import { topLevel } from '../../../content/framework/framework.ts'
import type { Aspect, Framework } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import type { UnitLevel } from '../../protection/cell.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { conclusionWords } from './conclusion.words.ts'
import { endsText, pointsOf } from './ends.ts'
import { type Gap, gapsOf, namedGaps } from './gaps.ts'

import { joinNames } from './names.ts'
import { type AspectRow, aspectRows } from './rows.ts'
import { mostNamed } from './standouts.ts'
import { stateWords } from './states.words.ts'

/**
 * A unit's result in one to three sentences: where its staff have come furthest, where they are lowest, and where the leaders see it otherwise; or why that
 * cannot be said. Aspects are told apart only where half a level at least lies between, and no line is drawn through a tie.
 */
export function conclusionOf(result: ReleasedResult, framework: Framework, language: Language): string {
  const rows = aspectRows(result, framework)
  const { level } = result.unit
  const ends = (whose: 'staff' | 'leader') =>
    endsText(pointsOf(rows, whose), { whose, level, of: rows.filter((row) => row[whose]).length, top: topLevel(framework) }, language)
  const staff = ends('staff')
  const leaders = ends('leader')
  const sentences =
    staff.length > 0
      ? [...staff, gapText(gapsOf(rows), level, language)]
      : [withoutStaff(result, rows, leaders.length > 0, language), ...leaders]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** Where leaders and staff differ most; nothing when they do not by seven tenths. */
function gapText(gaps: readonly Gap[], level: UnitLevel, language: Language): string {
  const t = conclusionWords[language]
  const { higher, lower } = namedGaps(gaps)
  const names = (some: readonly Gap[]) => {
    const aspects = some.map(({ row }): Aspect => row.aspect)
    return aspects.length > mostNamed ? stateWords[language].aspects(aspects.length) : joinNames(aspects, language)
  }
  if (higher.length > 0 && lower.length > 0) return t.both(level, names(higher), names(lower))
  if (higher.length > 0) return t.higher(level, names(higher))
  return lower.length > 0 ? t.lower(level, names(lower)) : ''
}

/** Why nothing of the staff is shown. @param leadersFollow whether something is said of the leaders' view after it */
function withoutStaff(result: ReleasedResult, rows: readonly AspectRow[], leadersFollow: boolean, language: Language): string {
  const t = conclusionWords[language]
  const { unit, round, participation } = result
  const contents = rows.flatMap(({ staff }) => (staff ? [staff.content] : []))
  const reasons = new Set(contents.flatMap((content) => (content.kind === 'protected' ? [content.reason] : [])))
  const turnout = participation.find((each) => each.unit === unit.id && each.audience === 'staff')
  if (reasons.size === 0) return leadersFollow ? '' : t.nothing
  if (reasons.size > 1) return t.mixed(unit.level)
  if (reasons.has('nobody')) return t.nobody(unit.level)
  if (reasons.has('small schools')) return t.smallSchools
  if (!reasons.has('few')) return t.complementary(unit.level)
  if (turnout?.answered.kind !== 'exact' || turnout.answered.count === 0) return t.few(unit.level, round.minimumGroup)
  const said = turnout.answered.count < round.minimumGroup ? t.fewOf : t.fewEach
  return said(unit.level, turnout.answered.count, turnout.invited, round.minimumGroup)
}
