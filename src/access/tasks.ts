import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../base/clock.ts'
import { inScope } from '../base/database.ts'
import type { Task, Workbench } from '../base/jobs.ts'
import { keepMail, keepsMail } from '../base/mail.ts'
import { earlierAddress } from '../organisation/own-address.ts'
import { confirmationMail, signInMail } from './mails.ts'
import { type Account, accountsOf, clearExpired, isUnclaimed } from './store.ts'
import { issueConfirmation, issueLink } from './ticket.ts'

/** Confirmations on their way to one earlier address at a time. */
const mostAsked = 3

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
    /** Asks at the earlier address whether the new one is the person's. */
    async 'confirm-address-mail'(payload) {
      const who = z.object({ authority: z.uuid(), person: z.uuid() }).parse(payload)
      const now = program.clock()
      const mail = await inScope(db, { authority: who.authority }, async (tx) => {
        const person = await tx
          .selectFrom('person')
          .select(['email', 'given_name', 'language'])
          .where('id', '=', who.person)
          .executeTakeFirst()
        // Only an address that is the person's own for certain may confirm another.
        const earlier = await earlierAddress(tx, who, 'email', program.secret)
        const authority = await tx.selectFrom('authority').select(['kind', 'name']).where('id', '=', who.authority).executeTakeFirst()
        const asked = await tx
          .selectFrom('ticket')
          .select('id')
          .where('person_id', '=', who.person)
          .where('kind', '=', 'confirmation')
          .execute()
        if (!earlier || !person?.email || !authority || asked.length >= mostAsked) return null
        const token = await issueConfirmation(tx, program.secret, who, person.email, now, dayOf(now))
        const link = `${program.config.publicUrl}/address-confirmations/${token}`
        const written = confirmationMail(
          {
            to: earlier,
            givenName: person.given_name,
            newAddress: person.email,
            language: person.language,
            authorityName: authority.name,
          },
          link,
        )
        if (!keepsMail(authority.kind, program.config)) return written
        await keepMail(tx, who.authority, written)
        return null
      })
      if (mail) await program.post.send(mail)
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
      const token = await issueLink(tx, program.secret, account, now, dayOf(now))
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
