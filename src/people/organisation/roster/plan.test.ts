// Long: every kind of row that a list can hold, on one organisation.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Role } from '../../../ground/base/viewer.ts'
import { type Plan, planImport } from './plan.ts'
import { type Changes, changesNothing, type Register } from './register.ts'
import type { RosterRow } from './roster.ts'

const authority = 'the authority'
const empty: Register = { authority, units: [], people: [], duties: [] }

function row(number: number, given: Partial<RosterRow>): RosterRow {
  return {
    row: number,
    personId: `p${number}`,
    givenName: 'Kim',
    familyName: `Ek${number}`,
    email: null,
    eppn: null,
    schoolCode: null,
    school: 'Almskolan',
    district: null,
    team: null,
    roles: ['teacher'],
    ...given,
  }
}

function plan(rows: RosterRow[], register: Register): Plan {
  return planImport({ rows, faults: [], ignored: [], total: rows.length }, register)
}

/** The register as it is when the changes have been carried out. */
function carriedOut(register: Register, changes: Changes): Register {
  const ended = new Set(changes.duties.end)
  const gone = new Set(changes.people.end)
  const back = new Set([...changes.people.revive, ...changes.units.revive])
  return {
    authority,
    units: [
      ...register.units.map((unit) => ({
        ...unit,
        live: unit.live || back.has(unit.id),
        name: changes.units.rename.find(({ id }) => id === unit.id)?.name ?? unit.name,
        code: changes.units.code.find(({ id }) => id === unit.id)?.code ?? unit.code,
        parent: changes.units.move.find(({ id }) => id === unit.id)?.parent ?? unit.parent,
      })),
      ...changes.units.add.map((unit) => ({ ...unit, live: true })),
    ],
    people: [
      ...register.people.map((person) => ({
        ...person,
        ...changes.people.change.find(({ id }) => id === person.id),
        live: (person.live && !gone.has(person.id)) || back.has(person.id),
      })),
      ...changes.people.add.map((person) => ({ ...person, live: true })),
    ],
    duties: [
      ...register.duties
        .filter((duty) => !ended.has(duty.id))
        .map((duty) => ({ ...duty, home: duty.home || changes.duties.home.includes(duty.id) })),
      ...changes.duties.add.map((duty, index) => ({
        ...duty,
        id: `${duty.person} ${duty.unit} ${duty.role} ${index}`,
        source: 'roster' as const,
      })),
    ],
  }
}

/** Who does what where, in words, without ids. */
function picture(register: Register): string[] {
  const units = new Map(register.units.map((unit) => [unit.id, unit]))
  const place = (id: string): string => {
    const unit = units.get(id)
    return unit ? `${unit.name.toLowerCase()} < ${unit.parent ? place(unit.parent) : ''}` : 'authority'
  }
  const people = new Map(register.people.map((person) => [person.id, person]))
  return register.duties
    .map((duty) => {
      const person = people.get(duty.person)
      return `${person?.personId ?? person?.email} ${person?.givenName} ${duty.role} ${place(duty.unit)}`
    })
    .sort()
}

const someone = fc.integer({ min: 1, max: 12 })
const somewhere = fc.record({
  schoolCode: fc.constantFrom(null, '1', '2', '3'),
  team: fc.constantFrom(null, 'Blå', 'Röd', 'blå'),
  role: fc.constantFrom<Role>('teacher', 'staff', 'leader', 'principal', 'coach', 'administrator', 'district_head'),
})
/** Rosters without faults: what belongs to a person or school is made of their number. */
const rosters = fc.array(fc.tuple(someone, somewhere), { minLength: 1, maxLength: 40 }).map((list) =>
  list.map(([number, { schoolCode, team, role }], index) => {
    const school = schoolCode ?? '9'
    return row(index + 2, {
      personId: number % 4 === 0 ? null : `p${number}`,
      givenName: `Namn${number}`,
      familyName: 'Ek',
      email: number % 4 === 0 || number % 3 === 0 ? `p${number}@example.se` : null,
      schoolCode,
      school: `Skola ${school}`,
      district: school === '2' ? null : `Område ${school}`,
      team,
      roles: role === 'district_head' && school === '2' ? ['leader'] : [role],
    })
  }),
)

