import { sql } from 'kysely'
import type { Ask } from '../../ground/base/ask.ts'
import type { Sent } from '../../ground/base/form.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { onceField } from '../../ground/ui/components/once-form/once-form.tsx'
import type { Answer } from '../../people/permission/route.ts'
import './tables.ts'

/**
 * Handles a form once. The same form, sent again by the same person with the same in it, leads where it led the first time, and says the same; two presses at the
 * same moment wait for each other. With something else written in it, after going back, it is another. What was refused was not used, and what answers with a
 * page instead of leading on is done again.
 */
export async function once(ask: Ask, sent: Sent, handle: () => Promise<Answer> | Answer): Promise<Answer> {
  const { viewer } = ask
  const fingerprint = viewer && fingerprintOf(ask, viewer.person, sent)
  if (!viewer || !fingerprint) return handle()
  const before = await use(ask, viewer, fingerprint)
  if (before) return ask.redirect(before.location, before.said ?? undefined)
  const response = await handle()
  await keep(ask, fingerprint, response instanceof Response ? ledBy(response) : null)
  return response
}

/** By what a form is known that somebody has sent: who, where and what, keyed. Null for one that may be sent again. */
export function fingerprintOf({ program, url }: Ask, person: string, sent: Sent): string | null {
  if (!sent.texts[onceField]?.[0]) return null
  const files = Object.entries(sent.files).map(([name, file]) => [name, file.name, file.size])
  return program.secret.fingerprint('used form', JSON.stringify([person, url.pathname, url.search, Object.entries(sent.texts), files]))
}

function ledBy(response: Response): Led | null {
  const location = response.status === 303 ? response.headers.get('location') : null
  return location === null ? null : { location, said: saidIn(response) }
}

type Led = { location: string; said: string | null }

/** Marks a form as used, or tells where it led before. */
async function use({ tx, today }: Ask, { authority, person }: Viewer, fingerprint: string): Promise<Led | null> {
  const { rows } = await sql<{ fresh: boolean }>`
    select app.use_form(${fingerprint}, ${authority}, ${person}, null, null, ${today}) as fresh`.execute(tx)
  if (rows[0]?.fresh) return null
  const led = await sql<Led>`select location, said from used_form where fingerprint = ${fingerprint} and location is not null`.execute(tx)
  return led.rows[0] ?? null
}

async function keep({ tx }: Ask, fingerprint: string, led: Led | null): Promise<void> {
  if (!led) await sql`delete from used_form where fingerprint = ${fingerprint}`.execute(tx)
  else await sql`update used_form set location = ${led.location}, said = ${led.said} where fingerprint = ${fingerprint}`.execute(tx)
}

/** What the next page says once. */
function saidIn(response: Response): string | null {
  const cookie = response.headers.getSetCookie().find((each) => each.startsWith('flash='))
  const value = /^flash=([^;]+)/.exec(cookie ?? '')?.[1]
  return value ? decodeURIComponent(value) : null
}
