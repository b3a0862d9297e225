import { randomUUID } from 'node:crypto'
import { planHomes, targetsOf } from './plan-duties.ts'
import { planPeople, type Someone } from './plan-people.ts'
import { planUnits, type UnitPlan } from './plan-units.ts'
import type { Reading } from './reading.ts'
import { type Changes, type KnownDuty, noWarnings, type PersonChange, type PersonLine, type Preview, type Register } from './register.ts'
import { mostFaults, type RosterFault, type RosterRow } from './roster.ts'
import { warningsOf } from './warnings.ts'

/** What was read, as far as it is in force. */
export type Given = Pick<Reading, 'faults' | 'ignored' | 'total'> & { rows: RosterRow[]; past?: number }

/** What an import would do, and how that is shown. With faults nothing is to be carried out. */
export type Plan = { changes: Changes; preview: Preview }

/**
 * Compares a roster with the register. The same roster planned again after it was carried out changes nothing. Duties given by hand are left
 * alone; people who came by a roster and have no duty left are ended.
 * @param makeId makes the ids of new units and people
 */
export function planImport(reading: Given, register: Register, makeId: () => string = randomUUID): Plan {
  const units = planUnits(reading.rows, register, makeId)
  const { people, faults } = planPeople(reading.rows, register, makeId)
  const all = [...reading.faults, ...units.faults, ...faults].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  const changes: Changes = {
    units: units.changes,
    people: { add: [], change: [], revive: [], end: [] },
    duties: { add: [], end: [], home: [] },
  }
  const lines: Preview['people'] = { added: [], changed: [], ended: [], same: [] }
  if (all.length === 0) {
    const dutiesOf = Map.groupBy(register.duties, (duty) => duty.person)
    const names = placeNames(units)
    for (const someone of people)
      planPerson(someone, dutiesOf.get(someone.fields.id) ?? [], register.authority, units, names, changes, lines)
    planLeavers(people, register, dutiesOf, names, changes, lines)
    if (!keepsAdministrator(register, changes)) all.push({ row: null, column: 'role', code: 'no-administrator-left' })
  }
  const warnings = all.length === 0 ? warningsOf(register, changes, units) : noWarnings
  return {
    changes,
    preview: { ...preview(reading, register, all, units, changes, lines), warnings: { ...warnings, past: reading.past ?? 0 } },
  }
}

type Names = (unit: string) => string

function placeNames({ names }: UnitPlan): Names {
  return (unit) => {
    const own = names.get(unit)
    const school = own?.school ? names.get(own.school)?.name : undefined
    return school ? `${own?.name}, ${school}` : (own?.name ?? '')
  }
}

function planPerson(
  someone: Someone,
  duties: KnownDuty[],
  authority: string,
  units: UnitPlan,
  names: Names,
  changes: Changes,
  lines: Preview['people'],
): void {
  const { fields, known, rows } = someone
  const targets = targetsOf(rows, units, authority)
  const wanted = new Set(targets.map((target) => `${target.unit} ${target.role}`))
  const kept = duties.filter((duty) => duty.source === 'hand' || wanted.has(`${duty.unit} ${duty.role}`))
  const gone = duties.filter((duty) => !kept.includes(duty))
  const there = new Set(kept.map((duty) => `${duty.unit} ${duty.role}`))
  const fresh = targets.filter((target) => !there.has(`${target.unit} ${target.role}`))
  const homes = planHomes(targets, kept, gone, units)
  changes.duties.home.push(...homes.existing.map((duty) => duty.id))
  for (const { unit, role } of fresh) changes.duties.add.push({ person: fields.id, unit, role, home: homes.fresh.has(`${unit} ${role}`) })
  changes.duties.end.push(...gone.map((duty) => duty.id))
  const told: PersonChange[] = [
    ...(known && !known.live ? [{ what: 'back' } as const] : []),
    ...(known ? fieldChanges(someone) : []),
    ...fresh.map(({ role, unit }) => ({ what: 'duty-added' as const, role, place: names(unit) })),
    ...gone.map(({ role, unit }) => ({ what: 'duty-ended' as const, role, place: names(unit) })),
    ...homes.existing.map(({ unit }) => ({ what: 'home' as const, place: names(unit) })),
  ]
  const line: PersonLine = { name: `${fields.givenName} ${fields.familyName}`, key: fields.personId ?? fields.email ?? '', changes: told }
  if (!known) changes.people.add.push(fields)
  else if (fieldChanges(someone).length > 0) changes.people.change.push(fields)
  if (known && !known.live) changes.people.revive.push(known.id)
  if (!known) lines.added.push(line)
  else if (told.length > 0) lines.changed.push(line)
  else lines.same.push(line)
}

function fieldChanges({ fields, known }: Someone): PersonChange[] {
  if (!known) return []
  return (['personId', 'givenName', 'familyName', 'email', 'eppn'] as const)
    .filter((field) => fields[field] !== known[field])
    .map((field) => ({ what: 'field', field, was: known[field], now: fields[field] }))
}

/** Roster duties of people whom the file does not name; who then has no duty at all is ended. */
function planLeavers(
  people: Someone[],
  register: Register,
  dutiesOf: Map<string, KnownDuty[]>,
  names: Names,
  changes: Changes,
  lines: Preview['people'],
): void {
  const inFile = new Set(people.map((someone) => someone.fields.id))
  for (const person of register.people) {
    if (inFile.has(person.id) || !person.live) continue
    const duties = dutiesOf.get(person.id) ?? []
    const gone = duties.filter((duty) => duty.source === 'roster')
    if (gone.length === 0) continue
    changes.duties.end.push(...gone.map((duty) => duty.id))
    const told = gone.map(({ role, unit }) => ({ what: 'duty-ended' as const, role, place: names(unit) }))
    const line = { name: `${person.givenName} ${person.familyName}`, key: person.personId ?? person.email ?? '', changes: told }
    if (gone.length === duties.length) {
      changes.people.end.push(person.id)
      lines.ended.push(line)
    } else lines.changed.push(line)
  }
}

/** An authority without an administrator could never be mended from within; one that had none to begin with is not held up. */
function keepsAdministrator(register: Register, changes: Changes): boolean {
  const before = register.duties.filter((duty) => duty.role === 'administrator')
  const ended = new Set(changes.duties.end)
  return (
    before.length === 0 || before.some((duty) => !ended.has(duty.id)) || changes.duties.add.some((duty) => duty.role === 'administrator')
  )
}

function preview(
  reading: Pick<Reading, 'ignored' | 'total'>,
  register: Register,
  faults: RosterFault[],
  units: UnitPlan,
  changes: Changes,
  people: Preview['people'],
): Omit<Preview, 'warnings'> {
  const lines = faults.length === 0 ? units.lines : []
  const living = register.people.filter((person) => person.live).length
  return {
    ignored: reading.ignored,
    rows: reading.total,
    faults: faults.slice(0, mostFaults),
    faultCount: faults.length,
    units: lines,
    people,
    counts: {
      added: people.added.length,
      changed: people.changed.length,
      ended: people.ended.length,
      same: people.same.length,
      units: lines.length,
      dutiesAdded: changes.duties.add.length,
      dutiesEnded: changes.duties.end.length,
    },
    drastic: people.ended.length * 3 > living,
  }
}
