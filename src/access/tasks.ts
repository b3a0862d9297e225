import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../base/clock.ts'
import { inScope } from '../base/database.ts'
import type { Task, Workbench } from '../base/jobs.ts'
import { keepMail, keepsMail } from '../base/mail.ts'
import { signInMail } from './mails.ts'
import { type Account, accountsOf, clearExpired, isUnclaimed } from './store.ts'
import { issueLink } from './ticket.ts'

const wish = z.object({ email: z.string(), next: z.string() })

/** Sends sign-in links, and clears what has run out. */
export function accessTasks({ program, db }: Workbench): Record<string, Task> {
  return {
    /** The address is sealed: a waiting job tells nobody who is about to sign in. */
    async 'sign-in-mail'(payload) {
      const { sealed } = z.object({ sealed: z.string() }).parse(payload)
      const { email, next } = wish.parse(JSON.parse(program.secret.unseal('job', Buffer.from(sealed, 'base64'))))
      for (const account of await accountsOf(db, email, dayOf(program.clock()))) await sendLink(account, next)
    },
    async 'clear-expired'() {
      const now = program.clock()
      await sql`select app.clear_sessions(${dayOf(now)})`.execute(db)
      const { rows } = await sql<{ id: string }>`select id from app.authorities()`.execute(db)
      for (const { id } of rows) await inScope(db, { authority: id }, (tx) => clearExpired(tx, now))
    },
  }

  async function sendLink(account: Account, next: string): Promise<void> {
    const now = program.clock()
    const mail = await inScope(db, { authority: account.authority }, async (tx) => {
      if (await isUnclaimed(tx)) return null
      const token = await issueLink(tx, account, now, dayOf(now))
      const written = signInMail(
        account,
        `${program.config.publicUrl}/sign-in-links/${token}${next ? `?next=${encodeURIComponent(next)}` : ''}`,
      )
      if (keepsMail(account.authorityKind, program.config)) await keepMail(tx, account.authority, written)
      return written
    })
    if (mail && !keepsMail(account.authorityKind, program.config)) await program.post.send(mail)
  }
}