describe('planning a roster import', () => {
  it('changes nothing the second time, whatever the roster', () => {
    fc.assert(
      fc.property(rosters, rosters, (before, rows) => {
        const start = carriedOut(empty, plan(before, empty).changes)
        const first = plan([...rows, row(900, { personId: 'chief', roles: ['administrator'] })], start)
        assert.deepEqual(first.preview.faults, [])
        const second = plan([...rows, row(900, { personId: 'chief', roles: ['administrator'] })], carriedOut(start, first.changes))
        assert.ok(changesNothing(second.preview), JSON.stringify(second.preview))
        assert.deepEqual([second.changes.duties, second.changes.people.end], [{ add: [], end: [], home: [] }, []])
      }),
    )
  })

  it('comes to the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        rosters.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          const renumbered = shuffled.map((each, index) => ({ ...each, row: index + 2 }))
          assert.deepEqual(
            picture(carriedOut(empty, plan(renumbered, empty).changes)),
            picture(carriedOut(empty, plan(rows, empty).changes)),
          )
        },
      ),
    )
  })

  it('leaves exactly the duties of the roster, and those given by hand', () => {
    fc.assert(
      fc.property(rosters, rosters, (before, rows) => {
        const start = carriedOut(empty, plan(before, empty).changes)
        start.duties = start.duties.map((duty, index) => (index % 3 === 0 ? { ...duty, source: 'hand' } : duty))
        const byHand = picture({ ...start, duties: start.duties.filter((duty) => duty.source === 'hand') })
        const { changes, preview } = plan([...rows, row(900, { personId: 'chief', roles: ['administrator'] })], start)
        assert.deepEqual(preview.faults, [])
        const after = carriedOut(start, changes)
        assert.ok(byHand.every((duty) => picture(after).includes(duty)))
        const keys = after.duties.map((duty) => `${duty.person} ${duty.unit} ${duty.role}`)
        assert.equal(new Set(keys).size, keys.length)
      }),
    )
  })

  it('does nothing at all when any row is faulty, and says all that is wrong', () => {
    const { preview, changes } = plan(
      [
        row(2, { personId: '1', email: 'a@example.se', schoolCode: '1', school: 'Almskolan', district: 'Norr' }),
        row(3, {
          personId: '1',
          givenName: 'Noa',
          email: 'a@example.se',
          familyName: 'Ek2',
          schoolCode: '1',
          school: 'Bergskolan',
          district: 'Norr',
        }),
        row(4, { personId: '2', email: 'A@example.se', schoolCode: '1', school: 'Almskolan', district: 'Söder' }),
        row(5, { personId: '3', eppn: 'x@example.se', school: 'Björkskolan' }),
        row(6, { personId: '4', eppn: 'x@example.se', school: 'Björkskolan' }),
        row(7, { personId: '5', schoolCode: '77', school: null }),
      ],
      empty,
    )
    assert.deepEqual(
      preview.faults.map(({ row: at, code, other }) => `${at} ${code} ${other ?? ''}`.trim()),
      ['3 code-two-names 2', '3 name-differs 2', '4 school-two-districts 2', '4 email-twice 2', '6 eppn-twice 5', '7 school-unnamed'],
    )
    assert.deepEqual([changes.people.add, changes.duties.add, changes.people.end, preview.units], [[], [], [], []])
  })

  it('knows a person by id and then by e-mail in any case, and says what changes', () => {
    const start = carriedOut(
      empty,
      plan(
        [row(2, { personId: '1', email: 'Kim@Example.se' }), row(3, { personId: null, email: 'noa@example.se', givenName: 'Noa' })],
        empty,
      ).changes,
    )
    const { preview } = plan(
      [
        row(2, { personId: '1', familyName: 'Berg' }),
        row(3, { personId: '7', givenName: 'Noa', email: 'NOA@example.se', familyName: 'Ek3' }),
      ],
      start,
    )
    assert.deepEqual(
      preview.people.changed.map(({ changes }) => changes),
      [[{ what: 'field', field: 'familyName', was: 'Ek2', now: 'Berg' }], [{ what: 'field', field: 'personId', was: null, now: '7' }]],
    )
  })

  it('takes a row with the address alone for the person whose address it is', () => {
    const start = carriedOut(empty, plan([row(2, { personId: '1', email: 'kim@example.se' })], empty).changes)
    const { preview } = plan(
      [row(2, { personId: '1' }), row(3, { personId: null, email: 'kim@example.se', familyName: 'Ek2', school: 'Bergskolan' })],
      start,
    )
    assert.deepEqual([preview.faults, preview.counts.added, preview.counts.changed, preview.counts.dutiesAdded], [[], 0, 1, 1])
  })

  it('lets two people change addresses, and refuses one that somebody outside the file has', () => {
    const start = carriedOut(
      empty,
      plan(
        [
          row(2, { personId: '1', email: 'a@example.se' }),
          row(3, { personId: '2', email: 'b@example.se' }),
          row(4, { personId: '3', email: 'c@example.se' }),
        ],
        empty,
      ).changes,
    )
    assert.deepEqual(
      plan([row(2, { personId: '1', email: 'b@example.se' }), row(3, { personId: '2', email: 'a@example.se' })], start).preview.faults,
      [],
    )
    const { faults } = plan([row(2, { personId: '1', email: 'c@example.se' })], start).preview
    assert.deepEqual(
      faults.map(({ code, other }) => [code, other]),
      [['email-taken', 'Kim Ek4']],
    )
  })

  it('finds a school by code before name, renames and moves it, and gives a code to one that had none', () => {
    const start = carriedOut(
      empty,
      plan([row(2, { schoolCode: '1', school: 'Almskolan', district: 'Norr' }), row(3, { school: 'Bergskolan' })], empty).changes,
    )
    const { preview, changes } = plan(
      [row(2, { schoolCode: '1', school: 'Nya Almskolan', district: 'Söder' }), row(3, { schoolCode: '2', school: 'bergskolan' })],
      start,
    )
    assert.deepEqual(
      preview.units.map(({ change, was }) => [change, was]),
      [
        ['new', undefined],
        ['renamed', 'Almskolan'],
        ['moved', 'Norr'],
        ['code', '2'],
      ],
    )
    assert.deepEqual([changes.people.add, changes.duties.add, changes.duties.end], [[], [], []])
  })

  it('does not guess between schools of one name, nor take a school with another code', () => {
    const two = carriedOut(
      empty,
      plan([row(2, { schoolCode: '1', school: 'Almskolan' }), row(3, { schoolCode: '2', school: 'Almskolan' })], empty).changes,
    )
    assert.deepEqual(
      plan([row(2, {})], two).preview.faults.map(({ code }) => code),
      ['school-ambiguous'],
    )
    const one = carriedOut(empty, plan([row(2, { schoolCode: '1', school: 'Almskolan' })], empty).changes)
    assert.deepEqual(
      plan([row(2, { schoolCode: '8' })], one).preview.faults.map(({ code, other }) => [code, other]),
      [['code-differs', '1']],
    )
  })

  it('makes the first team at each school the home team, and keeps one that was chosen', () => {
    const rows = [
      row(2, { personId: '1', familyName: 'Ek', team: 'Blå' }),
      row(3, { personId: '1', familyName: 'Ek', team: 'Röd' }),
      row(4, { personId: '1', familyName: 'Ek', school: 'Bergskolan', team: 'Gul' }),
    ]
    const first = plan(rows, empty)
    assert.deepEqual(
      first.changes.duties.add.map((duty) => duty.home),
      [true, false, true],
    )
    const start = carriedOut(empty, first.changes)
    start.duties = start.duties.map((duty, index) => ({ ...duty, home: index > 0 }))
    assert.ok(changesNothing(plan(rows, start).preview))
    const moved = plan([row(2, { personId: '1', familyName: 'Ek', team: 'Blå' })], start)
    assert.deepEqual(moved.changes.duties.home, [start.duties[0]?.id])
  })

  it('ends people whom the file no longer names and brings them back when it does, with a warning when they are many', () => {
    const start = carriedOut(empty, plan([row(2, {}), row(3, {}), row(4, {})], empty).changes)
    const fewer = plan([row(2, {}), row(3, {})], start)
    assert.deepEqual([fewer.preview.counts.ended, fewer.preview.drastic], [1, false])
    assert.deepEqual(plan([row(2, {})], start).preview.drastic, true)
    const again = plan([row(2, {}), row(3, {}), row(4, {})], carriedOut(start, fewer.changes))
    assert.deepEqual([again.preview.counts.added, again.changes.people.revive.length], [0, 1])
  })

  it('never leaves an authority without an administrator', () => {
    const start = carriedOut(empty, plan([row(2, { roles: ['administrator'] }), row(3, {})], empty).changes)
    assert.deepEqual(
      plan([row(3, {})], start).preview.faults.map(({ code }) => code),
      ['no-administrator-left'],
    )
  })
})
