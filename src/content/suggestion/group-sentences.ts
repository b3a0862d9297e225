import { formatList, formatNumber, type Language } from '../../ground/base/language.ts'
import { groupWords } from './group.words.ts'
import type { GroupReason } from './group-reason.ts'
import type { GroupKind, LeaderFigure, StaffFigure, Weight } from './group-standing.ts'

/** Why just this, in one sentence that names no other figures than the reason's. */
export function groupReasonText(reason: GroupReason, language: Language): string {
  const t = groupWords[language]
  if (reason.source === 'joint')
    return sentence([t.agreed(formatNumber(reason.level, language)), ...weightOf(reason, reason.group, t)], null, language)
  if (reason.source === 'leaders')
    return sentence([t.leaderMean(leaderFigure(reason.leader, language)), ...weightOf(reason, 'school', t)], t.ahead, language)
  const { staff, group } = reason
  if (reason.why === 'gap')
    return `${t.bothMeans({ staff: staffFigure(staff, language), leader: leaderFigure(reason.leader, language) }, group)}.`
  const spread = staff.spread === 'close' || staff.spread === 'wide' ? [t.spread(staff.spread, group)] : []
  const advice = reason.why === 'apart' ? t.apart(group) : reason.why === 'ground' ? t.ground[reason.kind] : t.step(staff.spread)
  return sentence([t.staffMean(staffFigure(staff, language), group), ...weightOf(reason, group, t), ...spread], advice, language)
}

/** "a, b och c: gör så." */
function sentence(clauses: string[], advice: string | null, language: Language): string {
  return `${formatList(clauses, language)}${advice ? `: ${advice}` : ''}.`
}

function weightOf({ weight }: { weight: Weight | null }, group: GroupKind, t: (typeof groupWords)['sv']): string[] {
  return weight === 'much' || weight === 'little' ? [t.weight(weight, group)] : []
}

function staffFigure({ mean, coded, n }: StaffFigure, language: Language): string {
  const count = n === null ? null : formatNumber(n, language)
  return groupWords[language].figure(formatNumber(mean, language, 1), coded, count, n === 1)
}

function leaderFigure({ mean, n }: LeaderFigure, language: Language): string {
  return staffFigure({ mean, n, coded: 'plain', spread: null }, language)
}
