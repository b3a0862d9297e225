import type { Random } from '../random.ts'

const smallest = 5
const largest = 9

/** Divides a school's teachers into teams of five to nine and people without team. A school of fewer than five has no team. */
export function teamSizes(teachers: number, looseShare: number, random: Random): { teams: number[]; loose: number } {
  if (teachers < smallest) return { teams: [], loose: teachers }
  const loose = Math.min(teachers - smallest, Math.floor(teachers * looseShare + random.next()))
  const together = teachers - loose
  const count = Math.min(Math.floor(together / smallest), Math.max(Math.ceil(together / largest), Math.round(together / 7)))
  const teams = Array.from({ length: count }, () => smallest)
  for (let left = together - count * smallest; left > 0; left -= 1) {
    const open = [...teams.keys()].filter((index) => (teams[index] ?? largest) < largest)
    const index = random.pick(open)
    teams[index] = (teams[index] ?? 0) + 1
  }
  return { teams, loose }
}
