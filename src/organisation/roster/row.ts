import { z } from 'zod'
import type { Role } from '../../base/viewer.ts'
import { type Column, columns } from './columns.ts'
import { rolesOf } from './roles.ts'
import type { RosterFault, RosterRow, RowFault } from './roster.ts'
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
}

const address = z.email()

/** Whether a text can be an e-mail address that the sign-in page would take too (an eppn has the same form). */
export function isAddress(text: string): boolean {
  return address.safeParse(text).success
}

/** Reads one row's cells, or says everything that is wrong with them. */
export function readRow(cell: (column: Column) => string, row: number): { row: RosterRow } | { faults: RosterFault[] } {
  const faults: RosterFault[] = []
  const fault: Say = (column, code, value) => {
    if (!faults.some((each) => each.column === column)) faults.push({ row, column, code, ...(value === undefined ? {} : { value }) })
  }
  const texts = Object.fromEntries(columns.map((column) => [column, readCell(cell(column), column, fault)])) as Record<Column, string>
  for (const column of ['givenName', 'familyName', 'role'] as const) if (!texts[column]) fault(column, 'missing')
  if (!texts.personId && !texts.email) fault('personId', 'missing-identity')
  if (texts.email && !isAddress(texts.email)) fault('email', 'bad-email', texts.email)
  if (texts.eppn && !isAddress(texts.eppn)) fault('eppn', 'bad-eppn', texts.eppn)
  const roles = texts.role ? readRoles(texts.role, fault) : []
  const atSchool = texts.school !== '' || texts.schoolCode !== ''
  if (texts.team && !atSchool) fault('school', 'team-without-school', texts.team)
  else if (!atSchool && roles.some((role) => schoolRoles.has(role))) fault('school', 'needs-school')
  if (roles.includes('team_lead') && !texts.team) fault('team', 'needs-team')
  if (roles.includes('district_head') && !texts.district) fault('district', 'needs-district')
  if (faults.length > 0) return { faults }
  const { role: _role, givenName, familyName, ...rest } = texts
  const empty = Object.fromEntries(Object.entries(rest).map(([column, text]) => [column, text || null])) as Record<
    keyof typeof rest,
    string | null
  >
  return { row: { row, givenName, familyName, roles, ...empty } }
}

const schoolRoles: ReadonlySet<Role> = new Set<Role>(['teacher', 'staff', 'team_lead', 'leader', 'principal'])

/** Notes a fault; the first of a cell stands for the rest. */
type Say = (column: Column, code: RowFault, value?: string) => void

/** #N/A, #SAKNAS!, #DIVISION/0! and their kin, also as they are saved to CSV. */
const spreadsheetError = /^#(?:N\/A|[A-ZÅÄÖ]+(?:\/0)?[!?])$/

/** A cell tidied; one that a spreadsheet would take for a formula is refused, unless it was escaped with an apostrophe as our own export does. */
function readCell(raw: string, column: Column, fault: Say): string {
  if (/^[=+\-@\t]/.test(raw)) {
    const text = tidyCell(raw)
    if (text !== '' && !/^[-–—]$/.test(text)) fault(column, 'formula', text.slice(0, 40))
    return ''
  }
  const text = tidyCell(raw)
  if (spreadsheetError.test(text)) {
    fault(column, 'cell-error', text)
    return ''
  }
  const value = text.replace(/^'(?=[=+\-@])/, '')
  if ([...value].length <= longest[column]) return value
  fault(column, 'too-long', String(longest[column]))
  return ''
}

function readRoles(text: string, fault: Say): Role[] {
  const read = rolesOf(text)
  if ('roles' in read) return read.roles
  fault('role', 'unknown-role', read.unknown.slice(0, 60))
  return []
}
