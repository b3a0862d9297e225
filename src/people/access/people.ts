import { sql } from 'kysely'
import type { Program } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'

const known = new WeakMap<Program, { people: number; until: number }>()

/** How many people there are in all authorities: what limits grow with. Asked for again after ten minutes. */
export async function peopleEverywhere(program: Program): Promise<number> {
  const now = program.clock()
  const kept = known.get(program)
  if (kept && kept.until > now.getTime()) return kept.people
  const { rows } = await sql<{ people: number }>`select app.people_everywhere(${dayOf(now)}) as people`.execute(program.db)
  const people = rows[0]?.people ?? 0
  known.set(program, { people, until: now.getTime() + 600_000 })
  return people
}
