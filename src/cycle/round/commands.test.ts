import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { CommandError } from '../../ground/base/command.ts'
import { roundCommands } from './commands.ts'

describe('rounds from the command line', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    await makeMunicipality(program, 'Granköpings kommun', 'demo')
  })
  beforeEach(async () => {
    await program.owner.query('truncate round cascade')
    await program.worker.query('delete from jobs._private_jobs')
  })
  after(() => program.close())

  /** Runs the command and gives what it said. */
  async function stegvis(...args: string[]): Promise<string> {
    const write = process.stdout.write.bind(process.stdout)
    let said = ''
    process.stdout.write = (chunk: string | Uint8Array) => {
      said += String(chunk)
      return true
    }
    try {
      assert.equal(await roundCommands[0]?.run(args, program), 0)
    } finally {
      process.stdout.write = write
    }
    return said
  }
  const fails = (says: RegExp, ...args: string[]) =>
    assert.rejects(stegvis(...args), (error) => error instanceof CommandError && says.test(error.message))
  const here = ['--authority', 'björkköpings kommun']

  it('one line makes and opens a round, another closes it', async () => {
    assert.match(
      await stegvis('open', '--name', 'Våg ett', '--schools', '10000001,10000002', '--closes', '2026-10-09', ...here),
      /Våg ett is open for 9 members/,
    )
    assert.match(await stegvis('list', ...here), /open {7}2026-09-29 to 2026-10-09 {2}Våg ett {2}\(2 schools, 0 of 9 have submitted\)/)
    await program.runJobs()
    assert.equal(program.sent.length, 8)
    await fails(/has been opened already/, 'open', 'Våg ett')
    assert.match(await stegvis('close', 'våg', 'ett'), /is closed/)
    await fails(/is closed already/, 'close', 'Våg ett')
    assert.match(await stegvis('list'), /closed[\s\S]*Granköpings kommun\n {2}no rounds/)
  })
  it('a later day schedules it, and it opens by name before that', async () => {
    assert.match(
      await stegvis(
        'open',
        '--name=Våg två',
        '--schools=all',
        '--opens=2026-10-05',
        '--closes=2026-10-23',
        '--minimum=10',
        '--audiences=leader',
        '--framework=digital-skola/1',
        ...here,
      ),
      /opens by itself on 5 October 2026/,
    )
    assert.match(await stegvis('list'), /scheduled/)
    assert.match(await stegvis('open', 'Våg två'), /open for 3 members/)
    const { rows } = await program.owner.query('select minimum_group, audiences, authority_id from round')
    assert.deepEqual(rows, [{ minimum_group: 10, audiences: ['leader'], authority_id: town.authority }])
  })
  it('mail of a demo authority is kept, never sent', async () => {
    program.sent.length = 0
    await stegvis('open', '--name', 'Demo', '--schools', 'all', '--closes', '2026-10-09', '--authority', 'Granköpings kommun')
    await program.runJobs()
    assert.equal(program.sent.length, 0)
    const { rows } = await program.owner.query<{ n: number }>('select count(*)::int as n from kept_mail')
    assert.equal(rows[0]?.n, 9)
  })
  it('faults are said in words, and leave nothing behind', async () => {
    const fine = ['--name', 'X', '--schools', 'all', '--closes', '2026-10-09']
    await fails(/What about rounds/, 'dance')
    await fails(/Which authority\?/, 'open', ...fine)
    await fails(/no single authority "Nowhere"/, 'open', ...fine, '--authority', 'Nowhere')
    await fails(/--schools is needed/, 'open', '--name', 'X', ...here)
    await fails(/No school has the code 99/, 'open', '--name', 'X', '--schools', '10000001,99', '--closes', '2026-10-09', ...here)
    await fails(/--closes: The last day is before/, 'open', '--name', 'X', '--schools', 'all', '--closes', '2026-09-01', ...here)
    await fails(/--minimum is 5, 7 or 10/, 'open', ...fine, '--minimum', '3', ...here)
    await fails(/--audiences is staff, leader or both/, 'open', ...fine, '--audiences', 'pupils', ...here)
    await fails(/There is no framework other\/2. There are: digital-skola\/1/, 'open', ...fine, '--framework', 'other/2', ...here)
    await fails(/no option --fast/, 'open', ...fine, '--fast', ...here)
    await fails(/There is no round "Nothing"/, 'close', 'Nothing')
    await fails(/Which round\?/, 'open')
    assert.equal((await program.owner.query('select 1 from round')).rowCount, 0)
  })
})
