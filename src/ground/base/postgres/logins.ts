import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { z } from 'zod'
import { type Folders, readIfThere, writePrivate } from './folders.ts'

/** Who speaks to the database: each has its own name there, and may do only its part. */
export type Login = 'superuser' | 'owner' | 'web' | 'worker'

/** What node-postgres needs in order to connect. */
export type Connection = { host: string; port: number; user: string; password: string; database: string }

export const roles = {
  superuser: 'postgres',
  owner: 'stegvis_owner',
  web: 'stegvis_web',
  worker: 'stegvis_worker',
} as const satisfies Record<Login, string>

const passwords = z.object({ superuser: z.string(), owner: z.string(), web: z.string(), worker: z.string() })
export type Passwords = z.infer<typeof passwords>

/** The passwords of this installation, drawn at random when it has none. They lie in a file that its user alone may read. */
export function loginsOf(folders: Folders): Passwords {
  const text = readIfThere(folders.logins)
  if (text !== undefined) return passwords.parse(JSON.parse(text))
  if (existsSync(folders.data)) {
    throw new Error(`${folders.logins} is missing, and without it nobody can open the database beside it. Restore it from a backup.`)
  }
  const drawn = { superuser: draw(), owner: draw(), web: draw(), worker: draw() }
  writePrivate(folders.logins, `${JSON.stringify(drawn, null, 2)}\n`)
  return drawn
}

/** How `login` connects through the socket in `folder`. */
export function connectionOf(login: Login, logins: Passwords, folder: string, database: string): Connection {
  return { host: folder, port: 5432, user: roles[login], password: logins[login], database }
}

function draw(): string {
  return randomBytes(24).toString('base64url')
}
