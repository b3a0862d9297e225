import { sql } from 'kysely'
import { z } from 'zod'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import { authorityPayload, enqueue, type Tasks, type Workbench } from '../../ground/base/jobs.ts'
import { eachAuthority, eachInTurn } from '../../ground/base/turns.ts'
import { calendarOf } from '../year/store-mail-days.ts'
import { handMailing, inviteLate } from './handing.ts'
import { dueMailing, mailingKinds } from './mailing.ts'
import { mailGoesOut } from './sending.ts'
import { everySchool, mailingsOf, roundSeen, roundsSeen } from './store.ts'
import { closeRound, enqueueRelease } from './store-close.ts'
import { addMembers, openRound } from './store-open.ts'

const mailing = z.object({ authority: z.uuid(), round: z.uuid(), kind: z.enum(mailingKinds) })
const closed = z.object({ authority: z.uuid(), round: z.uuid() })
const late = z.object({ authority: z.uuid(), round: z.uuid(), persons: z.array(z.uuid()) })

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'due-rounds': Nothing
    'round-members': z.output<typeof authorityPayload>
    'round-mailing': z.output<typeof mailing>
    'round-late-invitations': z.output<typeof late>
    'round-closed': z.output<typeof closed>
    'shuffle-answers': Nothing
  }
}

/** What rounds do by themselves: open, close, invite, remind, take in who has come. */
export function roundTasks(
  bench: Workbench,
): Pick<Tasks, 'due-rounds' | 'round-members' | 'round-mailing' | 'round-late-invitations' | 'round-closed' | 'shuffle-answers'> {
  const { program, db } = bench
  const today = () => dayOf(program.clock())
  /** The day on which a round last took in who has come, as far as this process knows. */
  const takenIn = new Map<string, Day>()

  /** One authority's or round's trouble does not hold up the others; it is thrown when all have had their turn. */
  async function eachRound(authority: string, work: (round: string) => Promise<void>, failed: string): Promise<void> {
    const rounds = await inScope(db, { authority }, (tx) => roundsSeen(tx, everySchool, today()))
    const standing = rounds.filter(({ releasedOn }) => !releasedOn)
    await eachInTurn(standing, ({ id }) => work(id), failed)
  }

  async function keepUp(authority: string, round: string, day: Day): Promise<void> {
    await inScope(db, { authority }, async (tx) => {
      const now = await roundSeen(tx, everySchool, round, day)
      if (now.state === 'scheduled' && now.opensOn <= day) await openRound(tx, { authority, by: null }, round, day)
      if (now.opened && now.closesOn < day) await closeRound(tx, { authority, by: null }, round, 'date', program.clock())
      // A release that is due is asked for again, should its job have been lost; a job that waits keeps its moment.
      if (now.releaseAt && now.releaseAt <= program.clock()) await enqueueRelease(tx, authority, round, now.releaseAt)
      if (now.state !== 'open') return
      if (takenIn.get(round) !== day) await addMembers(tx, authority, round, day)
      takenIn.set(round, day)
      const kind = dueMailing(await mailingsOf(tx, round), day, await calendarOf(tx))
      if (kind) await enqueue(tx, 'round-mailing', { authority, round, kind }, { key: `round-mailing:${round}:${kind}` })
    })
  }

  return {
    async 'due-rounds'() {
      const keep = (authority: string) => eachRound(authority, (round) => keepUp(authority, round, today()), 'rounds could not be kept up')
      await eachAuthority(db, keep, 'authorities could not have their rounds kept up')
    },
    async 'round-members'(payload) {
      const { authority } = authorityPayload.parse(payload)
      const takeIn = (round: string) => inScope(db, { authority }, (tx) => addMembers(tx, authority, round, today()))
      await eachRound(authority, takeIn, 'rounds could not take in new members')
    },
    /** A closed round sends nothing more. Where no mail can go out the mailing stays due: it is tried again when a mail server has been set. */
    async 'round-mailing'(payload) {
      const { authority, round, kind } = mailing.parse(payload)
      await inScope(db, { authority }, async (tx) => {
        const { state } = await roundSeen(tx, everySchool, round, today())
        if (state === 'open' && (await mailGoesOut(tx, program, authority)))
          await handMailing(tx, program, { authority, round, kind }, today())
      })
    },
    async 'round-late-invitations'(payload) {
      const { authority, round, persons } = late.parse(payload)
      await inScope(db, { authority }, (tx) => inviteLate(tx, program, { authority, round }, persons, today()))
    },
    /** The round's rows in random order, so that their order and transactions tell nothing. */
    async 'round-closed'(payload) {
      const { authority, round } = closed.parse(payload)
      await inScope(db, { authority }, (tx) => sql`select private.shuffle_round(${round})`.execute(tx))
    },
    async 'shuffle-answers'() {
      await sql`select private.shuffle()`.execute(db)
    },
  }
}
