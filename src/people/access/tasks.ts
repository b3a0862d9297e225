import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { eachAuthority } from '../../ground/base/turns.ts'
import { handOver } from '../post/store-handing.ts'
import { confirmationLetter, signInLetter } from './sending.ts'
import { accountsOf, clearExpired } from './store.ts'

const confirmation = z.object({ authority: z.uuid(), person: z.uuid(), kind: z.enum(['email', 'eppn']).default('email') })
const sealedWish = z.object({ sealed: z.string() })
const wish = z.object({ email: z.string(), next: z.string() })

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'sign-in-mail': z.output<typeof sealedWish>
    'confirm-address-mail': z.input<typeof confirmation>
    'clear-expired': Nothing
    'gather-notes': Nothing
  }
}

/** Hands sign-in links to the post office, and clears what has run out. */
export function accessTasks({
  program,
  db,
}: Workbench): Pick<Tasks, 'sign-in-mail' | 'confirm-address-mail' | 'clear-expired' | 'gather-notes'> {
  return {
    /** The address is sealed: a waiting job tells nobody who is about to sign in. */
    async 'sign-in-mail'(payload) {
      const { sealed } = sealedWish.parse(payload)
      const opened = program.secret.unseal('job', Buffer.from(sealed, 'base64'))
      // Trying again would not open it: whoever waits for the link asks anew.
      if (opened === null)
        return program.log.error({ part: 'access' }, 'a wish for a sign-in link cannot be opened: altered, or sealed with another key')
      const { email, next } = wish.parse(JSON.parse(opened))
      for (const { authority, person } of await accountsOf(db, email, dayOf(program.clock())))
        await inScope(db, { authority }, (tx) => handOver(tx, program, signInLetter, { authority, letters: [{ person, next }] }))
    },
    /** Asks at an address that is the person's own whether what was changed is theirs. */
    async 'confirm-address-mail'(payload) {
      const { authority, ...whose } = confirmation.parse(payload)
      await inScope(db, { authority }, (tx) => handOver(tx, program, confirmationLetter, { authority, letters: [whose] }))
    },
    /** Keeps a look at what an answer rests on as cheap after many have written as after one. */
    async 'gather-notes'() {
      await sql`select app.gather_notes(20)`.execute(db)
    },
    async 'clear-expired'() {
      const now = program.clock()
      await sql`select app.clear_sessions(${dayOf(now)})`.execute(db)
      const clear = (authority: string) => inScope(db, { authority }, (tx) => clearExpired(tx, now))
      await eachAuthority(db, clear, 'authorities could not be cleared of what has expired')
    },
  }
}
