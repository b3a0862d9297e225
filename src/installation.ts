import { sql } from 'kysely'
import { bindFeeds } from './face/reminding/store-feed.ts'
import type { Config } from './ground/base/config.ts'
import { type Database, type Tx, transact } from './ground/base/database.ts'
import { KeyFault, loadSecret, type Secret, secretFrom } from './ground/base/secret.ts'
import { bindWaysIn } from './people/access/bind-ways-in.ts'
import { sealAddresses } from './people/organisation/seal-addresses.ts'
import './people/organisation/tables.ts'

type Known = { key_fingerprint: string | null; bound_at: Date | null }

/**
 * The key of this installation, held against what the database knows of it. The first start with a key writes the key's fingerprint down; from then on no
 * other key is accepted: with another everyone's answers would seem gone, and new ones would land under second names. Ways in from before they were
 * bound to a person are bound once, here, by the owner's login.
 * @param owner the owner's login, to a database that is migrated
 * @throws KeyFault in words for an operator
 */
export async function holdKey(owner: Database, config: Config): Promise<Secret> {
  return transact(owner, {}, async (tx) => {
    const { rows } = await sql<Known>`select key_fingerprint, bound_at from public.installation for update`.execute(tx)
    const known = rows[0] ?? { key_fingerprint: null, bound_at: null }
    const secret = await loadSecret(config, known.key_fingerprint === null && !(await isInUse(tx)))
    if (known.key_fingerprint === null) await recogniseAnswers(tx, config, secret)
    else if (known.key_fingerprint !== fingerprintOf(secret)) throw new KeyFault(`${whereFrom(config)} ${otherKey}`)
    if (known.bound_at === null) {
      for (const bind of [sealAddresses, bindWaysIn, bindFeeds]) await bind(tx, secret)
    }
    if (known.key_fingerprint === null || known.bound_at === null) {
      await sql`update public.installation set key_fingerprint = ${fingerprintOf(secret)}, bound_at = coalesce(bound_at, now())`.execute(tx)
    }
    return secret
  })
}

const otherKey =
  'is not the key that this database was used with: with it nobody would find their answers again. Put back the right key from your backup; every web server and worker of one database has the same.'

function whereFrom({ secret, home }: Config): string {
  return secret === undefined ? `The key in STEGVIS_HOME (${home}/secret.key)` : 'STEGVIS_SECRET'
}

function fingerprintOf(secret: Secret): string {
  return secret.fingerprint('installation', 'stegvis')
}

/** Whether something has been done here that hangs on the key: then no new one is made. */
async function isInUse(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from public.round) or exists (select from private.response) or exists (select from private.goal) as used`.execute(
    tx,
  )
  return rows[0]?.used ?? false
}

/** An installation from before the fingerprint: its answers must be found under this key, if there are any. */
async function recogniseAnswers(tx: Tx, config: Config, secret: Secret): Promise<void> {
  const answered = await sql`select from private.response limit 1`.execute(tx)
  if (answered.rows.length === 0 || (await findsAnswers(tx, secret))) return
  if (config.secret !== undefined && (await findsAnswers(tx, secretFrom(Buffer.from(config.secret, 'utf8'))))) {
    throw new KeyFault(
      'STEGVIS_SECRET means what secret.key holds since this version; before, it was taken letter by letter. Your key is the same when you set it anew, to what this prints: printf %s "$STEGVIS_SECRET" | base64 -w0',
    )
  }
  throw new KeyFault(`${whereFrom(config)} ${otherKey}`)
}

async function findsAnswers(tx: Tx, secret: Secret): Promise<boolean> {
  const people = await tx.selectFrom('person').select(['id', 'authority_id']).execute()
  const names = people.map(({ id, authority_id }) => secret.pseudonym(authority_id, id))
  const { rows } = await sql`select from private.response where pseudonym = any (${names}::text[]) limit 1`.execute(tx)
  return rows.length > 0
}
