import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, it, describe as suite } from 'node:test'
import pg from 'pg'
import { routes } from '../src/app.tsx'
import { hasRoomFor } from '../src/cycle/plan/store-room.ts'
import { sharesOf } from '../src/face/demo/simulation/shares.ts'
import { receiversOn, toldTo } from '../src/face/reminding/store-told.ts'
import { inScope } from '../src/ground/base/database.ts'
import { projectRoot } from '../src/ground/base/root.ts'
import { viewersOf } from '../src/people/organisation/store-viewers.ts'
import { signedIn } from './support/browser.ts'
import { type Column, comingAs, describe, typeNames } from './support/describing.ts'
import { hearRows } from './support/hearing-rows.ts'
import { makeMunicipality } from './support/municipality.ts'
import { ownedTables } from './support/owned-tables.ts'
import { openTestProgram, type TestProgram } from './support/program.ts'
import { almskolansGroups, releasedRound } from './support/released-round.ts'
import { sourcesIn } from './support/sources.ts'
import { addressOf, thingsOf } from './support/things.ts'
import { isOf, type Written, withParameters, writtenIn } from './support/written-statements.ts'

/** How the compiler is asked: the names of the columns in which the declared row is not what the database gives. */
const asking = `
type Json = { readonly json: unique symbol }
type Holds<Misfit extends never> = Misfit
type Unjson<T> = T extends Date | Uint8Array | Map<unknown, unknown> | Set<unknown> ? true : T extends object ? { [K in keyof T]: Unjson<T[K]> }[keyof T] : never
type Fits<D, R> = (null extends R ? (null extends D ? true : false) : true) extends true
  ? NonNullable<R> extends Json ? (true extends Unjson<Required<D>> ? false : true) : [NonNullable<D>] extends [NonNullable<R>] ? true : false : false
type InPart<D, R> = D & Omit<R, keyof D>
type Misfit<D, R> = Exclude<keyof D, keyof R> | Exclude<keyof R, keyof D> | { [K in keyof D & keyof R]: Fits<D[K], R[K]> extends true ? never : K }[keyof D & keyof R]
`

/** Asked of the compiler: does this type of a row fit these columns? */
type Question = {
  file: string
  line: number
  row: string
  columns: (Column & { nullable: boolean })[]
  /** The type may leave out columns that nobody reads. */
  partly?: boolean
}

const tablesIn = 'src/every-table.ts'
const plantedIn = 'src/planted.ts'
const one = (type: string, nullable = false) => [{ name: 'a', type, nullable }]

/** One row that fits, and one of every way in which a row does not. */
const planted: Question[] = [
  { file: plantedIn, line: 1, row: "{ a: 'x' | 'y' | null }", columns: one('string') },
  { file: plantedIn, line: 2, row: '{ b: string }', columns: one('string') },
  { file: plantedIn, line: 3, row: '{ a: string; b: string }', columns: one('string') },
  { file: plantedIn, line: 4, row: '{ a: number }', columns: one('string') },
  { file: plantedIn, line: 5, row: '{ a: string }', columns: one('string', true) },
  { file: plantedIn, line: 6, row: '{ a: { on: Date }[] }', columns: one('Json') },
  { file: plantedIn, line: 7, row: '{ a: string[] }', columns: one('string') },
]

