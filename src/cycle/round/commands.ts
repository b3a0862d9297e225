import { dayOf } from '../../ground/base/clock.ts'
import { type Command, CommandError, refuseRest, takeOption } from '../../ground/base/command.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { formatDay, formatTime } from '../../ground/base/language.ts'
import { type House, houses, oneHouse, roundCalled } from './command-lookups.ts'
import { makeRound, readNewRound, takeNewRound } from './command-new-round.ts'
import { handedInText, sumOf } from './round-sentences.ts'
import { everySchool, participationOf, roundSeen, roundsSeen } from './store.ts'
import { closeRound } from './store-close.ts'
import { type Obstacle, openRound } from './store-open.ts'

const usage =
  'round list [--authority A] | round open NAME-OR-ID | round close NAME-OR-ID [--delay HOURS] | round open --name NAME --schools CODE,CODE|all --closes DAY [--opens DAY] [--framework KEY/VERSION] [--minimum 5|7|10] [--audiences staff,leader] [--authority A]'

const obstacles: Record<Obstacle, string> = {
  closesPassed: 'its last day has passed',
  noSchools: 'it has no schools',
  nobody: 'there is nobody to ask at its schools',
  imported: 'one of its schools was in an imported survey within thirty days',
  covered: 'another open or scheduled round has one of its schools',
}

/** Rounds from the command line: what there is, opening, closing. */
export const roundCommands: Command<Workbench>[] = [
  {
    name: 'round',
    usage: 'round list|open|close …',
    summary: 'Lists, opens and closes rounds; "round" alone says how.',
    async run([word, ...args], bench) {
      if (word === 'list') return list(args, bench)
      if (word === 'open') return args.some((arg) => /^--(name|schools)\b/.test(arg)) ? openNew(args, bench) : openOne(args, bench)
      if (word === 'close') return close(args, bench)
      throw new CommandError(`What about rounds? ${usage}`)
    },
  },
]

async function list(args: string[], { program, db }: Workbench): Promise<number> {
  const wanted = takeOption(args, 'authority')
  refuseRest(args)
  const today = dayOf(program.clock())
  for (const house of wanted === undefined ? await houses(db) : [await oneHouse(db, wanted)]) {
    const lines = await inScope(db, { authority: house.id }, async (tx) => {
      const rounds = await roundsSeen(tx, everySchool, today)
      return Promise.all(
        rounds.map(async (round) => {
          const totals = round.opened ? await participationOf(tx, round, today) : []
          const submitted = handedInText(sumOf(totals), 'en')
          return `  ${round.id}  ${round.state.padEnd(9)}  ${round.opensOn} to ${round.closesOn}  ${round.name}  (${round.schoolCount} schools${round.opened ? `, ${submitted}` : ''})`
        }),
      )
    })
    say([house.name, ...(lines.length > 0 ? lines : ['  no rounds'])].join('\n'))
  }
  return 0
}

async function openOne(args: string[], bench: Workbench): Promise<number> {
  const { house, round } = await roundCalled(bench, args, 'round open "Hösten 2026"')
  return open(bench, house, round.id, round.name)
}

async function openNew(args: string[], bench: Workbench): Promise<number> {
  const today = dayOf(bench.program.clock())
  const house = await oneHouse(bench.db, takeOption(args, 'authority'))
  const wish = readNewRound(takeNewRound(args), today)
  refuseRest(args)
  const id = await inScope(bench.db, { authority: house.id }, (tx) => makeRound(tx, house.id, wish, today))
  if (wish.opensOn <= today) return open(bench, house, id, wish.name)
  say(`${wish.name} opens by itself on ${formatDay(wish.opensOn, 'en', true)} (${id}).`)
  return 0
}

async function open({ program, db }: Workbench, house: House, id: string, name: string): Promise<number> {
  const opened = await inScope(db, { authority: house.id }, (tx) =>
    openRound(tx, { authority: house.id, by: null }, id, dayOf(program.clock())),
  )
  if (opened.outcome === 'obstacle')
    throw new CommandError(`${name} cannot open: ${obstacles[opened.obstacle]}. It is kept as a draft (${id}).`)
  if (opened.outcome === 'already') throw new CommandError(`${name} has been opened already.`)
  say(`${name} is open for ${opened.members} members (${id}). The worker sends the invitations.`)
  return 0
}

async function close(args: string[], bench: Workbench): Promise<number> {
  const delay = readDelay(takeOption(args, 'delay'))
  const { house, round } = await roundCalled(bench, args, 'round close "Hösten 2026"')
  if (!round.opened) throw new CommandError(`${round.name} has not been opened.`)
  const now = bench.program.clock()
  const closed = await inScope(bench.db, { authority: house.id }, async (tx) => {
    const made = await closeRound(tx, { authority: house.id, by: null }, round.id, 'hand', now, { delay })
    return made ? roundSeen(tx, everySchool, round.id, dayOf(now)) : null
  })
  if (!closed?.releaseAt) throw new CommandError(`${round.name} is closed already.`)
  say(`${round.name} is closed. Nobody can answer any more. The worker releases the results ${whenInWords(closed.releaseAt, now)}.`)
  return 0
}

function readDelay(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const hours = Number(text)
  if (!/^\d+$/.test(text) || hours > 336) throw new CommandError('--delay is whole hours, 0 to 336.')
  return hours
}

function whenInWords(at: Date, now: Date): string {
  return at <= now ? 'now' : `on ${formatDay(dayOf(at), 'en', true)} at ${formatTime(at, 'en')}`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
