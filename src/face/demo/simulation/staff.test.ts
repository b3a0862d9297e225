import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { characters } from '../characters.ts'
import { randomFrom } from '../random.ts'
import { inventStaff, type Staff } from './staff.ts'
import { teamSizes } from './teams.ts'
import { aYearLater, changesBetween } from './year.ts'

const authority = randomUUID()
const schools = [45, 2, 23, 9, 60].map((teachers, index) => ({ code: `1000000${index}`, name: `Skola ${index}`, teachers }))

describe('the staff of a simulation', () => {
  it('is in teams of five to nine, some in none, and all teachers are somewhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (teachers, seed) => {
        const { teams, loose } = teamSizes(teachers, 0.04, randomFrom(seed))
        assert.equal(
          teams.reduce((sum, size) => sum + size, loose),
          teachers,
        )
        assert.ok(teams.every((size) => size >= 5 && size <= 9))
        assert.equal(teams.length === 0, teachers < 5)
        assert.ok(teachers < 5 || loose <= teachers * 0.04 + 1)
      }),
    )
  })

  it('is the same for the same seed, ids and all, and another for another', () => {
    assert.deepEqual(inventStaff(schools, authority, 1), inventStaff(schools, authority, 1))
    assert.notDeepEqual(inventStaff(schools, authority, 1), inventStaff(schools, authority, 2))
  })

  it('has as many teachers as the file says, one to four leaders a school, and everyone whom one looks at a demo as', () => {
    const { units, people } = inventStaff(schools, authority, 3)
    for (const { name, teachers } of schools) {
      const school = units.find((unit) => unit.name === name)?.id
      const some = people.filter((person) => person.school === school)
      const leaders = some.filter(({ duties }) => duties.some(({ role }) => role === 'principal' || role === 'leader'))
      assert.ok(leaders.length >= 1 && leaders.length <= 4)
      assert.equal(some.length - leaders.length, teachers)
    }
    for (const { id, role } of characters) {
      const found = people.filter(({ personId }) => personId === id)
      assert.equal(found.length, 1, id)
      assert.ok(
        found[0]?.duties.some((duty) => duty.role === role),
        id,
      )
    }
    assert.equal(new Set(people.map(({ email }) => email)).size, people.length)
  })

  it('a year later some have left, others have come or changed teams, and every team has the size it had', () => {
    const before = inventStaff(schools, authority, 4)
    const after = aYearLater(before, 1, 4)
    assert.deepEqual(after, aYearLater(before, 1, 4))
    assert.deepEqual(sizes(after), sizes(before))
    const changes = changesBetween(before, after, new Map())
    assert.ok(changes.people.add.length > 0 && changes.people.add.length < before.people.length / 6)
    assert.equal(changes.people.end.length, changes.people.add.length)
    assert.ok(changes.duties.add.length > changes.people.add.length)
    assert.deepEqual(changes.units.add, [])
  })
})

function sizes({ people }: Staff): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { unit } of people.flatMap(({ duties }) => duties)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
