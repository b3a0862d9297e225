import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { readFramework } from '../../../content/framework/reading.ts'
import { projectRoot } from '../../../ground/base/root.ts'
import { type Answerer, answersIn, opinionsOf } from './opinions.ts'

const read = readFramework(readFileSync(join(projectRoot, 'content/frameworks/digital-skola/1.yaml'), 'utf8'))
assert.ok(read.ok)
const { framework } = read

const people = Array.from({ length: 1000 }, (_, index) => `p${index}`)
const staff = (person: string, more: Partial<Answerer> = {}): Answerer => ({
  person,
  school: `s${Number(person.slice(1)) % 50}`,
  team: null,
  audience: 'staff',
  year: 0,
  ...more,
})
const levels = (answerer: Answerer) => opinionsOf(framework, answerer, 1).flatMap(({ choice }) => (choice > 0 ? [choice] : []))
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('the answers of a simulation', () => {
  it('are the same for the same person, year and seed', () => {
    assert.deepEqual(opinionsOf(framework, staff('p1'), 1), opinionsOf(framework, staff('p1'), 1))
    assert.notDeepEqual(opinionsOf(framework, staff('p1'), 1), opinionsOf(framework, staff('p1'), 2))
  })

  it('use the whole ladder, and about 3 % are not relevant', () => {
    const choices = people.flatMap((person) => opinionsOf(framework, staff(person), 1).map(({ choice }) => choice))
    const shareOf = (level: number) => choices.filter((choice) => choice === level).length / choices.length
    assert.ok(Math.abs(shareOf(0) - 0.03) < 0.006)
    for (const level of [1, 2, 3, 4, 5]) assert.ok(shareOf(level) > 0.02 && shareOf(level) < 0.5, `level ${level}: ${shareOf(level)}`)
  })

  it('hang together: people differ, schools differ, leaders and the next year lie higher', () => {
    const all = mean(people.flatMap((person) => levels(staff(person))))
    assert.ok(mean(people.flatMap((person) => levels(staff(person, { audience: 'leader' })))) > all + 0.2)
    assert.ok(mean(people.flatMap((person) => levels(staff(person, { year: 1 })))) > all + 0.1)
    const own = people.map((person) => mean(levels(staff(person))))
    const spread = Math.sqrt(mean(own.map((value) => (value - mean(own)) ** 2)))
    assert.ok(spread > 0.4, `people's means spread by ${spread}: with unrelated answers it would be 0.3`)
  })

  it('come from the share of people that is wished for, mostly the same the year after', () => {
    const first = people.filter((person) => answersIn(0.7, { person, year: 0 }, 1))
    const second = people.filter((person) => answersIn(0.7, { person, year: 1 }, 1))
    for (const some of [first, second]) assert.ok(Math.abs(some.length / people.length - 0.7) < 0.05)
    const again = first.filter((person) => second.includes(person)).length / first.length
    assert.ok(again > 0.75 && again < 0.95, `${again}`)
    assert.equal(people.filter((person) => answersIn(1, { person, year: 0 }, 1)).length, people.length)
    assert.equal(people.filter((person) => answersIn(0, { person, year: 0 }, 1)).length, 0)
  })
})
