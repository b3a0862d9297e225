import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { changed, faultsIn, lineWith, small } from '../../../test/fixtures/frameworks/fixture.ts'

/** What is changed, into what, and what is said about it. */
const damages: [name: string, found: string, replacement: string, reason: RegExp][] = [
  ['a key that there is not', 'digcompedu: [ "2.1" ]', 'digkomp: [ "2.1" ]', /digkomp: there is no such key/],
  [
    'a language that is missing',
    'about: { sv: Hur böcker når eleverna., en: How books reach the pupils. }',
    'about: { sv: Hur böcker når eleverna. }',
    /about\.en: is missing/,
  ],
  ['a text that is empty', 'sv: Låna tre böcker till fönsterhyllan,', 'sv: "  ",', /the Swedish text is empty/],
  ['a number that is a word', 'effort: { hours: 1 }', 'effort: { hours: en }', /effort\.hours: .*number/],
  [
    'a level that is a word',
    '              "2": { sv: Steget är att gå dit',
    '              "två": { sv: Steget är att gå dit',
    /a level is a number from 1/,
  ],
  ['a kind that there is not', 'kind: agree', 'kind: argue', /kind: .*"agree"/],
  ['a key that stands twice', 'name: { sv: Skolbibliotek', 'key: { sv: Skolbibliotek', /stands twice/],
]

describe('reading a framework', () => {
  for (const [name, found, replacement, reason] of damages) {
    it(`says where there is ${name}`, () => {
      const source = changed(small[1], found, replacement)
      const faults = faultsIn(source)
      assert.deepEqual(
        faults.map(({ line }) => line),
        [lineWith(source, replacement)],
        JSON.stringify(faults),
      )
      assert.match(faults[0]?.reason ?? '', reason)
    })
  }

  it('points at the entry that lacks something', () => {
    const source = changed(small[1], '    kind: agree\n', '')
    assert.deepEqual(
      faultsIn(source).map(({ line }) => line),
      [lineWith(source, '- id: sokning-t23')],
    )
  })

  it('says where YAML breaks off', () => {
    const [fault] = faultsIn(changed(small[1], 'audiences: [ staff, leader ]', 'audiences: [ staff, leader'))
    assert.ok((fault?.line ?? 0) >= lineWith(small[1], 'audiences: [ staff'))
  })

  it('never throws on any text or any YAML', () => {
    fc.assert(fc.property(fc.string(), (source) => Array.isArray(faultsIn(source))))
    fc.assert(fc.property(fc.json(), (source) => faultsIn(source).length > 0))
    for (const source of [
      '*nothing',
      '&a [*a, *a]',
      '['.repeat(9000),
      '? [1]\n: 2',
      '--- 1\n--- 2',
      '!!set {a, b}',
      '<<: *x',
      'actions: !!binary x',
    ])
      assert.ok(faultsIn(source).length > 0, source.slice(0, 20))
  })
})
