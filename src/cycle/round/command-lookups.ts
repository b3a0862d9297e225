import { sql } from 'kysely'
import { dayOf } from '../../ground/base/clock.ts'
import { CommandError, refuseRest, takeOption } from '../../ground/base/command.ts'
import { type Database, inScope } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import type { Round } from './round.ts'
import { everySchool, roundsSeen } from './store.ts'

/** An authority of the installation. */
export type House = { id: string; name: string }

export async function houses(db: Database): Promise<House[]> {
  return (await sql<House>`select id, name from app.authorities()`.execute(db)).rows
}

/** The authority that is meant: by id or name, or the only one. */
export async function oneHouse(db: Database, wanted: string | undefined): Promise<House> {
  const all = await houses(db)
  const [first, second] = wanted === undefined ? all : all.filter((house) => isCalled(house, wanted))
  if (first && !second) return first
  const known = all.map(({ name }) => name).join(', ')
  if (all.length === 0) throw new CommandError('There is no authority here yet.')
  throw new CommandError(
    wanted === undefined
      ? `Which authority? --authority with one of: ${known}`
      : `There is no single authority "${wanted}". There are: ${known}`,
  )
}

/** The round that the arguments name, by id or name, among all authorities or the one of --authority. */
export async function roundCalled({ program, db }: Workbench, args: string[], example: string): Promise<{ house: House; round: Round }> {
  const wanted = takeOption(args, 'authority')
  refuseRest(args)
  const name = args.join(' ').trim()
  if (!name) throw new CommandError(`Which round? ${example}`)
  const found: { house: House; round: Round }[] = []
  for (const house of wanted === undefined ? await houses(db) : [await oneHouse(db, wanted)]) {
    const rounds = await inScope(db, { authority: house.id }, (tx) => roundsSeen(tx, everySchool, dayOf(program.clock())))
    found.push(...rounds.filter((round) => isCalled(round, name)).map((round) => ({ house, round })))
  }
  const [first, second] = found
  if (!first) throw new CommandError(`There is no round "${name}". See round list.`)
  if (second)
    throw new CommandError(
      `Several rounds are called "${name}". Use an id:\n${found.map(({ round }) => `  ${round.id}  ${round.state}  ${round.opensOn} to ${round.closesOn}`).join('\n')}`,
    )
  return first
}

function isCalled(thing: { id: string; name: string }, wanted: string): boolean {
  return thing.id === wanted || thing.name.toLocaleLowerCase('sv') === wanted.toLocaleLowerCase('sv')
}
