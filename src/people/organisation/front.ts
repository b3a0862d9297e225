import { sql } from 'kysely'
import type { Program } from '../../ground/base/ask.ts'
import { type Database, inScope, type Tx } from '../../ground/base/database.ts'
import type { AuthorityPage } from './organisation.ts'
import { installationIsEmpty } from './store.ts'
import { authorityPage } from './store-settings.ts'

/** What pages need to know of the installation before anybody has signed in. The authority is the only one there is; with several, or none, nothing is told of it. */
export type Front = {
  /** Nobody has made an authority here yet. */
  empty: boolean
  /** Mail lands in the outbox, and one may look around as anybody. */
  demo: boolean
  /** What the authority says of itself. */
  statement: AuthorityPage | null
}

/** Milliseconds after which what is remembered is read anew, while it is still told; and after which it is no longer told. */
const fresh = 2000
const mostAge = 5000

type Remembering = Pick<Program, 'db' | 'clock'>
type Memory = { front: Front; readAt: number; reading: Promise<Front> | null }
const memories = new WeakMap<Database, Memory>()

/**
 * The installation as it was a few seconds ago at most, from memory: a page for who is signed out waits for no database, and is there when it is away. Every web process
 * learns of a change within those seconds, also behind a pooler, which would keep no notice.
 */
export async function frontOf(program: Remembering): Promise<Front> {
  const memory = memories.get(program.db)
  // An empty installation is looked at each time: whoever makes an authority goes on from there at once.
  if (!memory || memory.front.empty) return remember(program)
  const age = Math.abs(program.clock().getTime() - memory.readAt)
  if (age < fresh) return memory.front
  const reading = readAnew(program, memory)
  // Who comes first after a while waits for what holds now; when the database does not answer, what held is better than nothing.
  return age < mostAge ? memory.front : reading.catch(() => memory.front)
}

function readAnew(program: Remembering, memory: Memory): Promise<Front> {
  if (memory.reading) return memory.reading
  const reading = remember(program).finally(() => {
    memory.reading = null
  })
  memory.reading = reading
  // Nobody may be waiting for it.
  reading.catch(() => {})
  return reading
}

async function remember({ db, clock }: Remembering): Promise<Front> {
  const readAt = clock().getTime()
  const front = await inScope(db, {}, read)
  memories.set(db, { front, readAt, reading: null })
  return front
}

async function read(tx: Tx): Promise<Front> {
  const empty = installationIsEmpty(tx)
  const narrowing = sql`select set_config('app.authority', coalesce(app.only_authority()::text, ''), true)`.execute(tx)
  const asking = sql<{ id: string; kind: string }>`select id, kind from authority where id = app.authority()`.execute(tx)
  const [isEmpty, , { rows }] = await Promise.all([empty, narrowing, asking])
  const [only] = rows
  return { empty: isEmpty, demo: only?.kind === 'demo', statement: only ? await authorityPage(tx, only.id) : null }
}
