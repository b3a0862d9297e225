import { sql } from 'kysely'
import type { Tx } from '../../ground/base/database.ts'
import { remembered } from '../../ground/base/remembered.ts'
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

/** The installation as it was a few seconds ago at most. An empty one is looked at each time: whoever makes an authority goes on from there at once. */
export const frontOf = remembered(read, ({ empty }) => empty)

async function read(tx: Tx): Promise<Front> {
  const empty = installationIsEmpty(tx)
  const narrowing = sql`select set_config('app.authority', coalesce(app.only_authority()::text, ''), true)`.execute(tx)
  const asking = sql<{ id: string; kind: string }>`select id, kind from authority where id = app.authority()`.execute(tx)
  const [isEmpty, , { rows }] = await Promise.all([empty, narrowing, asking])
  const [only] = rows
  return { empty: isEmpty, demo: only?.kind === 'demo', statement: only ? await authorityPage(tx, only.id) : null }
}
