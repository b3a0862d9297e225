import { writeFile } from 'node:fs/promises'
import type { Framework } from '../../content/framework/schema.ts'
import { frameworkVersion } from '../../content/framework/store.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { type Command, CommandError, takeOption } from '../../ground/base/command.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { formatDay, formatTime } from '../../ground/base/language.ts'
import { type ReleasedResult, type ReleasedUnit, registeredResult } from '../release/released.ts'
import { releasedCells, releasedRound } from '../release/store-released.ts'
import { roundCalled } from '../round/command-lookups.ts'
import type { Round } from '../round/round.ts'
import { resultsCsv } from './export/csv.ts'
import { resultsJson } from './export/json.ts'

const formats = { csv: resultsCsv, json: resultsJson } satisfies Record<string, (result: ReleasedResult, framework: Framework) => string>
type Format = keyof typeof formats

/** Group results from the command line. */
export const resultCommands: Command<Workbench>[] = [
  {
    name: 'export-results',
    usage: 'export-results ROUND --format csv|json [--unit CODE] [--authority A] [--output FILE]',
    summary: "Writes a round's released results: every unit, or the one with a code (a school with its teams).",
    async run(args, bench) {
      const format = readFormat(takeOption(args, 'format'))
      const code = takeOption(args, 'unit')
      const output = takeOption(args, 'output')
      const { house, round } = await roundCalled(bench, args, 'export-results "Hösten 2026" --format csv')
      if (!round.releasedOn) throw new CommandError(whenReleased(round, bench.program.clock()))
      const text = await inScope(bench.db, { authority: house.id }, async (tx) => {
        const { framework } = await frameworkVersion(tx, round.frameworkVersion)
        return formats[format](await resultOf(tx, round.id, code), framework)
      })
      await (output === undefined ? toStandardOutput(text) : toFile(output, text))
      return 0
    },
  },
]

function readFormat(text: string | undefined): Format {
  if (text === 'csv' || text === 'json') return text
  throw new CommandError('--format is csv or json.')
}

/** Everything of a round, or of the unit with a code. */
async function resultOf(tx: Tx, id: string, code: string | undefined): Promise<ReleasedResult> {
  const { round, units } = await releasedRound(tx, id)
  const unit = code === undefined ? units.find(({ level }) => level === 'authority') : unitWith(code, units, round.name)
  if (!unit) throw new Error('a release without an authority')
  const children = code === undefined ? under(unit, units) : unit.level === 'school' ? units.filter(({ parent }) => parent === unit.id) : []
  const ids = code === undefined ? null : [unit, ...children].map((each) => each.id)
  return registeredResult({ round, unit, path: above(unit, units), children, ...(await releasedCells(tx, id, ids)) })
}

function unitWith(code: string, units: readonly ReleasedUnit[], round: string): ReleasedUnit {
  const [first, ...others] = units.filter((unit) => unit.code === code)
  if (!first) throw new CommandError(`${round} has no unit with the code "${code}".`)
  if (others.length > 0)
    throw new CommandError(
      `Several units have the code "${code}": ${[first, ...others].map(({ name, level }) => `${name} (${level})`).join(', ')}.`,
    )
  return first
}

/** The units above one, from the authority down. */
function above(unit: ReleasedUnit, units: readonly ReleasedUnit[]): ReleasedUnit[] {
  const parent = units.find(({ id }) => id === unit.parent)
  return parent ? [...above(parent, units), parent] : []
}

/** The units under one, each right before those under it. */
function under(unit: ReleasedUnit, units: readonly ReleasedUnit[]): ReleasedUnit[] {
  const byParent = Map.groupBy(units, ({ parent }) => parent)
  const below = (id: string): ReleasedUnit[] => (byParent.get(id) ?? []).flatMap((each) => [each, ...below(each.id)])
  return below(unit.id)
}

function whenReleased({ name, state, closesOn, releaseDelay, releaseAt }: Round, now: Date): string {
  if (releaseAt && releaseAt <= now) return `The results of ${name} are due: the worker is about to release them.`
  if (releaseAt)
    return `The results of ${name} are released on ${formatDay(dayOf(releaseAt), 'en', true)} at ${formatTime(releaseAt, 'en')}, not before.`
  const later =
    releaseDelay === 0 ? 'as soon as it has closed' : `${releaseDelay} ${releaseDelay === 1 ? 'hour' : 'hours'} after it has closed`
  const until = formatDay(closesOn, 'en', true)
  const standing = { draft: 'is a draft', scheduled: 'has not opened yet', open: `is open until ${until}`, closed: `ended on ${until}` }[
    state
  ]
  return `${name} ${standing}. Its results are released ${later}.`
}

function toStandardOutput(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
  })
}

async function toFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new CommandError(`${path} cannot be written: ${error.message}`)
  }
  process.stdout.write(`The results are in ${path}.\n`)
}
