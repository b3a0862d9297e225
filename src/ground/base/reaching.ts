import pg from 'pg'
import { type Connection, isUnreachable } from './database.ts'

/** Thrown when the database cannot be used as the settings say: one sentence that names the setting. */
export class DatabaseFault extends Error {}

type Options = {
  /** The setting that an operator would look at. */
  setting: string
  /** The login that the migrations give its rights to. */
  login: 'stegvis_owner' | 'stegvis_web' | 'stegvis_worker'
  say?: ((line: string) => void) | undefined
  /** Milliseconds that a server that does not answer is waited for, and between tries. */
  patience?: number
  pause?: number
}

const oldest = 150000

/**
 * Reaches a database that may not be up yet, as after a machine was started: it is waited for, for a minute unless said. What waiting does not mend is said
 * at once.
 * @throws DatabaseFault
 */
export async function reachDatabase(connection: Connection, options: Options): Promise<void> {
  const { setting, login, say, patience = 60_000, pause = 1000 } = options
  const end = Date.now() + patience
  for (let tries = 0; ; tries += 1) {
    try {
      return await look(connection, options)
    } catch (error) {
      if (error instanceof DatabaseFault) throw error
      if (!mayCome(error) || Date.now() + pause > end) throw new DatabaseFault(`${setting}: ${reason(error, login)}`)
      if (tries === 0) say?.(`Waiting for the database (${setting}): ${reason(error, login)}`)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

async function look(connection: Connection, { setting, login }: Options): Promise<void> {
  const settings = typeof connection === 'string' ? { connectionString: connection } : connection
  const client = new pg.Client({ ...settings, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ login: string; version: number; superuser: boolean }>(
      "select current_user as login, current_setting('server_version_num')::int as version, current_setting('is_superuser') = 'on' as superuser",
    )
    const [who] = rows
    if (!who || who.version < oldest) throw new DatabaseFault(`${setting}: Stegvis needs PostgreSQL 15 or later.`)
    // The owner may have a name of its own: only to the other two do the migrations give rights by name.
    if (login !== 'stegvis_owner' && (who.login !== login || who.superuser))
      throw new DatabaseFault(`${setting}: the login must be ${login}, as "stegvis database-setup" makes it, and not ${who.login}.`)
  } finally {
    await client.end().catch(() => {})
  }
}

function mayCome(error: unknown): boolean {
  return isUnreachable(error) || ['ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'].includes(codeOf(error))
}

function reason(error: unknown, login: string): string {
  const code = codeOf(error)
  switch (code) {
    case '28P01':
      return `the server does not accept the password of ${login}.`
    case '28000':
      return `the server does not let ${login} in from here; look at its pg_hba.conf.`
    case '3D000':
      return 'the server has no such database; carry out what "stegvis database-setup" prints.'
    case '42501':
      return `${login} may not connect to this database; carry out what "stegvis database-setup" prints.`
    case '57P03':
      return 'the server is starting.'
    case '53300':
      return 'the server has no connection left.'
    default:
      return `nothing answers there (${code || (error instanceof Error ? error.message : 'unknown')}); is the server running, and the address right?`
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
