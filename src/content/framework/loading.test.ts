import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { changed, lineWith, small } from '../../../test/fixtures/frameworks/fixture.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { CommandError } from '../../ground/base/command.ts'
import { type Database, openDatabase } from '../../ground/base/database.ts'
import { loadFrameworks } from './loading.ts'
import { frameworkVersion } from './store.ts'

describe('loading frameworks', () => {
  let program: TestProgram
  let db: Database
  let folder = ''
  before(async () => {
    program = await openTestProgram()
    db = openDatabase(program.owner, true)
    folder = await mkdtemp(join(tmpdir(), 'stegvis-frameworks-'))
    await mkdir(join(folder, 'skolbibliotek'))
  })
  after(async () => {
    await program.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function loading(source: string): Promise<string> {
    await writeFile(join(folder, 'skolbibliotek/1.yaml'), source)
    const error: unknown = await loadFrameworks(db, folder).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (error instanceof CommandError) return error.message
    assert.equal(error, undefined)
    return ''
  }

  it('refuses one that the pages would stumble over, and says where', async () => {
    const source = changed(small[1], 'levels:\n                  "1"', 'levels:\n                  "5"')
    const said = await loading(source)
    assert.ok(said.startsWith('content/frameworks/skolbibliotek/1.yaml cannot be loaded:'), said)
    assert.ok(said.includes(`line ${lineWith(source, 'levels:\n                  "5"')}: levels: level 1 is missing`), said)
  })

  it('takes one that reads less well than it should, and refuses to see it changed', async () => {
    assert.equal(await loading(changed(small[1], 'effort: { hours: 1 }', 'effort: { hours: 6 }')), '')
    assert.match(await loading(small[1]), /was changed after it had been loaded/)
  })

  it('shows a mended translation, and a mended slip once it is recorded; never another structure', async () => {
    const key = 'slip'
    await mkdir(join(folder, key))
    const write = (name: string, text: string) => writeFile(join(folder, key, name), text)
    const source = small[1].replace('key: skolbibliotek', `key: ${key}`)
    await rm(join(folder, 'skolbibliotek/1.yaml'), { force: true })
    await write('1.yaml', source)
    await loadFrameworks(db, folder)
    const { id } = await db.selectFrom('framework_version').select('id').where('key', '=', key).executeTakeFirstOrThrow()
    const name = /name: \{ sv: (.*?), en: (.*?) \}/.exec(source)
    const [whole = '', sv = '', en = ''] = name ?? []

    await write('1.yaml', source.replace(whole, `name: { sv: ${sv}, en: ${en} mended }`))
    await loadFrameworks(db, folder)
    assert.equal((await frameworkVersion(db, id)).framework.name.en, `${en} mended`)

    const slip = source.replace(whole, `name: { sv: ${sv} rättat, en: ${en} }`)
    await write('1.yaml', slip)
    const refused = await loadFrameworks(db, folder).then(
      () => '',
      (error: unknown) => String(error),
    )
    const [, from = '', to = ''] = /from: (\w{64}), to: (\w{64})/.exec(refused) ?? []
    const record = `- { version: 1, on: 2026-11-30, by: Eva Ek, key: name, why: a letter was missing, from: ${from}, to: ${to} }\n`
    await write('corrections.yaml', record)
    await loadFrameworks(db, folder)
    assert.equal((await frameworkVersion(db, id)).framework.name.sv, `${sv} rättat`)

    const entry = / {2}- id: lasning-p12[\s\S]*?(?= {2}- id: )/.exec(slip)?.[0] ?? ''
    const more = slip.replace(
      entry,
      `${entry}${entry.replace('lasning-p12', 'lasning-egen').replace(/title:[^\n]*/, 'title: { sv: En till att pröva, en: One more to try }')}`,
    )
    await write('1.yaml', more)
    await loadFrameworks(db, folder)
    assert.ok(
      (await frameworkVersion(db, id)).framework.actions.some((action) => action.id === 'lasning-egen'),
      'a further action is offered',
    )
    await write('1.yaml', more.replace('En till att pröva', 'En till att göra'))
    await loadFrameworks(db, folder)
    await write('1.yaml', slip.replace(/ {2}- id: lasning-apart[\s\S]*?(?= {2}- id: )/, ''))
    await assert.rejects(loadFrameworks(db, folder), /was changed after it had been loaded/, 'none is taken away')

    await write('1.yaml', changed(slip, 'effort: { hours: 1 }', 'effort: { hours: 2 }'))
    const other = await loadFrameworks(db, folder).then(
      () => '',
      (error: unknown) => String(error),
    )
    const [, , toOther = ''] = /from: (\w{64}), to: (\w{64})/.exec(other) ?? []
    await write('corrections.yaml', record.replace(to, toOther))
    await assert.rejects(loadFrameworks(db, folder), /was changed after it had been loaded/)

    await write('1.yaml', slip)
    await rm(join(folder, key, 'corrections.yaml'))
    await assert.rejects(loadFrameworks(db, folder), /was changed after it had been loaded/)
    // There, and not to be read: another fault than that nothing is recorded.
    await mkdir(join(folder, key, 'corrections.yaml'))
    await assert.rejects(loadFrameworks(db, folder), /slip\/corrections\.yaml cannot be read: EISDIR/)
  })
})
