import { z } from 'zod'
import type { Day } from '../../../ground/base/clock.ts'
import { unguarded } from '../../../ground/base/csv.ts'
import { forEachKey, keysOf } from '../../../ground/base/keys.ts'
import type { Role } from '../../../ground/base/viewer.ts'
import { type Column, columns } from './columns.ts'
import { dayIn, looksLikeDay } from './days.ts'
import { identityNumberIn } from './identity-number.ts'
import { inUsualCase, splitName, unitOfPath } from './one-cell.ts'
import { rolesOf } from './roles.ts'
import type { DatedRow, RosterFault, RowFault } from './roster.ts'
import { tidyCell } from './text.ts'

/** Characters that each cell may have: the limits of the database. */
export const longest: Record<Column, number> = {
  personId: 100,
  givenName: 100,
  familyName: 100,
  email: 254,
  eppn: 254,
  schoolCode: 40,
  school: 200,
  district: 200,
  team: 200,
  role: 200,
  fullName: 200,
  schools: 1000,
  organisation: 400,
  endsOn: 40,
}

const address = z.email()

/** Whether a text can be an e-mail address that the sign-in page would take too (an eppn has the same form). */
export function isAddress(text: string): boolean {
  return address.safeParse(text).success
}

/** Reads one row's cells, or says everything that is wrong with them. A cell with several schools makes a row for each. */
export function readRow(cell: (column: Column) => string, row: number): { rows: DatedRow[] } | { faults: RosterFault[] } {
  const faults: RosterFault[] = []
  const fault: Say = (column, code, value) => {
    if (!faults.some((each) => each.column === column)) faults.push({ row, column, code, ...(value === undefined ? {} : { value }) })
  }
  const text = (column: Column) => readCell(cell(column), column, fault)
  const texts = forEachKey(columns, text)
  const fullName = text('fullName')
  if (fullName && !texts.givenName && !texts.familyName) Object.assign(texts, splitName(fullName))
  Object.assign(texts, inUsualCase(texts))
  if (!texts.school) texts.school = unitOfPath(text('organisation'))
  const schools = text('schools')
    .split(/[,;|]/)
    .map((each) => each.trim())
    .filter(Boolean)
  if (!texts.school && schools[0]) texts.school = schools[0]
  const endsOn = readDay(text('endsOn'), fault)
  for (const column of ['givenName', 'familyName', 'role'] as const) if (!texts[column]) fault(column, 'missing')
  if (!texts.personId && !texts.email) fault('personId', 'missing-identity')
  if (texts.email && !isAddress(texts.email)) fault('email', 'bad-email', texts.email)
  if (texts.eppn && !isAddress(texts.eppn)) fault('eppn', 'bad-eppn', texts.eppn)
  if (texts.schoolCode && !isSchoolCode(texts.schoolCode)) fault('schoolCode', 'bad-school-code', texts.schoolCode)
  const atSchool = texts.school !== '' || texts.schoolCode !== ''
  const named = texts.role ? readRoles(texts.role, atSchool, fault) : []
  // "Skolchef, verksamhetschef" without a district: who heads everything.
  const roles = named.filter((role) => role !== 'district_head' || texts.district !== '' || !named.includes('head'))
  if (texts.team && !atSchool) fault('school', 'team-without-school', texts.team)
  else if (!atSchool && roles.some((role) => schoolRoles.has(role))) fault('school', 'needs-school')
  if (roles.includes('team_lead') && !texts.team) fault('team', 'needs-team')
  if (roles.includes('district_head') && !texts.district) fault('district', 'needs-district')
  if (faults.length > 0) return { faults }
  const { role: _role, givenName, familyName, ...rest } = texts
  const empty = forEachKey(keysOf(rest), (column) => rest[column] || null)
  const read = { row, givenName, familyName, roles, ...empty, endsOn }
  return { rows: schools.length > 1 ? schools.map((school) => ({ ...read, school })) : [read] }
}

/** A school unit's code (skolenhetskod) has eight digits. */
export function isSchoolCode(text: string): boolean {
  return /^\d{8}$/.test(text)
}

const schoolRoles: ReadonlySet<Role> = new Set<Role>(['teacher', 'staff', 'team_lead', 'leader', 'principal'])

/** Notes a fault; the first of a cell stands for the rest. */
type Say = (column: Column, code: RowFault, value?: string) => void

/** #N/A, #SAKNAS!, #DIVISION/0! and their kin, also as they are saved to CSV. */
const spreadsheetError = /^#(?:N\/A|[A-ZÅÄÖ]+(?:\/0)?[!?])$/

/** What a spreadsheet makes of a long number: 1,23457E+11. The digits are gone. */
const shortened = /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d{1,3}$/i

/** Where a day can only be something else that a spreadsheet took for one, such as the team 4-6. */
const neverDays: ReadonlySet<Column> = new Set<Column>([
  'personId',
  'schoolCode',
  'school',
  'district',
  'team',
  'role',
  'givenName',
  'familyName',
])

/** A cell tidied; one that a spreadsheet would take for a formula is refused, unless it was escaped with an apostrophe as our own export does. */
function readCell(raw: string, column: Column, fault: Say): string {
  const text = tidyCell(raw)
  if (identityNumberIn(text)) {
    fault(column, 'identity-number')
    return ''
  }
  if (/^[=+\-@\t]/.test(raw)) {
    if (text !== '' && !/^[-–—]$/.test(text)) fault(column, 'formula', text.slice(0, 40))
    return ''
  }
  if (spreadsheetError.test(text)) {
    fault(column, 'cell-error', text)
    return ''
  }
  if (shortened.test(text)) {
    fault(column, 'number-damaged', text)
    return ''
  }
  if (neverDays.has(column) && looksLikeDay(text)) {
    fault(column, 'date-cell', text)
    return ''
  }
  const value = unguarded(text)
  if ([...value].length <= longest[column]) return value
  fault(column, 'too-long', String(longest[column]))
  return ''
}

function readRoles(text: string, atSchool: boolean, fault: Say): Role[] {
  const read = rolesOf(text, atSchool)
  if ('roles' in read) return read.roles
  if ('secretary' in read) fault('role', 'administrator-or-staff', read.secretary.slice(0, 60))
  else fault('role', 'unknown-role', read.unknown.slice(0, 60))
  return []
}

/** The last day; null for none, and for the far days that systems write for "until further notice". */
function readDay(text: string, fault: Say): Day | null {
  if (text === '') return null
  const day = dayIn(text)
  if (!day) fault('endsOn', 'bad-date', text)
  return day
}
