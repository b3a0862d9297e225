import { mkdtemp, readFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type MinimumGroup, minimumGroups } from '../../../cycle/round/round.ts'
import { type Clock, dayOf } from '../../../ground/base/clock.ts'
import { type Command, CommandError, refuseRest, takeFlag, takeOption } from '../../../ground/base/command.ts'
import { type Config, readConfig } from '../../../ground/base/config.ts'
import type { Workbench } from '../../../ground/base/jobs.ts'
import { untilStopped } from './home.ts'
import { changesOf, reportOf } from './report.ts'
import { simulate, type Wish } from './simulation.ts'
import { inventSizes, readSizes, type Sizes } from './sizes.ts'
import { administratorEmail } from './staff.ts'
import { number, openTelling, type Telling } from './telling.ts'

/** What the command needs from outside: it boots a program of its own, never the installation's. */
type Outside = {
  env: Record<string, string | undefined>
  boot(config: Config, options: { clock: Clock }): Promise<Workbench & { stop(): Promise<void> }>
  /** Where it says what it does: the standard output unless given. */
  out?: { write(text: string): unknown }
}

const usage = 'simulate [FILE.csv | --schools 60] [--response 0.8] [--seed 1] [--minimum 5] [--rounds 1] [--keep]'

export const simulationCommands: Command<Outside>[] = [
  {
    name: 'simulate',
    usage,
    summary:
      'Plays schools of these sizes through a round, or through years of assessing, planning and checking, in a database of its own, and measures what is protected.',
    async run(args, outside) {
      const keep = takeFlag(args, 'keep')
      const wish = takeWish(args)
      const schools = takeSchools(args)
      refuseRest(args)
      const [path, ...more] = args
      if (more.length > 0 || (path && schools))
        throw new CommandError(`Name one file with the sizes of schools, or how many to invent: ${usage}`)
      const bytes = path ? await bytesOf(path) : null
      const telling = openTelling(outside.out ?? process.stdout, process.stderr)
      const file = basename(path ?? 'invented schools')
      telling.say(`Simulation of ${file}: ${describe(wish)}. ${machine()}`)
      const sizes = await telling.part(
        'reading',
        async () => (bytes ? readSizes(bytes, file) : inventSizes(schools ?? usualSchools, wish.seed)),
        describeSizes,
      )
      const home = await mkdtemp(join(tmpdir(), 'stegvis-simulation-'))
      const ended = await untilStopped((stop) => run(outside, home, telling, { sizes, wish, stop }).then(() => keep), home)
      if (ended === 'stopped') return 130
      if (ended === 'kept') for (const line of invitation(home)) telling.say(line)
      return 0
    },
  },
]

async function run(
  { boot, env }: Outside,
  home: string,
  telling: Telling,
  { sizes, wish, stop }: { sizes: Sizes; wish: Wish; stop: AbortSignal },
): Promise<void> {
  let now: Date | null = null
  const clock = () => now ?? new Date()
  // Nothing of the installation's settings but where its pages are read: this database is another.
  const config = readConfig({ STEGVIS_HOME: home, LOG_LEVEL: 'warn', PORT: env.PORT, PUBLIC_URL: env.PUBLIC_URL })
  const booted = await telling.part('database', () => boot(config, { clock }))
  try {
    stop.throwIfAborted()
    const setNow = (moment: Date) => {
      now = moment
    }
    const played = await simulate({ bench: booted, telling, stop, setNow }, sizes.schools, wish, dayOf(new Date()))
    for (const [index, { shares, changes }] of played.entries()) {
      telling.say(`Released${played.length > 1 ? ` in round ${index + 1}` : ''}, minimum group ${wish.minimum}`)
      for (const line of [...reportOf(shares), ...changesOf(changes)]) telling.say(line)
    }
  } finally {
    await booted.stop()
  }
}

/** How many schools are invented where no file is named. */
const usualSchools = 60
const mostSchools = 1000

function takeSchools(args: string[]): number | null {
  const text = takeOption(args, 'schools')
  if (text === undefined) return null
  const schools = Number(text)
  if (!Number.isInteger(schools) || schools < 1 || schools > mostSchools)
    throw new CommandError(`--schools is a whole number from 1 to ${mostSchools}.`)
  return schools
}

function takeWish(args: string[]): Wish {
  const response = Number((takeOption(args, 'response') ?? '0.8').replace(',', '.') || Number.NaN)
  if (!(response >= 0 && response <= 1)) throw new CommandError('--response is a share from 0 to 1, such as 0.8.')
  const seed = Number(takeOption(args, 'seed') ?? '1')
  if (!Number.isSafeInteger(seed) || seed < 0) throw new CommandError('--seed is a whole number from 0 up.')
  const minimum = Number(takeOption(args, 'minimum') ?? '5')
  if (!isMinimum(minimum)) throw new CommandError('--minimum is 5, 7 or 10.')
  const rounds = Number(takeOption(args, 'rounds') ?? '1')
  if (![1, 2, 3].includes(rounds)) throw new CommandError('--rounds is 1, 2 or 3.')
  return { response, seed, minimum, rounds }
}

function isMinimum(value: number): value is MinimumGroup {
  return minimumGroups.some((each) => each === value)
}

async function bytesOf(path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${basename(path)} cannot be read (${error.code}).`)
  })
}

function describe({ response, seed, minimum, rounds }: Wish): string {
  const times = rounds === 1 ? 'one round' : `${rounds} rounds`
  return `${times}, ${number(Math.round(response * 1000) / 10)} % answer, seed ${seed}, minimum group ${minimum}`
}

function describeSizes({ schools, skipped }: Sizes): string {
  const teachers = schools.reduce((sum, school) => sum + school.teachers, 0)
  const without = skipped === 0 ? '' : `; ${number(skipped)} without size or code left out`
  return `${number(schools.length)} schools with ${number(teachers)} teachers${without}`
}

function machine(): string {
  return `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}.`
}

function invitation(home: string): string[] {
  return [
    `Kept in ${home}. Look at it:`,
    `  STEGVIS_HOME=${home} npm start`,
    'and choose whom to look at it as at the top of the page, or sign in with an address printed by',
    `  STEGVIS_HOME=${home} npm run stegvis -- link ${administratorEmail}`,
    `It is removed with the folder: rm -r ${home}`,
  ]
}
