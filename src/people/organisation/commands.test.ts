import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it, mock } from 'node:test'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { CommandError } from '../../ground/base/command.ts'
import { organisationCommands } from './commands.ts'

const heading = 'Person ID;First name;Last name;E-mail;School;Team;Role'
const everyone = [heading, 'Anna-Åberg;Anna;Åberg;;;;Administrator of Stegvis', 'k1;Kim;Nord;kim@example.se;Almskolan;4–6;Teacher'].join(
  '\n',
)

describe('import-roster', () => {
  let program: TestProgram
  let here: Municipality
  let folder: string

  before(async () => {
    program = await openTestProgram()
    here = await makeMunicipality(program)
    folder = await mkdtemp(join(tmpdir(), 'stegvis-roster-'))
  })
  after(() => program.close())

  /** Runs the command on a file with this text; what it said and how it ended. */
  async function run(text: string, ...args: string[]): Promise<{ code: number; said: string }> {
    const path = join(folder, 'roster.csv')
    await writeFile(path, text)
    const said: string[] = []
    const write = mock.method(process.stdout, 'write', (line: string) => said.push(line) > 0)
    try {
      const code = (await organisationCommands[0]?.run([path, ...args], program)) ?? -1
      return { code, said: said.join('') }
    } finally {
      write.mock.restore()
    }
  }

  async function living(): Promise<number> {
    const { rows } = await program.owner.query<{ count: number }>(
      'select count(*) as count from person where authority_id = $1 and to_on is null',
      [here.authority],
    )
    return rows[0]?.count ?? 0
  }

  it('says what is wrong row by row, and ends with 1', async () => {
    const { code, said } = await run(`${everyone}\nk2;;Ek;;Almskolan;;Wizard\n`)
    assert.equal(code, 1)
    assert.match(said, /Row 4, First name: The cell is empty/)
    assert.match(said, /Row 4, Role: The role “Wizard” is not recognised/)
  })

  it('looks without touching when asked for a dry run', async () => {
    const before = await living()
    assert.match((await run(everyone, '--dry-run')).said, /more than a third/)
    assert.equal(await living(), before)
  })

  it('wants a word more before it ends more than a third, and then does it all', async () => {
    const refused = await run(everyone)
    assert.deepEqual([refused.code, await living()], [1, 12])
    const done = await run(everyone, '--confirm')
    assert.deepEqual([done.code, await living()], [0, 2])
    assert.match((await run(everyone)).said, /already agrees/)
  })

  it('asks which authority when there are several, by name or id', async () => {
    const other = await makeMunicipality(program, 'Grannkommunen')
    await assert.rejects(
      run(everyone),
      (error) => error instanceof CommandError && /Grannkommunen/.test(error.message) && /--authority/.test(error.message),
    )
    await assert.rejects(run(everyone, '--authority', 'Ingenstans'), CommandError)
    assert.match((await run(everyone, '--authority', 'grannkommunen', '--dry-run')).said, /more than a third/)
    assert.match((await run(everyone, '--authority', other.authority, '--dry-run')).said, /more than a third/)
    assert.match((await run(everyone, '--authority', here.authority)).said, /already agrees/)
  })

  it('refuses a file that is not there and an option that it does not know', async () => {
    await assert.rejects(organisationCommands[0]?.run([join(folder, 'nothing.csv')], program) ?? Promise.resolve(), CommandError)
    await assert.rejects(run(everyone, '--force'), CommandError)
  })
})
