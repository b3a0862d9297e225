import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Day } from '../../ground/base/clock.ts'
import { CommandError, takeOption } from '../../ground/base/command.ts'
import type { Tx } from '../../ground/base/database.ts'
import { dayField } from '../../ground/base/form.ts'
import { schoolsSeen } from '../../people/organisation/store.ts'
import { dateFaults } from './dates.ts'
import { faultWords } from './faults.words.ts'
import { usualFramework } from './framework-choice.ts'
import { audiences, minimumGroups } from './round.ts'

import { everySchool, roundSeen } from './store.ts'
import { type Basics, createDraft, setSchools } from './store-draft.ts'
import { scheduleRound } from './store-open.ts'

const options = ['name', 'schools', 'closes', 'opens', 'framework', 'minimum', 'audiences'] as const

const newRound = z.object({
  name: z.string('--name is needed').min(1, '--name is empty').max(120, '--name has more than 120 characters'),
  schools: z.string('--schools is needed: CODE,CODE or all').min(1, '--schools is empty'),
  closes: dayField('--closes is needed, as 2026-10-09'),
  opens: dayField('--opens is a day such as 2026-09-21').optional(),
  framework: z
    .string()
    .regex(/^[a-z0-9-]+\/\d+$/, '--framework is KEY/VERSION, such as digital-skola/1')
    .optional(),
  minimum: z.coerce
    .number('--minimum is 5, 7 or 10')
    .pipe(
      z.union(
        minimumGroups.map((group) => z.literal(group)),
        '--minimum is 5, 7 or 10',
      ),
    )
    .default(5),
  audiences: z
    .string()
    .default('staff,leader')
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(audiences, '--audiences is staff, leader or both')).min(1)),
})

/** A round that the command line asks for. */
export type NewRound = Omit<Basics, 'frameworkVersion'> & { schools: string; framework: string | undefined; minimumGroup: 5 | 7 | 10 }

/** Takes a new round's options out of the arguments. */
export function takeNewRound(args: string[]): Record<string, string | undefined> {
  return Object.fromEntries(options.map((name) => [name, takeOption(args, name)]))
}

/** @throws CommandError that says every fault */
export function readNewRound(given: Record<string, string | undefined>, today: Day): NewRound {
  const parsed = newRound.safeParse(given)
  if (!parsed.success) throw new CommandError(parsed.error.issues.map(({ message }) => message).join('\n'))
  const { closes, opens, minimum, ...rest } = parsed.data
  const dates = { opensOn: opens ?? today, closesOn: closes }
  const faults = dateFaults(dates, today)
  if (faults.length > 0)
    throw new CommandError(
      faults.map(({ field, code }) => `--${field === 'opensOn' ? 'opens' : 'closes'}: ${faultInWords(code)}`).join('\n'),
    )
  return { ...rest, ...dates, framework: rest.framework, minimumGroup: minimum }
}

/** Makes the round with its schools; one that opens later is scheduled. */
export async function makeRound(tx: Tx, authority: string, wish: NewRound, today: Day): Promise<string> {
  const id = randomUUID()
  const actor = { authority, by: null }
  const schools = await schoolsByCode(tx, wish.schools, today)
  await createDraft(
    tx,
    actor,
    id,
    { ...wish, frameworkVersion: await versionCalled(tx, wish.framework) },
    { startedBySchool: null, today, minimumGroup: wish.minimumGroup },
  )
  await setSchools(tx, actor, id, schools)
  if (wish.opensOn > today) await scheduleRound(tx, actor, await roundSeen(tx, everySchool, id, today))
  return id
}

async function schoolsByCode(tx: Tx, codes: string, today: Day): Promise<string[]> {
  const schools = await schoolsSeen(tx, everySchool, today)
  if (codes === 'all') {
    if (schools.length === 0) throw new CommandError('There are no schools yet: import a roster first.')
    return schools.map(({ id }) => id)
  }
  const wanted = codes
    .split(',')
    .map((code) => code.trim())
    .filter(Boolean)
  const unknown = wanted.filter((code) => !schools.some((school) => school.code === code))
  if (unknown.length > 0) throw new CommandError(`No school has the code ${unknown.join(', ')}.`)
  return schools.filter(({ code }) => code !== null && wanted.includes(code)).map(({ id }) => id)
}

async function versionCalled(tx: Tx, wanted: string | undefined): Promise<string> {
  const loaded = await tx.selectFrom('framework_version').select(['id', 'key', 'version']).orderBy('key').orderBy('version').execute()
  const called = wanted === undefined ? await usualFramework(tx) : loaded.find(({ key, version }) => `${key}/${version}` === wanted)
  if (called) return called.id
  if (loaded.length === 0) throw new CommandError('No framework is loaded.')
  throw new CommandError(`There is no framework ${wanted}. There are: ${loaded.map(({ key, version }) => `${key}/${version}`).join(', ')}`)
}

function faultInWords(code: string): string {
  const faults = faultWords.en
  return Object.entries(faults).find(([key]) => key === code)?.[1] ?? code
}
