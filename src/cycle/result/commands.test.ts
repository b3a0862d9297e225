import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import { openRoundIn } from '../../../test/support/answering.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { answerAs } from '../../../test/support/releasing.ts'
import { CommandError } from '../../ground/base/command.ts'
import { inScope } from '../../ground/base/database.ts'
import { releaseRound } from '../release/release.ts'
import { releasedCells } from '../release/store-released.ts'
import { closeRound } from '../round/store-close.ts'
import { resultCommands } from './commands.ts'

describe('released results from the command line', () => {
  let program: TestProgram
  let town: Municipality
  let round: string
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stegvis-export-'))
    program = await openTestProgram()
    town = await makeMunicipality(program)
    await makeMunicipality(program, 'Granköpings kommun')
    round = await openRoundIn(program, town, { schools: [town.almskolan, town.bergskolan], name: 'Våg ett' })
    const levels = Array.from({ length: 14 }, (_, index) => 1 + ((index * 2) % 5))
    const { almskolan, bergskolan, district, teams } = town
    await answerAs(program, town, round, { school: almskolan, team: teams.f3, district, levels })
    await answerAs(program, town, round, { school: almskolan, team: teams.fourSix, district, levels: levels.slice(0, 3) })
    await answerAs(program, town, round, { school: bergskolan, team: null, district, levels: [5, 5, 5, 5, 5, 5] })
    await answerAs(program, town, round, { school: almskolan, team: null, district, audience: 'leader', levels: [4] })
  })
  after(async () => {
    await program.close()
    await rm(folder, { recursive: true })
  })

  /** Runs the command and gives what it said; what others say meanwhile passes by. */
  async function exported(...args: string[]): Promise<string> {
    const write = process.stdout.write.bind(process.stdout)
    let said = ''
    process.stdout.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
      if (!/^(\uFEFF|\{|The results)/.test(String(chunk))) return write(chunk)
      said += String(chunk)
      for (const each of rest) if (typeof each === 'function') each()
      return true
    }
    try {
      const command = resultCommands.find(({ name }) => name === 'export-results')
      assert.equal(await command?.run(args, program), 0)
    } finally {
      process.stdout.write = write
    }
    return said
  }
  const fails = (says: RegExp, ...args: string[]) =>
    assert.rejects(exported(...args), (error) => error instanceof CommandError && says.test(error.message))
  const rowsIn = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true })
  const csv = ['--format', 'csv']

  it('says when a round that is not released yet will be', async () => {
    await fails(/^Våg ett is open until 9 October 2026\. Its results are released 24 hours after it has closed\.$/, 'Våg ett', ...csv)
    await inScope(program.program.db, { authority: town.authority }, (tx) =>
      closeRound(tx, { authority: town.authority, by: null }, round, 'hand', program.program.clock(), { delay: 24 }),
    )
    await fails(/^The results of Våg ett are released on 30 September 2026 at 10:00, not before\.$/, 'Våg ett', ...csv)
    program.setNow('2026-09-30T08:00:00Z')
    await fails(/^The results of Våg ett are due/, 'Våg ett', ...csv)
    assert.equal(await releaseRound(program, { authority: town.authority, round }), 'released')
  })

  it('writes all units of the round, each right before those under it, by name or id', async () => {
    const text = await exported('våg', 'ett', ...csv)
    const rows = rowsIn(text)
    const units = [...new Set(rows.map(({ unit_kind, unit_name }) => `${unit_kind} ${unit_name}`))]
    assert.deepEqual(units, [
      'authority Björkköpings kommun',
      'district Grundskolor norr',
      'school Almskolan',
      'team 4–6',
      'team F–3',
      'team Fritidshem',
      'school Bergskolan',
    ])
    assert.equal(await exported(round, '--format=csv', '--authority', 'Björkköpings kommun'), text)
    const { cells } = await inScope(program.program.db, { authority: town.authority }, (tx) => releasedCells(tx, round, null))
    assert.equal(rows.length, cells.filter(({ measure }) => measure.kind !== 'importance').length)
    const statement = (unit: string, audience = 'staff') =>
      rows.find((row) => row.unit_name === unit && row.audience === audience && row.statement === `kollegium.${audience}`)
    assert.equal(statement('4–6')?.protected, 'few')
    assert.equal(statement('Bergskolan')?.mean, '>=4.6')
    assert.equal(statement('Almskolan', 'leader')?.mean, '4.0')
  })

  it('writes one unit, a school with its teams, as JSON', async () => {
    const json = JSON.parse(await exported('Våg ett', '--unit', '10000001', '--format', 'json'))
    assert.equal(json.unit.unit_name, 'Almskolan')
    assert.deepEqual(
      [...new Set(json.results.map((row: { unit_name: string }) => row.unit_name))],
      ['Almskolan', '4–6', 'F–3', 'Fritidshem'],
    )
    assert.equal(json.round.framework, 'digital-skola/1')
    assert.ok(json.importance.length > 0 && json.code_book.length > 100)
  })

  it('writes to a file and says where', async () => {
    const path = join(folder, 'resultat.csv')
    assert.equal(await exported('Våg ett', ...csv, '--unit', '10000002', '--output', path), `The results are in ${path}.\n`)
    assert.equal(rowsIn(await readFile(path, 'utf8'))[0]?.unit_name, 'Bergskolan')
    await fails(/cannot be written: ENOENT/, 'Våg ett', ...csv, '--output', join(folder, 'nowhere', 'x.csv'))
  })

  it('refuses what it does not understand, and says what', async () => {
    await fails(/^--format is csv or json\.$/, 'Våg ett')
    await fails(/^--format is csv or json\.$/, 'Våg ett', '--format', 'xlsx')
    await fails(/^Våg ett has no unit with the code "99"\.$/, 'Våg ett', ...csv, '--unit', '99')
    await fails(/no unit with the code "10000003"/, 'Våg ett', ...csv, '--unit', '10000003')
    await fails(/There is no round "Våg två"/, 'Våg två', ...csv)
    await fails(/There is no round "Våg ett"/, 'Våg ett', ...csv, '--authority', 'Granköpings kommun')
    await fails(/Which round\?/, ...csv)
    await fails(/no option --all/, 'Våg ett', ...csv, '--all')
  })
})
