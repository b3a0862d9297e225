import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import { looked, release } from '../../cycle/history/importing.ts'
import { readMapping } from '../../cycle/history/mapping.ts'
import { addDays, type Day, startOfDay } from '../../ground/base/clock.ts'
import { CommandError } from '../../ground/base/command.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { projectRoot } from '../../ground/base/root.ts'
import { randomFrom } from './random.ts'
import '../../people/organisation/tables.ts'

const file = 'content/demo/earlier-survey.yaml'

/** Years before the demo's day, and how many answered at each school. */
const yearsBefore = 3
const fewest = 9
const most = 26

/** Reads in what the demo's authority asked with a form of its own before it had Stegvis. It was read in last week, so that it is shown. */
export async function importEarlierSurvey(tx: Tx, authority: string, framework: FrameworkVersion, today: Day): Promise<void> {
  const read = readMapping(readFileSync(join(projectRoot, file), 'utf8'))
  if (!read.ok)
    throw new CommandError(`${file} cannot be used:\n${read.faults.map(({ line, reason }) => `  line ${line}: ${reason}`).join('\n')}`)
  const { mapping } = read
  const year = Number(today.slice(0, 4)) - yearsBefore
  const manner = { mapping, framework: framework.id, round: `${mapping.round} ${year}`, day: `${year}-11-08`, audience: 'staff' as const }
  const schools = await tx.selectFrom('unit_place').select('name').where('kind', '=', 'school').orderBy('name').execute()
  const content = new TextEncoder().encode(
    invented(
      schools.map(({ name }) => name),
      mapping.statements.map(({ in_file }) => in_file),
    ),
  )
  const { preview, rounds } = await looked(tx, authority, content, manner, startOfDay(today))
  if (preview.faults.length > 0) throw new Error(`the demo's earlier survey: ${JSON.stringify(preview.faults)}`)
  const then = startOfDay(addDays(today, -7))
  await setScope(tx, { moment: then.toISOString() })
  await release(tx, { authority, by: null, minimumGroup: 5, now: then }, manner, rounds)
  await setScope(tx, { moment: '' })
}

/** A row for each of some people at every school: a little lower than what the same schools answer today. */
function invented(schools: readonly string[], statements: readonly string[]): string {
  const random = randomFrom(2023)
  const rows = schools.flatMap((school) => {
    const around = 2 + random.next()
    return Array.from({ length: random.between(fewest, most) }, () =>
      [
        `"${school}"`,
        ...statements.map((_, index) =>
          Math.min(5, Math.max(1, Math.round(around + ((index * 3) % 4) / 4 - 0.4 + (random.next() - 0.5) * 2.6))),
        ),
      ].join(';'),
    )
  })
  return [['Skola', ...statements].join(';'), ...rows].join('\n')
}
