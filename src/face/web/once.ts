import { sql } from 'kysely'
import type { Ask } from '../../ground/base/ask.ts'
import { addDays } from '../../ground/base/clock.ts'
import type { Sent } from '../../ground/base/form.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { onceField } from '../../ground/ui/components/once-form/once-form.tsx'
import type { Answer } from '../../people/permission/route.ts'
import './tables.ts'

/** Days that a used form is remembered: as long as somebody may come back to a tab. */
const remembered = 7

/**
 * Handles a form once. The same form, sent again by the same person with the same in it, leads where it led the first time, and says the same; two presses at the
 * same moment wait for each other. With something else written in it, after going back, it is another. What was refused was not used, and what answers with a
 * page instead of leading on is done again.
 */
export async function once(ask: Ask, sent: Sent, handle: () => Promise<Answer> | Answer): Promise<Answer> {
  const { viewer } = ask
  if (!viewer || !sent.texts[onceField]?.[0]) return handle()
  const files = Object.entries(sent.files).map(([name, file]) => [name, file.name, file.size])
  const form = JSON.stringify([viewer.person, ask.url.pathname, ask.url.search, Object.entries(sent.texts), files])
  const fingerprint = ask.program.secret.fingerprint('used form', form)
  const before = await use(ask, viewer, fingerprint)
  if (before) return ask.redirect(before.location, before.said ?? undefined)
  const response = await handle()
  await keep(ask, fingerprint, response instanceof Response ? ledBy(response) : null)
  return response
}

function ledBy(response: Response): Led | null {
  const location = response.status === 303 ? response.headers.get('location') : null
  return location === null ? null : { location, said: saidIn(response) }
}

type Led = { location: string; said: string | null }

/** Marks a form as used, or tells where it led before. Forgets what the person used long ago. */
async function use({ tx, today }: Ask, { authority, person }: Viewer, fingerprint: string): Promise<Led | null> {
  const { rows } = await sql`
    with old as (delete from used_form where person_id = ${person} and on_day < ${addDays(today, -remembered)})
    insert into used_form (fingerprint, authority_id, person_id, on_day) values (${fingerprint}, ${authority}, ${person}, ${today})
    on conflict do nothing returning 1`.execute(tx)
  if (rows.length > 0) return null
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
