import { keepHand, nameKey } from './names.ts'
import type { Changes, KnownUnit, Register, UnitLine } from './register.ts'
import type { RosterFault, RosterRow } from './roster.ts'
import { type Claim, claimSchools, matchSchool } from './school-claims.ts'

/** Where a row's duties lie. */
export type Place = { district: string | null; school: string | null; team: string | null }

export type UnitPlan = {
  places: Map<RosterRow, Place>
  changes: Changes['units']
  lines: UnitLine[]
  faults: RosterFault[]
  /** The names of every unit as they will be. */
  names: Map<string, { name: string; school: string | null }>
}

/** Finds or makes the districts, schools and teams that the rows name; ended ones that come back are revived. */
export function planUnits(rows: RosterRow[], register: Register, makeId: () => string): UnitPlan {
  const plan: UnitPlan = {
    places: new Map(),
    lines: [],
    faults: [],
    names: new Map(),
    changes: { add: [], rename: [], code: [], move: [], revive: [] },
  }
  const known = new Map(register.units.map((unit) => [unit.id, unit]))
  for (const unit of register.units) plan.names.set(unit.id, { name: unit.name, school: unit.kind === 'team' ? unit.parent : null })
  const districts = placeDistricts(rows, register, plan, makeId)
  const schools = placeSchools(rows, register, known, districts, plan, makeId)
  const teams = placeTeams(rows, register, schools, plan, makeId)
  for (const row of rows) {
    plan.places.set(row, {
      district: row.district ? (districts.get(nameKey(row.district)) ?? null) : null,
      school: schools.get(row) ?? null,
      team: teams.get(row) ?? null,
    })
  }
  return plan
}

function placeDistricts(rows: RosterRow[], register: Register, plan: UnitPlan, makeId: () => string): Map<string, string> {
  const found = new Map<string, string>()
  for (const unit of byLife(register.units.filter((each) => each.kind === 'district'))) found.set(nameKey(unit.name), unit.id)
  const ended = new Set(register.units.filter((unit) => !unit.live).map((unit) => unit.id))
  for (const name of rows.map((row) => row.district)) {
    if (!name) continue
    const id = found.get(nameKey(name))
    if (!id) found.set(nameKey(name), addUnit(plan, { id: makeId(), kind: 'district', name, code: null, parent: register.authority }))
    else if (ended.delete(id)) revive(plan, { id, kind: 'district', name })
  }
  return found
}

/** Ended units first, so that a living one of the same name takes their place in a map. */
function byLife(units: KnownUnit[]): KnownUnit[] {
  return units.toSorted((a, b) => Number(a.live) - Number(b.live))
}

function placeSchools(
  rows: RosterRow[],
  register: Register,
  known: Map<string, KnownUnit>,
  districts: Map<string, string>,
  plan: UnitPlan,
  makeId: () => string,
): Map<RosterRow, string> {
  const schools = register.units.filter((unit) => unit.kind === 'school')
  const placed = new Map<RosterRow, string>()
  const claims = claimSchools(rows, plan.faults)
  const codesInFile = new Set(claims.map((claim) => claim.code).filter((code) => code !== null))
  const added = new Set<string>()
  for (const claim of claims) {
    const at = (code: RosterFault['code'], row: number, value?: string, other?: string) =>
      plan.faults.push({ row, column: claim.code ? 'schoolCode' : 'school', code, value, other })
    const match = matchSchool(claim, schools, codesInFile)
    if (match === 'ambiguous') {
      at('school-ambiguous', claim.nameRow, claim.name ?? '')
      continue
    }
    if (match && 'differs' in match) {
      at('code-differs', claim.nameRow, claim.name ?? '', match.differs)
      continue
    }
    const parent = claim.district ? (districts.get(nameKey(claim.district)) ?? null) : null
    let id = match?.id
    if (id === undefined) {
      if (!claim.name) {
        at('school-unnamed', claim.rows[0]?.row ?? 0, claim.code ?? '')
        continue
      }
      id = addUnit(plan, { id: makeId(), kind: 'school', name: claim.name, code: claim.code, parent: parent ?? register.authority })
      added.add(id)
    } else if (match) updateSchool(claim, match, parent, known, register.authority, plan)
    for (const row of claim.rows) placed.set(row, id)
  }
  return placed
}

function updateSchool(
  claim: Claim,
  school: KnownUnit,
  parent: string | null,
  known: Map<string, KnownUnit>,
  authority: string,
  plan: UnitPlan,
): void {
  const name = claim.code && claim.name ? keepHand(claim.name, school.name) : school.name
  plan.names.set(school.id, { name, school: null })
  if (!school.live) revive(plan, { ...school, kind: 'school', name })
  if (name !== school.name) {
    plan.changes.rename.push({ id: school.id, name })
    plan.lines.push({ kind: 'school', name, within: null, change: 'renamed', was: school.name })
  }
  if (claim.code && !school.code) {
    plan.changes.code.push({ id: school.id, code: claim.code })
    plan.lines.push({ kind: 'school', name, within: null, change: 'code', was: claim.code })
  }
  const was = school.parent ? known.get(school.parent) : undefined
  if (!school.live && !parent && was && !was.live) plan.changes.move.push({ id: school.id, parent: authority })
  if (parent && parent !== school.parent) {
    plan.changes.move.push({ id: school.id, parent })
    plan.lines.push({
      kind: 'school',
      name,
      within: plan.names.get(parent)?.name ?? null,
      change: 'moved',
      was: was?.kind === 'district' ? was.name : '',
    })
  }
}

function placeTeams(
  rows: RosterRow[],
  register: Register,
  schools: Map<RosterRow, string>,
  plan: UnitPlan,
  makeId: () => string,
): Map<RosterRow, string> {
  const found = new Map<string, string>()
  /** Where two teams that are in use differ in the hand only, the row means the one that is written so. */
  const exact = new Map<string, string>()
  const key = (school: string, name: string) => `${school} ${nameKey(name)}`
  for (const unit of byLife(register.units.filter((each) => each.kind === 'team'))) {
    if (!unit.parent) continue
    found.set(key(unit.parent, unit.name), unit.id)
    if (unit.live) exact.set(`${unit.parent} ${unit.name}`, unit.id)
  }
  const ended = new Set(register.units.filter((unit) => !unit.live).map((unit) => unit.id))
  const placed = new Map<RosterRow, string>()
  for (const row of rows) {
    const school = schools.get(row)
    if (!row.team || !school) continue
    let id = exact.get(`${school} ${row.team}`) ?? found.get(key(school, row.team))
    if (!id) {
      id = addUnit(plan, { id: makeId(), kind: 'team', name: row.team, code: null, parent: school })
      found.set(key(school, row.team), id)
    } else if (ended.delete(id)) revive(plan, { id, kind: 'team', name: row.team })
    placed.set(row, id)
  }
  return placed
}

function addUnit(plan: UnitPlan, unit: Changes['units']['add'][number]): string {
  plan.changes.add.push(unit)
  const within = plan.names.get(unit.parent)?.name ?? null
  plan.names.set(unit.id, { name: unit.name, school: unit.kind === 'team' ? unit.parent : null })
  plan.lines.push({ kind: unit.kind, name: unit.name, within, change: 'new' })
  return unit.id
}

function revive(plan: UnitPlan, unit: { id: string; kind: UnitLine['kind']; name: string }): void {
  plan.changes.revive.push(unit.id)
  plan.lines.push({ kind: unit.kind, name: unit.name, within: null, change: 'revived' })
}
