import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Ask } from '../../ground/base/ask.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import type { Sent } from '../../ground/base/form.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { onceField } from '../../ground/ui/components/once-form/once-form.tsx'
import type { Answer } from '../../people/permission/route.ts'
import './tables.ts'

/**
 * Handles a form once. The same form, sent again by the same person with the same in it, leads where it led the first time, and says the same; two presses at the
 * same moment wait for each other. With something else written in it, after going back, it is another. What was refused was not used, and what answers with a
 * page instead of leading on is done again. What is done when the request's transaction is over, such as setting a paper, keeps the form used meanwhile.
 */
export async function once(ask: Ask, sent: Sent, handle: () => Promise<Answer> | Answer): Promise<Answer> {
  const { viewer } = ask
  const fingerprint = viewer && fingerprintOf(ask, viewer.person, sent)
  if (!viewer || !fingerprint) return handle()
  const before = await use(ask, viewer, fingerprint)
  if (before === 'under way') return () => whenDone(ask, viewer, fingerprint)
  if (before !== 'fresh') return ask.redirect(before.location, before.said ?? undefined)
  const answer = await handle()
  if (answer instanceof Response) await keep(ask.tx, fingerprint, ledBy(answer))
  return answer instanceof Response ? answer : () => keptAfterwards(ask, viewer, fingerprint, answer)
}

/** Does what is left when the request's transaction is over, and keeps where it led; a form whose work failed was not used. */
async function keptAfterwards(ask: Ask, viewer: Viewer, fingerprint: string, work: Exclude<Answer, Response>): ReturnType<typeof work> {
  let led: Led | null = null
  try {
    const answer = await work()
    led = answer instanceof Response ? ledBy(answer) : null
    return answer
  } finally {
    await inScope(ask.program.db, viewer, (tx) => keep(tx, fingerprint, led))
  }
}

/** How often, and how many times at most, a second press looks whether the first is done: as long as the press may take to set a paper. */
const everyMs = 100
const mostLooks = 150

/** Where the first press leads when it is done; to where it was pressed from when it is not done in good time, or failed. */
async function whenDone(ask: Ask, viewer: Viewer, fingerprint: string): Promise<Response> {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const found = await inScope(ask.program.db, viewer, (tx) => ledBefore(tx, fingerprint))
    if (found === 'gone') break
    if (found) return ask.redirect(found.location, found.said ?? undefined)
    await pause(everyMs)
  }
  return ask.redirect(pressedFrom(ask))
}

function pressedFrom({ request }: Ask): string {
  const from = request.headers.get('referer')
  const path = from && URL.canParse(from) ? new URL(from).pathname : '/'
  return path.startsWith('//') ? '/' : path
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
async function use({ tx, today }: Ask, { authority, person }: Viewer, fingerprint: string): Promise<'fresh' | 'under way' | Led> {
  const { rows } = await sql<{ fresh: boolean }>`
    select app.use_form(${fingerprint}, ${authority}, ${person}, null, null, ${today}) as fresh`.execute(tx)
  if (rows[0]?.fresh) return 'fresh'
  const before = await ledBefore(tx, fingerprint)
  if (before === 'gone') return 'fresh'
  return before ?? 'under way'
}

/** Where a used form led; null while that is not known yet, `gone` when it is used no longer. */
async function ledBefore(tx: Tx, fingerprint: string): Promise<Led | 'gone' | null> {
  const { rows } = await sql<Partial<Led>>`select location, said from used_form where fingerprint = ${fingerprint}`.execute(tx)
  const [row] = rows
  if (!row) return 'gone'
  return row.location ? { location: row.location, said: row.said ?? null } : null
}

async function keep(tx: Tx, fingerprint: string, led: Led | null): Promise<void> {
  if (!led) await sql`delete from used_form where fingerprint = ${fingerprint}`.execute(tx)
  else await sql`update used_form set location = ${led.location}, said = ${led.said} where fingerprint = ${fingerprint}`.execute(tx)
}

/** What the next page says once. */
function saidIn(response: Response): string | null {
  const cookie = response.headers.getSetCookie().find((each) => each.startsWith('flash='))
  const value = /^flash=([^;]+)/.exec(cookie ?? '')?.[1]
  return value ? decodeURIComponent(value) : null
}