suite('the rows that a statement is said to give', () => {
  let program: TestProgram
  let client: pg.Client
  let types: Map<number, string>
  let folder: string
  /** Files that are made for the compiler alone. */
  const sources = new Map([[plantedIn, '']])

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stegvis-rows-'))
    program = await openTestProgram()
    client = new pg.Client(program.connection('owner'))
    await client.connect()
    types = await typeNames(client)
  })
  after(async () => {
    await client.end()
    await program.close()
    await rm(folder, { recursive: true })
  })

  it('are those that the database gives: names, types, and nulls where any were seen', async () => {
    const heard = await everyPage()
    const questions: Question[] = []
    const silent: string[] = []
    for (const written of await allWritten()) {
      const texts = [...heard.keys()].filter((text) => isOf(written, text))
      for (const text of texts.length > 0 ? texts : [withParameters(written)]) {
        try {
          const columns = await describe(client, types, text)
          const nulls = heard.get(text) ?? new Set()
          questions.push({ ...written, columns: columns.map((column) => ({ ...column, nullable: nulls.has(column.name) })) })
        } catch (error) {
          silent.push(`${written.file}:${written.line} ${error instanceof Error ? error.message : error}`)
        }
      }
    }
    assert.deepEqual(silent, [], 'the database described these statements')
    assert.ok(questions.length > 80, `${questions.length} statements`)
    const found = await misfits([...questions, ...(await everyTable()), ...planted])
    assert.deepEqual(
      found.filter((each) => !each.startsWith(plantedIn)),
      [],
    )
    assert.deepEqual(
      found.map((each) => each.split(' ')[0]),
      planted.slice(1).map(({ line }) => `${plantedIn}:${line}`),
      'what is planted is found, but for the first, which fits',
    )
  })

  async function allWritten(): Promise<Written[]> {
    // What puts questions together has no row of its own: each is described where it is written, and travels as JSON.
    const files = (await sourcesIn('src')).filter((file) => file !== 'src/ground/base/question.ts')
    return (await Promise.all(files.map(async (file) => writtenIn(file, await readFile(join(projectRoot, file), 'utf8'))))).flat()
  }

  /** Every page for those who see most: what was asked, and which columns came with a null. */
  async function everyPage(): Promise<Map<string, Set<string>>> {
    const town = await makeMunicipality(program)
    const things = await thingsOf(program, town)
    const released = await releasedRound(program, town, almskolansGroups(town))
    const heard = hearRows([program.web, program.worker])
    for (const who of ['teacher', 'principal', 'admin', 'coach', 'districtHead'] as const) {
      const visitor = await signedIn(program, town.authority, town.people[who])
      for (const route of routes.filter(({ method }) => method === 'GET')) await visitor.get(addressOf(route, things))
      await visitor.get(`/results/${released}/units/${town.almskolan}`)
    }
    await sharesOf(program.db, town.authority, released, [])
    // Statements put together of parts that no page asks.
    await inScope(program.db, { authority: town.authority }, async (tx) => {
      await viewersOf(tx, await receiversOn(tx, '2026-09-29'), '2026-09-29')
      await toldTo(tx, [town.people.teacher])
      await hasRoomFor(tx, 'action', town.authority)
    })
    return heard
  }

  /** Every table and view that a room declares, with the columns that the database has. */
  async function everyTable(): Promise<Question[]> {
    const { rows } = await client.query<{ table: string; name: string; type: string; nullable: boolean }>(`
      select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as table, a.attname as name, t.typname as type,
             c.relkind = 'r' and not a.attnotnull as nullable
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
       where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'v') and n.nspname in ('public', 'private')`)
    const known = Map.groupBy(rows, ({ table }) => table)
    const owned = await ownedTables()
    const imports = [...new Set(owned.map(({ file }) => `import './${file.slice('src/'.length)}'`))]
    await mkdir(join(folder, 'src'), { recursive: true })
    sources.set(
      tablesIn,
      ["import type { Selectable } from 'kysely'", "import type { Tables } from './ground/base/database.ts'", ...imports].join('\n'),
    )
    return owned.map(({ table }, index) => {
      const columns = (known.get(table) ?? []).map(({ name, type, nullable }) => ({ name, type: comingAs(type), nullable }))
      return { file: tablesIn, line: index, row: `Selectable<Tables['${table}']>`, columns, partly: true }
    })
  }

  /** What the compiler says against the program's own files with the questions written beneath them. */
  async function misfits(questions: readonly Question[]): Promise<string[]> {
    await cp(join(projectRoot, 'src'), join(folder, 'src'), { recursive: true })
    await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'))
    const where = new Map<string, string>()
    for (const [file, asked] of Map.groupBy(questions, (question) => question.file)) {
      const source = sources.get(file) ?? (await readFile(join(projectRoot, file), 'utf8'))
      const lines = [...source.split('\n'), ...asking.split('\n')]
      for (const { line, row, columns, partly } of asked) {
        const real = columns.map(({ name, type, nullable }) => `${JSON.stringify(name)}: ${type}${nullable ? ' | null' : ''}`)
        const said = `Said${lines.length}`
        const given = `{ ${real.join('; ')} }`
        const declared = partly ? `InPart<${said}, ${given}>` : said
        lines.push(...`type ${said} = ${row}`.split('\n'), `export type Asked${said} = Holds<Misfit<${declared}, ${given}>>`)
        where.set(`${file}(${lines.length}`, `${file}:${line}`)
      }
      await writeFile(join(folder, file), lines.join('\n'))
    }
    const settings = {
      extends: join(projectRoot, 'tsconfig.json'),
      compilerOptions: { noUnusedLocals: false },
      // The whole program: rooms add names of tables, jobs and events to those of the ground.
      files: ['src/main.ts', ...questions.map(({ file }) => file)],
      include: [],
    }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings))
    const said = await compile()
    return said.map((line) => {
      const [place = ''] = line.split(',')
      return where.has(place) ? `${where.get(place)} ${line.slice(line.indexOf('): ') + 3)}` : line
    })
  }

  function compile(): Promise<string[]> {
    const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc')
    // One thread that tidies up seldom takes half of what several take, and there is a test process for each core.
    const [args, env] = [['--noEmit', '--pretty', 'false', '--singleThreaded'], { ...process.env, GOGC: '400' }]
    return new Promise((resolve) => {
      execFile(process.execPath, [compiler, ...args], { cwd: folder, env, maxBuffer: 1e8 }, (_fault, out) =>
        resolve(out.split('\n').filter((line) => /^src.*error/.test(line))),
      )
    })
  }
})
