import { Writable } from 'node:stream'
import { pino } from 'pino'
import { makeApp } from '../../../src/app.tsx'
import { aspects, assessmentPath } from '../../support/assessing.ts'
import { forked, openTestProgram, type TestProgram } from '../../support/program.ts'
import { everythingIn, type Mask, maskFrom } from './mask.ts'
import { type Answering, answering, makeTown, type Town, visitorIn } from './town.ts'

/** What somebody answers to the first questions: a level each, 0 "not relevant", and how much it matters; and whether they hand it in. */
export type Said = { levels: readonly number[]; importance: readonly number[]; handsIn: boolean }
export type Answers = Record<Answering, Said>

export type World = { program: TestProgram; town: Town; log: string[] }

const said = (levels: number[], importance: number[], handsIn = true): Said => ({ levels, importance, handsIn })

/** What is answered where nothing is otherwise. */
export const asItIs: Answers = {
  teacher: said([1, 2, 3, 4, 5, 0], [0, 1, 2, 0, 1, 2]),
  colleague: said([4, 3, 4, 2, 1, 3], [2, 2, 0, 1, 1, 0]),
  staff: said([2, 5, 1, 3, 3, 4], [1, 0, 1, 2, 2, 1]),
  loose: said([5, 1, 4, 2, 3, 2], [0, 2, 2, 1, 0, 2]),
  inSmallSchool: said([2, 3, 4, 3, 2, 3], [1, 1, 1, 1, 1, 1]),
  oneOfFive: said([3, 3, 2, 4, 3, 3], [1, 2, 1, 2, 1, 2]),
  otherOfFive: said([2, 4, 3, 3, 4, 2], [2, 1, 2, 1, 2, 1]),
  early: said([3, 2, 3, 4, 2, 3], [1, 2, 2, 0, 1, 2]),
  tardy: said([3, 2, 3, 4, 2, 3], [1, 2, 2, 0, 1, 2], false),
}

/** A town, and as many copies of it as there are worlds, equal to the byte; in each people answer as it is said there. */
export async function openWorlds(each: readonly Answers[], seed = 7): Promise<{ worlds: World[]; mask: Mask; close(): Promise<void> }> {
  const original = await openTestProgram()
  const town = await makeTown(original, seed)
  const mask = maskFrom(await everythingIn(original.owner))
  // When a table's emptied end is given back is the server's own timing, and no world's: it would be taken for a difference.
  await original.owner.query(
    `do $$ declare t regclass; begin
       for t in select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and n.nspname in ('public', 'private', 'graphile_worker') loop
         execute format('alter table %s set (autovacuum_enabled = off)', t);
       end loop; end $$`,
  )
  const programs = await forked(original, each.length)
  const worlds = programs.map((program): World => {
    const log: string[] = []
    program.app = makeApp({ ...program.program, log: pino({ level: 'debug', base: null, timestamp: false }, sinkTo(log)) })
    return { program, town, log }
  })
  for (const [index, world] of worlds.entries()) {
    const answers = each[index]
    // The same is done in the same order in each; by whom is what differs.
    const order = answering.toSorted((a, b) => Number(answers?.[a].handsIn) - Number(answers?.[b].handsIn))
    if (answers) for (const person of order) await answer(world, person, answers[person])
    await world.program.runTask('round-mailing', { authority: town.municipality.authority, round: town.round, kind: 'first_reminder' })
    await rewrite(world)
  }
  return {
    worlds,
    mask,
    async close() {
      for (const program of [...programs, original]) await program.close()
    },
  }
}

/** Somebody begins, answers the first questions and hands in, by the pages. */
async function answer({ program, town }: World, name: Answering, { levels, importance, handsIn }: Said): Promise<void> {
  const { municipality, round } = town
  const school: Partial<Record<Answering, string>> = {
    inSmallSchool: municipality.bergskolan,
    oneOfFive: municipality.vuxenskolan,
    otherOfFive: municipality.vuxenskolan,
  }
  const path = assessmentPath(round, school[name] ?? municipality.almskolan)
  const visitor = visitorIn(program, town, name)
  await visitor.post(`${path}/response`)
  for (const [index, choice] of levels.entries()) {
    const fields = { statement: `${aspects[index]}.staff`, choice: String(choice), importance: String(importance[index] ?? '') }
    const saved = await visitor.post(`${path}/statements/${index + 1}`, { ...fields, note: '', revision: '0', go: 'next' })
    if (saved.status !== 303) throw new Error(`${name} could not answer: ${saved.status}`)
  }
  if (!handsIn) return
  const handedIn = await visitor.post(`${path}/handing-in`)
  if (handedIn.status !== 303) throw new Error(`${name} could not hand in: ${handedIn.status}`)
}

/** What happens each night. */
async function rewrite({ program }: World): Promise<void> {
  await program.runTask('shuffle-answers', {})
  await program.owner.query('analyze')
}

/** Sends the reminders that wait: to those who have not handed in. */
export async function remindIn(world: World): Promise<void> {
  await world.program.runJobs()
  await rewrite(world)
}

/** Closes the round in each world; its results are not released yet. */
export async function closeIn(world: World): Promise<void> {
  const admin = visitorIn(world.program, world.town, 'admin')
  const closed = await admin.post(`/rounds/${world.town.round}/closing`, { delay: '24' })
  if (closed.status !== 303) throw new Error(`the round could not be closed: ${closed.status}`)
  await rewrite(world)
}

/** Lets the delay pass, and the worker release. */
export async function releaseIn(world: World): Promise<void> {
  const { program, town } = world
  program.setNow('2026-10-02T08:00:00Z')
  await program.worker.query('delete from jobs._private_jobs')
  await program.runTask('round-release', { authority: town.municipality.authority, round: town.round })
  await program.runJobs()
  await rewrite(world)
}

function sinkTo(lines: string[]): Writable {
  return new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk).replace(/"ms":\d+/, '"ms":0'))
      done()
    },
  })
}
