import { nameKey } from './names.ts'
import type { KnownUnit } from './register.ts'
import type { RosterFault, RosterRow } from './roster.ts'

/** A school as the file tells of it, over all its rows. */
export type Claim = {
  code: string | null
  name: string | null
  nameRow: number
  district: string | null
  districtRow: number
  rows: RosterRow[]
}

/** Gathers the rows of each school: by code, else by name; a name that one coded school of the file has is that school. */
export function claimSchools(rows: RosterRow[], faults: RosterFault[]): Claim[] {
  const byCode = new Map<string, Claim>()
  const byName = new Map<string, Claim>()
  for (const row of rows) if (row.schoolCode) noteClaim(byCode, row.schoolCode, row, faults)
  for (const row of rows) {
    if (row.schoolCode || !row.school) continue
    const named = [...byCode.values()].filter((claim) => claim.name && nameKey(claim.name) === nameKey(row.school ?? ''))
    if (named.length === 1 && named[0]) addToClaim(named[0], row, faults)
    else if (named.length > 1) faults.push({ row: row.row, column: 'school', code: 'school-ambiguous', value: row.school })
    else noteClaim(byName, nameKey(row.school), row, faults)
  }
  return [...byCode.values(), ...byName.values()]
}

function noteClaim(claims: Map<string, Claim>, key: string, row: RosterRow, faults: RosterFault[]): void {
  const claim = claims.get(key) ?? { code: row.schoolCode, name: null, nameRow: row.row, district: null, districtRow: row.row, rows: [] }
  claims.set(key, claim)
  addToClaim(claim, row, faults)
}

function addToClaim(claim: Claim, row: RosterRow, faults: RosterFault[]): void {
  claim.rows.push(row)
  if (row.school) {
    if (!claim.name) Object.assign(claim, { name: row.school, nameRow: row.row })
    else if (nameKey(claim.name) !== nameKey(row.school)) {
      faults.push({ row: row.row, column: 'school', code: 'code-two-names', value: claim.name, other: String(claim.nameRow) })
    }
  }
  // A head's own district says nothing about the school they may also be named at.
  if (!row.district || row.roles.every((role) => role === 'district_head' || role === 'head')) return
  if (!claim.district) Object.assign(claim, { district: row.district, districtRow: row.row })
  else if (nameKey(claim.district) !== nameKey(row.district)) {
    faults.push({
      row: row.row,
      column: 'district',
      code: 'school-two-districts',
      value: claim.district,
      other: String(claim.districtRow),
    })
  }
}

/** The school of the register that is meant: by code, else by name; not when several may be meant, or when it has another code that the file does not explain. */
export function matchSchool(
  claim: Claim,
  schools: KnownUnit[],
  codesInFile: Set<string>,
): KnownUnit | 'ambiguous' | { differs: string } | null {
  if (claim.code) {
    const coded = schools.find((school) => school.code === claim.code)
    if (coded) return coded
  }
  if (!claim.name) return null
  const named = namedAs(claim.name, schools)
  if (!claim.code) return named.length > 1 ? 'ambiguous' : (named[0] ?? null)
  const uncoded = named.filter((school) => school.code === null)
  if (uncoded.length > 0) return uncoded.length > 1 ? 'ambiguous' : (uncoded[0] ?? null)
  const other = named.find((school) => school.code !== null && !codesInFile.has(school.code))
  return other?.code ? { differs: other.code } : null
}

/** The living schools of a name; where several differ in the hand only, the one that is written so. */
function namedAs(name: string, schools: KnownUnit[]): KnownUnit[] {
  const alike = schools.filter((school) => school.live && nameKey(school.name) === nameKey(name))
  const exact = alike.filter((school) => school.name === name)
  return exact.length === 1 ? exact : alike
}
