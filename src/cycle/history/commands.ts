import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Command, CommandError, refuseRest, takeFlag, takeOption } from '../../ground/base/command.ts'
import { inScope } from '../../ground/base/database.ts'
import { dayField } from '../../ground/base/form.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { formatNumber } from '../../ground/base/language.ts'
import { oneHouse } from '../round/command-lookups.ts'
import { type MinimumGroup, minimumGroups } from '../round/round.ts'
import { rowsText } from './fault-sentences.ts'
import { columnNames, faultTexts } from './faults.words.ts'
import { largestFile } from './history.ts'
import { frameworkNamed, looked, release } from './importing.ts'
import { mappingAgainst } from './instrument.ts'
import { type Mapping, readMapping } from './mapping.ts'
import type { Preview } from './planning.ts'

/** Earlier assessments from the command line. */
export const historyCommands: Command<Workbench>[] = [
  {
    name: 'import-answers',
    usage:
      'import-answers FILE [--mapping FILE] [--framework KEY] [--round NAME] [--date DAY] [--minimum 5|7|10] [--dry-run] [--authority NAME]',
    summary: 'Reads answers of an earlier assessment in, all or nothing, and releases them by the same rules.',
    async run(args, { program, db }) {
      const dry = takeFlag(args, 'dry-run')
      const [mappingPath, named, round, date, minimum, wanted] = ['mapping', 'framework', 'round', 'date', 'minimum', 'authority'].map(
        (option) => takeOption(args, option),
      )
      refuseRest(args)
      const [path, ...more] = args
      if (!path || more.length > 0) throw new CommandError('Name one file: import-answers FILE')
      const minimumGroup = minimumIn(minimum)
      if (date !== undefined && !dayField().safeParse(date).success) throw new CommandError('--date is a day such as 2023-11-05.')
      const content = await bytesOf(path)
      if (content.length > largestFile) throw new CommandError(faultTexts.en['too-large'](''))
      const mapping = mappingPath === undefined ? null : await mappingOf(mappingPath)
      const house = await oneHouse(db, wanted)
      const framework = await frameworkNamed(db, named ?? mapping?.framework ?? null)
      if (!framework && (!mapping || named !== undefined || mapping.framework !== undefined))
        throw new CommandError('Which framework? --framework KEY')
      const contradictions = mapping ? mappingAgainst(mapping, framework?.framework ?? null) : []
      if (contradictions.length > 0)
        throw new CommandError(`${basename(mappingPath ?? '')} cannot be used:\n${contradictions.map((line) => `  ${line}`).join('\n')}`)
      const manner = { mapping, framework: framework?.id ?? null, round: round ?? null, day: date ?? null, audience: null }
      const preview = await inScope(db, { authority: house.id }, async (tx) => {
        const now = program.clock()
        const found = await looked(tx, house.id, content, manner, now)
        const told = async (done: number, total: number) => say(`  ${done} of ${total} rounds`)
        if (!dry && found.preview.faults.length === 0)
          await release(tx, { authority: house.id, by: null, minimumGroup, now }, manner, found.rounds, told)
        return found.preview
      })
      return report(preview, house.name, dry)
    },
  },
]

async function bytesOf(path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${basename(path)} cannot be read (${error.code}).`)
  })
}

async function mappingOf(path: string): Promise<Mapping> {
  const read = readMapping((await bytesOf(path)).toString('utf8'))
  if (read.ok) return read.mapping
  throw new CommandError(
    `${basename(path)} cannot be used:\n${read.faults.map(({ line, reason }) => `  line ${line}: ${reason}`).join('\n')}`,
  )
}

function minimumIn(text: string | undefined): MinimumGroup {
  const found = text === undefined ? 5 : minimumGroups.find((each) => String(each) === text)
  if (found === undefined) throw new CommandError('--minimum is 5, 7 or 10.')
  return found
}

function report({ faults, rounds, ignored, rows }: Preview, authority: string, dry: boolean): number {
  if (faults.length > 0) {
    say('Nothing was imported. Mend this and run it again:')
    for (const fault of faults)
      say(`  ${rowsText(fault, 'en')}${fault.column ? `, ${columnNames.en[fault.column]}` : ''}: ${faultTexts.en[fault.code](fault.value)}`)
    return 1
  }
  say(`${authority}: ${formatNumber(rows, 'en')} rows${dry ? ' can be imported' : ' imported'}. Single answers are not kept.`)
  for (const round of rounds)
    say(
      `  ${round.name} (${round.day}): ${formatNumber(round.answers, 'en')} answers from ${round.schools} ${round.schools === 1 ? 'school' : 'schools'}`,
    )
  if (ignored.length > 0) say(`  Not read: ${ignored.join(', ')}`)
  return 0
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
