import { addressKey, keepHand, nameKey } from './names.ts'
import type { KnownPerson, PersonFields, Register } from './register.ts'
import type { RosterFault, RosterRow } from './roster.ts'

/** A person as the file tells of them over all their rows, and who they are in the register. */
export type Someone = { rows: RosterRow[]; fields: PersonFields; known: KnownPerson | null }

/** Gathers the rows of each person, by person id, else by e-mail, and finds them in the register the same way. */
export function planPeople(rows: RosterRow[], register: Register, makeId: () => string): { people: Someone[]; faults: RosterFault[] } {
  const faults: RosterFault[] = []
  const groups = groupRows(rows, register)
  for (const group of groups) refuseDifferences(group, faults)
  refuseShared(groups, 'email', 'email-twice', faults)
  refuseShared(groups, 'eppn', 'eppn-twice', faults)
  const people = matchPeople(groups, register, makeId)
  refuseTaken(people, register, faults)
  return { people, faults }
}

function groupRows(rows: RosterRow[], register: Register): RosterRow[][] {
  const byId = new Map<string, RosterRow[]>()
  const byEmail = new Map<string, RosterRow[]>()
  for (const row of rows) {
    if (!row.personId) continue
    const group = byId.get(row.personId) ?? []
    group.push(row)
    byId.set(row.personId, group)
    if (row.email && !byEmail.has(addressKey(row.email))) byEmail.set(addressKey(row.email), group)
  }
  const groups = new Set(byId.values())
  // A row with the address only belongs to the person whose address it is, where the file names them by id and gives no address.
  for (const { personId, email } of register.people) {
    const group = personId ? byId.get(personId) : undefined
    if (group && email && !first(group, 'email') && !byEmail.has(addressKey(email))) byEmail.set(addressKey(email), group)
  }
  for (const row of rows) {
    if (row.personId || !row.email) continue
    const group = byEmail.get(addressKey(row.email)) ?? []
    group.push(row)
    byEmail.set(addressKey(row.email), group)
    groups.add(group)
  }
  return [...groups].map((group) => group.sort((a, b) => a.row - b.row))
}

/** The first text that a person's rows give for a field. */
function first(group: RosterRow[], field: 'personId' | 'email' | 'eppn'): { text: string; row: number } | null {
  const row = group.find((each) => each[field])
  const text = row?.[field]
  return row && text ? { text, row: row.row } : null
}

function refuseDifferences(group: RosterRow[], faults: RosterFault[]): void {
  const head = group[0]
  if (!head) return
  for (const row of group.slice(1)) {
    for (const field of ['givenName', 'familyName'] as const) {
      if (nameKey(row[field]) === nameKey(head[field])) continue
      faults.push({
        row: row.row,
        column: field,
        code: 'name-differs',
        value: `${head.givenName} ${head.familyName}`,
        other: String(head.row),
      })
      break
    }
    for (const [field, code] of [
      ['email', 'email-differs'],
      ['eppn', 'eppn-differs'],
    ] as const) {
      const given = first(group, field)
      if (row[field] && given && addressKey(row[field]) !== addressKey(given.text))
        faults.push({ row: row.row, column: field, code, value: given.text, other: String(given.row) })
    }
  }
}

/** An address on two people: said at the later one. */
function refuseShared(groups: RosterRow[][], field: 'email' | 'eppn', code: 'email-twice' | 'eppn-twice', faults: RosterFault[]): void {
  const owners = new Map<string, number>()
  for (const group of groups.toSorted((a, b) => (a[0]?.row ?? 0) - (b[0]?.row ?? 0))) {
    const given = first(group, field)
    if (!given) continue
    const owner = owners.get(addressKey(given.text))
    if (owner === undefined) owners.set(addressKey(given.text), given.row)
    else faults.push({ row: given.row, column: field, code, value: given.text, other: String(owner) })
  }
}

function matchPeople(groups: RosterRow[][], register: Register, makeId: () => string): Someone[] {
  const byId = new Map(register.people.filter((person) => person.personId).map((person) => [person.personId, person]))
  const byEmail = new Map(register.people.filter((person) => person.email).map((person) => [addressKey(person.email ?? ''), person]))
  const idsInFile = new Set(groups.map((group) => first(group, 'personId')?.text).filter((id) => id !== undefined))
  return groups.map((rows) => {
    const personId = first(rows, 'personId')?.text ?? null
    const email = first(rows, 'email')?.text ?? null
    const byAddress = email ? byEmail.get(addressKey(email)) : undefined
    const sameAddress = byAddress && (!byAddress.personId || !idsInFile.has(byAddress.personId)) ? byAddress : undefined
    const known = (personId ? byId.get(personId) : undefined) ?? sameAddress ?? null
    const head = rows[0]
    return {
      rows,
      known,
      fields: {
        id: known?.id ?? makeId(),
        personId: personId ?? known?.personId ?? null,
        givenName: keepHand(head?.givenName ?? '', known?.givenName),
        familyName: keepHand(head?.familyName ?? '', known?.familyName),
        email: keepCase(email, known?.email),
        eppn: keepCase(first(rows, 'eppn')?.text ?? null, known?.eppn),
      },
    }
  })
}

/** What the file says, unless it differs from what is there in case only; what is there, where the file says nothing. */
function keepCase(given: string | null, there: string | null | undefined): string | null {
  if (!given) return there ?? null
  return there && addressKey(there) === addressKey(given) ? there : given
}

/** An address or id that would belong to two people once the import is done: one of the file and one whom the file leaves with it. */
function refuseTaken(people: Someone[], register: Register, faults: RosterFault[]): void {
  const inFile = new Set(people.map((each) => each.known?.id))
  const fields = [
    ['email', 'email-taken'],
    ['eppn', 'eppn-taken'],
  ] as const
  for (const [field, code] of fields) {
    const owners = new Map<string, { id: string; name: string }>()
    for (const person of register.people) {
      const text = person[field]
      if (text && !inFile.has(person.id)) owners.set(addressKey(text), { id: person.id, name: `${person.givenName} ${person.familyName}` })
    }
    for (const { fields: person, known } of people) {
      if (known && person[field] && known[field] === person[field])
        owners.set(addressKey(person[field]), { id: person.id, name: `${person.givenName} ${person.familyName}` })
    }
    for (const { fields: person, rows } of people) {
      const owner = person[field] ? owners.get(addressKey(person[field])) : undefined
      if (owner && owner.id !== person.id)
        faults.push({ row: rows[0]?.row ?? null, column: field, code, value: person[field] ?? '', other: owner.name })
    }
  }
}
