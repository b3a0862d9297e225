import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { folderInMemory } from '../../../../test/support/memory.ts'
import { openTestProgram } from '../../../../test/support/program.ts'
import { boot } from '../../../boot.ts'
import { releasedRounds } from '../../../cycle/release/store-released.ts'
import { CommandError } from '../../../ground/base/command.ts'
import { type Config, readConfig } from '../../../ground/base/config.ts'
import { inScope } from '../../../ground/base/database.ts'
import type { Workbench } from '../../../ground/base/jobs.ts'
import { projectRoot } from '../../../ground/base/root.ts'
import { onlyAuthority } from '../../../people/access/store.ts'
import { simulationCommands } from './command.ts'
import { inventSizes } from './sizes.ts'

const text = `skolenhetskod;namn;larare_uppskattade
10000001;Almskolan;19
10000002;Bergskolan;
10000003;Dalby skola;2
`

describe('a simulation', () => {
  /** The databases of the command lie where temporary files go. */
  const usual = process.env.TMPDIR
  let folder: string
  let file: string
  before(() => {
    folder = folderInMemory('stegvis-sizes-')
    process.env.TMPDIR = folder
    file = join(folder, 'skolor.csv')
    writeFileSync(file, text)
  })
  after(() => {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
    rmSync(folder, { recursive: true, force: true })
  })

  type Booting = (config: Config, options: { clock: () => Date }) => Promise<Workbench & { stop(): Promise<void> }>

  /** Runs the command; tells what it said and where its database lay. */
  async function simulate(args: string[], booting: Booting = boot): Promise<{ said: string; home: string }> {
    let said = ''
    let home = ''
    const out = {
      write(text: string) {
        said += text
      },
    }
    const bootHere: Booting = (config, options) => {
      home = config.home
      return booting(config, options)
    }
    assert.equal(await simulationCommands[0]?.run(args, { env: {}, boot: bootHere, out }), 0)
    return { said, home }
  }

  /** An installation as new as one that was just made, on a server that runs. */
  const copied: Booting = async (_, { clock }) => {
    const { program, db, close } = await openTestProgram()
    return { program: { ...program, clock }, db, stop: close }
  }

  it('runs through with the product’s own functions, says what is protected, and cleans up; the same seed says the same', async () => {
    const { said, home } = await simulate([file, '--response', '0.8', '--seed', '1'])
    assert.match(said, /2 schools with 21 teachers; 1 without size or code left out/)
    assert.match(said, /answering .* s {3}\d+ of 23 handed in, \d+ answers/)
    for (const part of ['reading', 'database', 'staff', 'opening', 'closing', 'shuffling', 'summing', 'protecting', 'storing'])
      assert.match(said, new RegExp(`\n  ${part} +[\\d.]+ s`))
    assert.match(said, /units +all +some +none: few, nobody[^\n]*\n +schools +2 +50\.0 % +– +50\.0 %/)
    assert.match(said, /school, staff +28 +50\.0 % +50\.0 %/)
    assert.equal(existsSync(home), false)
    const again = await simulate([file, '--response=0.8', '--seed=1'], copied)
    assert.equal(sharesIn(again.said), sharesIn(said))
    assert.notEqual(again.home, home)
  })

  it('needs no file: it invents schools, the same for the same seed', async () => {
    const { said } = await simulate(['--schools', '3', '--seed', '2'], copied)
    const sizes = inventSizes(3, 2).schools.reduce((sum, { teachers }) => sum + teachers, 0)
    assert.ok(said.includes(`3 schools with ${sizes} teachers`), said)
    assert.match(said, /Released, minimum group 5/)
  })

  it('is kept on wish, two rounds a year apart, to be looked at as anyone', async () => {
    const { said, home } = await simulate([file, '--keep', '--rounds', '2', '--minimum', '7'])
    try {
      assert.match(said, /Round 2[\s\S]*Released in round 2, minimum group 7/)
      assert.match(said, /planning .* s {3}\d+ plans, each with a check\n {2}Checks, by what they show:\n[^\n]*\n {4}schools +2 +50\.0 %/)
      assert.match(
        said,
        /Change since the round before[^\n]*\n[^\n]*units[^\n]*protected\n {4}teams +\d+[^\n]*\n {4}schools +2 +28 +50\.0 % +50\.0 %\n/,
      )
      assert.ok(said.includes(`STEGVIS_HOME=${home} npm run stegvis -- link administrator@simulering.example`))
      const booted = await boot(readConfig({ STEGVIS_HOME: home, LOG_LEVEL: 'silent' }))
      try {
        const authority = (await inScope(booted.program.db, {}, onlyAuthority)) ?? ''
        const rounds = await inScope(booted.db, { authority }, releasedRounds)
        assert.deepEqual(
          rounds.map(({ minimumGroup }) => minimumGroup),
          [7, 7],
        )
      } finally {
        await booted.stop()
      }
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  })

  it('stops on Ctrl-C and leaves nothing behind', async () => {
    const big = join(folder, 'stor.csv')
    writeFileSync(big, `skolenhetskod,namn,larare_uppskattade\n1,Storskolan,1000\n`)
    const temporary = join(folder, 'tmp')
    mkdirSync(temporary)
    // Set by itself, and not before it starts: what its sources were made into before lies in the usual place.
    const script = `process.env.TMPDIR = ${JSON.stringify(temporary)}
      import { boot } from './src/boot.ts'
      import { simulationCommands } from './src/face/demo/simulation/command.ts'
      process.exitCode = await simulationCommands[0].run([${JSON.stringify(big)}], { env: {}, boot })`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: projectRoot,
      env: { ...process.env, TMPDIR: usual },
    })
    let said = ''
    child.stderr.on('data', (some) => {
      said += String(some)
    })
    child.stdout.on('data', (some) => {
      said += String(some)
      if (/opening .* s/.test(said)) child.kill('SIGINT')
    })
    const code = await new Promise((resolve) => child.once('close', resolve))
    assert.equal(code, 130, said)
    assert.doesNotMatch(said, /Released/)
    assert.deepEqual(
      readdirSync(temporary).filter((name) => name.startsWith('stegvis-')),
      [],
    )
  })

  it('refuses a wish that makes no sense, in a sentence and before any database is made', async () => {
    const refused = (says: RegExp, ...args: string[]) =>
      assert.rejects(
        async () => simulationCommands[0]?.run(args, { env: {}, boot: () => assert.fail('it was booted') }),
        (error) => error instanceof CommandError && says.test(error.message),
      )
    await refused(/Name one file/, file, '--schools', '3')
    await refused(/1 to 1000/, '--schools', '0')
    await refused(/Name one file/, file, file)
    await refused(/saknas\.csv cannot be read \(ENOENT\)/, join(folder, 'saknas.csv'))
    for (const share of ['1.2', '-0.1', 'most', '']) await refused(/share from 0 to 1/, file, `--response=${share}`)
    await refused(/whole number/, file, '--seed', '1.5')
    await refused(/5, 7 or 10/, file, '--minimum', '3')
    await refused(/1, 2 or 3/, file, '--rounds', '9')
    await refused(/no option --fast/, file, '--fast')
  })
})

function sharesIn(said: string): string {
  return said.slice(said.indexOf('Released'))
}
