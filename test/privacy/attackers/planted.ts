import { Hono } from 'hono'
import { aspects } from '../../support/assessing.ts'
import type { World } from './worlds.ts'

/** A leak that is planted in a world, who must find it, and on which page, if on one; what is planted can be taken away again. */
type Planted = { name: string; by: string; at?: string; plant(world: World): Promise<() => Promise<void>> }

export const planted: readonly Planted[] = [
  {
    name: 'a page with a level',
    by: 'the team lead',
    at: '/plans',
    plant: (world) => onPage(world, (level) => new Response(`nivå ${level}`)),
  },
  {
    name: 'a page whose length follows from a level',
    by: 'the principal',
    at: '/plans',
    plant: (world) => onPage(world, (level) => new Response(' '.repeat(level))),
  },
  {
    name: 'a header that follows from a level',
    by: 'a colleague of the same team',
    at: '/plans',
    plant: (world) => onPage(world, (level) => new Response('', { headers: { etag: `"${level * 7919}"` } })),
  },
  {
    name: 'a table that follows from a level',
    by: 'whoever holds the web’s login',
    plant: (world) => inDatabase(world, (level) => [`create table leak as select ${level} as n`, 'grant select on leak to stegvis_web']),
  },
  {
    name: 'rows that lie in an order that follows from a level',
    by: 'an operator with a copy of the database',
    plant: (world) =>
      inDatabase(world, (level) => [`create table leak as select n from generate_series(1, 2) n order by n * ${level < 3 ? 1 : -1}`]),
  },
  {
    name: 'a row written in the transaction of another, or in one of its own',
    by: 'an operator with a copy of the database',
    plant: (world) =>
      inDatabase(world, (level) => [
        `create table leak (n integer)`,
        ...(level < 3 ? ['insert into leak values (1), (2)'] : ['insert into leak values (1)', 'insert into leak values (2)']),
      ]),
  },
  {
    name: 'a table whose size follows from a level, with nothing in it',
    by: 'whoever holds the worker’s login',
    plant: (world) =>
      inDatabase(world, (level) => [
        `create table leak as select repeat('x', 4000) from generate_series(1, ${level * 20})`,
        'delete from leak',
      ]),
  },
  {
    name: 'a sequence that counts by levels',
    by: 'an operator with a copy of the database',
    plant: (world) => inDatabase(world, (level) => ['create sequence leak', `select setval('leak', ${level})`], 'sequence'),
  },
  {
    name: 'a line of the log',
    by: 'whoever reads the log',
    async plant({ log, ...world }) {
      const length = log.push(`saved ${await levelIn(world)}\n`)
      return async () => void log.splice(length - 1, 1)
    },
  },
]

/** The level that is not the same in the two worlds. */
async function levelIn({ program, town }: Pick<World, 'program' | 'town'>): Promise<number> {
  const pseudonym = program.program.secret.pseudonym(town.municipality.authority, town.people.inSmallSchool ?? '')
  const { rows } = await program.owner.query<{ choice: number }>(
    'select choice from private.answer where pseudonym = $1 and round_id = $2 and statement = $3',
    [pseudonym, town.round, `${aspects[0]}.staff`],
  )
  const [row] = rows
  if (!row) throw new Error('nothing was answered')
  return row.choice
}

async function onPage(world: World, answer: (level: number) => Response): Promise<() => Promise<void>> {
  const { program } = world
  const app = program.app
  const level = await levelIn(world)
  program.app = new Hono().get('/plans', () => answer(level)).mount('/', app.fetch)
  return async () => {
    program.app = app
  }
}

async function inDatabase(world: World, statements: (level: number) => string[], kind = 'table'): Promise<() => Promise<void>> {
  const { owner } = world.program
  for (const statement of statements(await levelIn(world))) await owner.query(statement)
  return async () => {
    await owner.query(`drop ${kind} leak`)
  }
}
