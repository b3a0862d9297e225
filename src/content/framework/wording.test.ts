import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { projectRoot } from '../../ground/base/root.ts'
import { findAspect, nextStepText, statementsFor, wordingsOf } from './framework.ts'
import { readFramework } from './reading.ts'

const read = readFramework(readFileSync(join(projectRoot, 'content/frameworks/digital-skola/1.yaml'), 'utf8'))
if (!read.ok) throw new Error('the framework cannot be read')
const { framework } = read
const forms = ['gr']

describe('who reads a wording of their own', () => {
  const health = { role: 'staff', work: 'elevhalsa', forms } as const
  const source = findAspect(framework, 'kallkritik')?.statements.staff
  const own = source?.variants.find((each) => each.for.roles?.includes('elevhalsa'))

  it('is told how it describes the next level, not the way that a teacher takes there', () => {
    assert.ok(source && own)
    assert.equal(nextStepText(framework, 'kallkritik.staff', 3, health)?.sv, `Så beskrivs nivå 3: ${own.levels[3]?.sv}`)
    assert.match(nextStepText(framework, 'kallkritik.staff', 3, { role: 'teacher', forms })?.sv ?? '', /^Vägen till nivå 3: /)
    assert.match(nextStepText(framework, 'kallkritik.staff', 3)?.sv ?? '', /^Vägen till nivå 3: /)
  })

  it('is not praised for what it does not ask about', () => {
    const read = (reader: Parameters<typeof statementsFor>[2]) =>
      statementsFor(framework, 'staff', reader).find(({ key }) => key === 'kallkritik.staff')?.strength
    assert.equal(read(health), null)
    assert.deepEqual(read({ role: 'teacher', forms }), source?.strength)
  })
})

describe('the kinds of work to choose among', () => {
  it('leave out fritidshem where no form of the school has one', () => {
    assert.ok(wordingsOf(framework, ['fsk', 'gr']).includes('fritidshem'))
    assert.ok(wordingsOf(framework, []).includes('fritidshem'), 'where the forms are not known')
    assert.ok(!wordingsOf(framework, ['gy']).includes('fritidshem'))
    assert.ok(!wordingsOf(framework, ['vux', 'sfi']).includes('fritidshem'))
  })
})
