import type { Role } from '../../../ground/base/viewer.ts'
import type { Place, UnitPlan } from './plan-units.ts'
import type { KnownDuty } from './register.ts'
import type { RosterRow } from './roster.ts'

/** A duty that the file asks for. */
export type Target = { unit: string; role: Role; school: string | null; team: boolean }

/** Where a role of a row lies: leaders at the school, coaches as near as the row says, administrators at the authority. */
function targetOf(role: Role, { district, school, team }: Place, authority: string): Target {
  switch (role) {
    case 'teacher':
    case 'staff':
    case 'team_lead':
      return { role, unit: team ?? school ?? authority, school, team: team !== null }
    case 'leader':
    case 'principal':
      return { role, unit: school ?? authority, school, team: false }
    case 'district_head':
      return { role, unit: district ?? authority, school: null, team: false }
    case 'coach':
      return { role, unit: school ?? district ?? authority, school, team: false }
    case 'head':
    case 'development_lead':
    case 'registrar':
    case 'administrator':
      return { role, unit: authority, school: null, team: false }
  }
}

/** The duties that a person's rows ask for, each once, in the order of the rows. */
export function targetsOf(rows: RosterRow[], units: UnitPlan, authority: string): Target[] {
  const targets = new Map<string, Target>()
  for (const row of rows) {
    const place = units.places.get(row)
    if (!place) continue
    for (const role of row.roles) {
      const target = targetOf(role, place, authority)
      if (!targets.has(`${target.unit} ${role}`)) targets.set(`${target.unit} ${role}`, target)
    }
  }
  return [...targets.values()]
}

/**
 * One home team per school: the one that is marked and stays. Where the marked one goes, or the person is new at the school, it is the team of the
 * first row; a person who was in teams there without any mark is left so.
 */
export function planHomes(
  targets: Target[],
  kept: KnownDuty[],
  gone: KnownDuty[],
  units: UnitPlan,
): { existing: KnownDuty[]; fresh: Set<string> } {
  const schoolOf = (duty: KnownDuty) => units.names.get(duty.unit)?.school ?? ''
  const lost = new Set(gone.filter((duty) => duty.home).map(schoolOf))
  const settled = new Set(kept.filter((duty) => duty.home || !lost.has(schoolOf(duty))).map(schoolOf))
  const homes: { existing: KnownDuty[]; fresh: Set<string> } = { existing: [], fresh: new Set() }
  for (const target of targets) {
    if (!target.team || !target.school || settled.has(target.school)) continue
    settled.add(target.school)
    const duty = kept.find((each) => each.unit === target.unit && each.role === target.role)
    if (duty) homes.existing.push(duty)
    else homes.fresh.add(`${target.unit} ${target.role}`)
  }
  return homes
}
