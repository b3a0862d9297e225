import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { changed, frameworkIn, lineWith, small } from '../../../../test/fixtures/frameworks/fixture.ts'
import { projectRoot } from '../../../ground/base/root.ts'
import { readFramework } from '../reading.ts'
import { checkFile } from './file.ts'
import { mappingFaults } from './mapping.ts'

const first = frameworkIn(small[1])

/** What is said of a change in the second version's mapping; `at` is the text of the line. */
function saidOf(found: string, replacement: string): { at: string; reason: string }[] {
  const source = changed(small[2], found, replacement)
  const read = readFramework(source)
  const faults = read.ok ? mappingFaults(read.framework, read.lineOf, first) : read.faults
  return faults.map(({ line, reason }) => ({ at: source.split('\n')[line - 1]?.trim() ?? '', reason }))
}

describe('the mapping from the version before', () => {
  it('names every statement of both versions', () => {
    assert.deepEqual(saidOf('  - { from: sokning.leader, as: dropped }\n', ''), [
      { at: 'mapping:', reason: 'mapping: sokning.leader of version 1 is not named' },
    ])
    assert.deepEqual(saidOf('  - { to: hitta.leader, as: new }\n', ''), [
      { at: 'mapping:', reason: 'mapping: hitta.leader of version 2 is not named' },
    ])
  })

  it('names no statement twice, and none that there is not', () => {
    const twice = '- { from: lasning.leader, as: dropped }'
    assert.deepEqual(saidOf('- { from: sokning.leader, as: dropped }', twice), [
      { at: twice, reason: 'mapping: lasning.leader of version 1 is named twice' },
      { at: 'mapping:', reason: 'mapping: sokning.leader of version 1 is not named' },
    ])
    const unknown = '- { to: skrivning.leader, as: new }'
    assert.deepEqual(saidOf('- { to: hitta.leader, as: new }', unknown), [
      { at: unknown, reason: 'mapping: version 2 has no statement skrivning.leader' },
      { at: 'mapping:', reason: 'mapping: hitta.leader of version 2 is not named' },
    ])
  })

  it('knows five ways to follow on', () => {
    const [fault] = saidOf('to: lasning.leader, as: reworded', 'to: lasning.leader, as: changed')
    assert.match(fault?.reason ?? '', /same, reworded, split, new or dropped/)
  })

  it('calls the same only what has as many levels', () => {
    const level = '  - level: 3\n    name: { sv: Utvecklar'
    const [fault] = saidOf(
      level,
      `${level.replaceAll('3', '4')} mer, en: More }\n    summary: { sv: Mer än så., en: More than that. }\n${level}`,
    )
    assert.deepEqual(fault, {
      at: '- { from: lasning.staff, to: lasning.staff, as: same }',
      reason: 'mapping: lasning.staff cannot be the same: the ladder had 3 levels and has 4',
    })
  })

  it('calls the same only what says the same', () => {
    assert.deepEqual(saidOf('to: lasning.leader, as: reworded', 'to: lasning.leader, as: same'), [
      {
        at: '- { from: lasning.leader, to: lasning.leader, as: same }',
        reason: 'mapping: lasning.leader is called the same, but its levels (sv) have new words: reworded?',
      },
    ])
  })

  it('stays within an audience', () => {
    assert.deepEqual(
      saidOf('to: [ hitta.staff, granska.staff ]', 'to: [ hitta.staff, granska.leader ]').map(({ reason }) => reason),
      [
        'mapping: granska.leader of version 2 is named twice',
        'mapping: granska.staff of version 2 is not named',
        'mapping: sokning.staff and granska.leader are for different audiences',
      ],
    )
  })

  it('is there from the second version on, and not before', () => {
    assert.match(
      saidOf(small[2].slice(small[2].indexOf('mapping:'), small[2].indexOf('areas:')), '')[0]?.reason ?? '',
      /version 2 has no mapping from version 1/,
    )
    const second = frameworkIn(small[2])
    assert.match(mappingFaults(second, () => 1, undefined)[0]?.reason ?? '', /no version before/)
  })

  it('keeps an action’s id for that action', () => {
    assert.deepEqual(saidOf('id: granska-t23\n    audience: team', 'id: lasning-p12x\n    audience: team'), [])
    const said = saidOf('id: granska-t23', 'id: lasning-apart')
    assert.deepEqual(said, [
      { at: '- id: lasning-apart', reason: 'lasning-apart was an action for lasning in version 1: an id is never used again' },
    ])
  })
})

describe('a framework’s file', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stegvis-framework-'))
    await cp(join(projectRoot, 'test/fixtures/frameworks/skolbibliotek'), join(folder, 'skolbibliotek'), { recursive: true })
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('is checked against the version before it, in the same folder', async () => {
    const file = join(folder, 'skolbibliotek/2.yaml')
    assert.deepEqual((await checkFile(file)).faults, [])
    await rm(join(folder, 'skolbibliotek/1.yaml'))
    const { faults } = await checkFile(file)
    assert.equal(faults.length, 1)
    assert.equal(faults[0]?.line, lineWith(small[2], 'mapping:'))
    assert.match(faults[0]?.reason ?? '', /there is no .*1\.yaml/)
    await writeFile(join(folder, 'skolbibliotek/1.yaml'), 'key: [')
    assert.match((await checkFile(file)).faults[0]?.reason ?? '', /1\.yaml has faults of its own/)
  })

  it('is named by what it holds', async () => {
    const source = await readFile(join(folder, 'skolbibliotek/2.yaml'), 'utf8')
    await writeFile(join(folder, 'skolbibliotek/1.yaml'), source)
    const { faults } = await checkFile(join(folder, 'skolbibliotek/1.yaml'))
    assert.match(faults[0]?.reason ?? '', /this is skolbibliotek version 2: its file should be skolbibliotek.2\.yaml/)
  })
})
