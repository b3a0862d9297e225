import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Folders, readIfThere, writePrivate } from './folders.ts'
import { lifeOf } from './processes.ts'

/** Enters this process among those that use the database; the answer names the entry. */
export function enterClient(folders: Folders): string {
  const client = `${process.pid}-${randomBytes(3).toString('hex')}`
  writePrivate(join(folders.clients, client), lifeOf(process.pid) ?? '')
  return client
}

/** Makes `client` the owner unless a living one is. The owner is the one who stops the database at the end. */
export function claimOwnership(folders: Folders, client: string): void {
  const owner = readIfThere(folders.owner)
  if (owner === undefined || !livingClients(folders).includes(owner)) writePrivate(folders.owner, client)
}

/** True when `client` is the one who stops the database at the end. */
export function owns(folders: Folders, client: string): boolean {
  return readIfThere(folders.owner) === client
}

/** Takes `client` out. An owner hands over to another who still uses the database. True when none is left, so that it should stop. */
export function leaveClient(folders: Folders, client: string): boolean {
  rmSync(join(folders.clients, client), { force: true })
  const heir = livingClients(folders)[0]
  if (heir === undefined) rmSync(folders.owner, { force: true })
  else claimOwnership(folders, heir)
  return heir === undefined
}

function livingClients(folders: Folders): string[] {
  if (!existsSync(folders.clients)) return []
  return readdirSync(folders.clients).filter((name) => {
    if (!/^\d+-[0-9a-f]+$/.test(name)) return false
    const path = join(folders.clients, name)
    const living = readIfThere(path) === lifeOf(Number.parseInt(name, 10))
    if (!living) rmSync(path, { force: true })
    return living
  })
}
