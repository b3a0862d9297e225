import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { frameworkIn, small } from '../../../test/fixtures/frameworks/fixture.ts'
import { faultsIn, named, namesFrom, writtenFrom } from './level-names.ts'
import { namedFor } from './overlay.ts'

const framework = frameworkIn(small[1])
const nothing = writtenFrom(framework, {})

describe('an authority’s names for the levels', () => {
  it('stand where it has written them, in Swedish for who reads a language without, and nowhere else', () => {
    const own = named(framework, { 1: { sv: 'Frö', en: 'Seed' }, 3: { sv: 'Träd' } })
    assert.deepEqual(
      own.levels.map(({ name }) => [name.sv, name.en]),
      [
        ['Frö', 'Seed'],
        ['Använder', 'Using'],
        ['Träd', 'Träd'],
      ],
    )
    assert.deepEqual(
      own.levels.map(({ summary }) => summary),
      framework.levels.map(({ summary }) => summary),
    )
    assert.equal(framework.levels[0]?.name.sv, 'Börjar', 'the framework itself is as it was')
  })

  it('are of one framework, and the same object each time', () => {
    const viewer = { levelNames: { [framework.key]: { 1: { sv: 'Frö' } } } }
    assert.equal(namedFor(viewer, framework).levels[0]?.name.sv, 'Frö')
    assert.equal(namedFor({ levelNames: structuredClone(viewer.levelNames) }, framework), namedFor(viewer, framework))
    assert.equal(namedFor({ levelNames: { annat: { 1: { sv: 'Frö' } } } }, framework), framework)
    assert.equal(namedFor({ levelNames: null }, framework), framework)
  })

  it('are the same object for each of a hundred authorities, however often they ask', () => {
    const asked = structuredClone(framework)
    const viewers = Array.from({ length: 100 }, (_, n) => ({ levelNames: { [asked.key]: { 1: { sv: `Frö ${n}` } } } }))
    const first = viewers.map((viewer) => namedFor(viewer, asked))
    for (const [n, viewer] of viewers.entries()) assert.ok(namedFor(viewer, asked) === first[n], `the names of number ${n} were made anew`)
  })

  it('are kept without what is empty, and come back to the form as they were written', () => {
    const written = { ...nothing, 2: { sv: 'Planta', en: '' } }
    assert.deepEqual(namesFrom(written), { 2: { sv: 'Planta' } })
    assert.deepEqual(writtenFrom(framework, namesFrom(written)), written)
    assert.deepEqual(namesFrom(nothing), {})
  })

  it('are refused where they are too long, another level’s, or not in Swedish', () => {
    const faults = (written: Parameters<typeof faultsIn>[1]) =>
      faultsIn(framework, { ...nothing, ...written }).map(({ level, language, code }) => `${language}-${level} ${code}`)
    assert.deepEqual(faults({ 1: { sv: 'Frö', en: 'Seed' } }), [])
    assert.deepEqual(faults({ 1: { sv: 'å'.repeat(21), en: '' } }), ['sv-1 long'])
    assert.deepEqual(faults({ 1: { sv: 'å'.repeat(20), en: '' } }), [])
    assert.deepEqual(faults({ 1: { sv: 'använder', en: '' } }), ['sv-1 taken'], 'the name that the framework gives another')
    assert.deepEqual(faults({ 1: { sv: 'Frö', en: '' }, 2: { sv: 'frö', en: '' } }), ['sv-1 taken', 'sv-2 taken'])
    assert.deepEqual(faults({ 1: { sv: '', en: 'Seed' } }), ['sv-1 first'])
  })
})
