import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { newestVersions } from '../../src/content/framework/store.ts'
import { looked, release } from '../../src/cycle/history/importing.ts'
import { inScope } from '../../src/ground/base/database.ts'
import { addUnit } from '../../src/people/organisation/store.ts'
import { describeMachine, summarise } from './bench.ts'
import { cpuOf, cpuOfFamily, memoryOf, parentOf } from './process.ts'
import { openStage } from './stage.ts'

// Importing 300,000 answers of an earlier survey from a file, beside a bare COPY of the same file, which the database reads itself, into a table with the index that answers have, in turns: by processor time of the
// program and of the database together, wanted at most 3 × for all of it: reading, summing, deciding what may be shown, and writing that.
const answers = 300_000
const turns = 3
describeMachine()
const stage = await openStage('2027-10-01T08:00:00Z')
const { rows: backend } = await stage.owner.query<{ pid: number }>('select pg_backend_pid() as pid')
const database = parentOf(backend[0]?.pid ?? 0)
const used = () => cpuOf(process.pid) + cpuOfFamily(database)

const { rows: made } = await stage.owner.query<{ id: string }>(
  "insert into authority (kind, name, created_on) values ('real', 'Kommunen', '2020-01-01') returning id",
)
const authority = made[0]?.id ?? ''
const version = (await newestVersions(stage.program.db)).find(({ framework }) => framework.key === 'digital-skola')
const statements = version?.framework.areas.flatMap(({ aspects }) => aspects.map(({ key }) => key)) ?? []
const schools = 150
await inScope(stage.db, { authority }, async (tx) => {
  await tx
    .insertInto('unit')
    .values({ id: authority, authority_id: authority, kind: 'authority', name: 'Kommunen', code: null, from_on: '2020-01-01', to_on: null })
    .execute()
  for (let school = 0; school < schools; school++)
    await addUnit(tx, {
      authority,
      kind: 'school',
      name: `Skola ${school}`,
      parent: authority,
      code: String(10_000_000 + school),
      from: '2020-01-01',
    })
})
await stage.owner.query(
  'create table bare (round text, day date, school text, team text, person text collate "C", statement text collate "C", level smallint, primary key (person, round, school, statement))',
)

const people = Math.ceil(answers / statements.length)
const lines = (turn: number) =>
  Array.from({ length: people }, (_, person) =>
    statements.map(
      (statement, index) =>
        `Omgång ${turn};${2000 + turn}-11-05;${10_000_000 + (person % schools)};Lag ${person % 6};p${(person * 7919) % people};${statement};${1 + ((person * 31 + index * 17 + ((person * index) % 7)) % 5)}`,
    ),
  ).flat()

// A connection of its own, without a pipeline, of the login that may have the database read a file.
const copier = new pg.Client(stage.superuser)
await copier.connect()
const folder = await mkdtemp(join(tmpdir(), 'stegvis-copy-'))
await chmod(folder, 0o755)
const ratios: number[] = []
let memory = 0
for (let turn = 0; turn < turns; turn++) {
  const text = lines(turn)
  const file = new TextEncoder().encode(['Omgång;Datum;Skolenhetskod;Arbetslag;Personkod;Påstående;Nivå', ...text].join('\n'))
  const path = join(folder, `${turn}.csv`)
  await writeFile(path, file)
  const bare = await cost(() => copier.query(`copy bare from '${path}' with (format csv, delimiter ';', header)`))
  const manner = { mapping: null, framework: version?.id ?? '', round: null, day: null, audience: null }
  const now = stage.program.clock()
  let found: Awaited<ReturnType<typeof looked>> | undefined
  const reading = await cost(async () => {
    found = await inScope(stage.db, { authority }, (tx) => looked(tx, authority, file, manner, now))
  })
  if (!found || found.preview.faults.length > 0) throw new Error(JSON.stringify(found?.preview.faults))
  const { rounds } = found
  const releasing = await cost(() =>
    inScope(stage.db, { authority }, (tx) => release(tx, { authority, by: null, minimumGroup: 5, now }, manner, rounds)),
  )
  memory = Math.max(memory, memoryOf(process.pid))
  ratios.push((reading + releasing) / bare)
  console.log(
    `  turn ${turn + 1}: bare COPY ${bare} ms, read and summed ${reading} ms, decided and written ${releasing} ms of processor time`,
  )
}
const { median, spread } = summarise(ratios)
console.log(
  `reading ${text(people * statements.length)} answers / bare COPY  ${median.toFixed(2)} (±${(spread / 2).toFixed(2)}; wanted ≤ 3)`,
)
console.log(`memory held at most      ${memory} MiB`)
await copier.end()
await rm(folder, { recursive: true })
await stage.close()

async function cost(work: () => Promise<unknown>): Promise<number> {
  const before = used()
  await work()
  return used() - before
}

function text(count: number): string {
  return count.toLocaleString('sv-SE')
}
