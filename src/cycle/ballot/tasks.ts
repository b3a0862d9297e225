import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { eachAuthority } from '../../ground/base/turns.ts'
import type { LetterKind } from '../../people/post/letter.ts'
import { handOver } from '../../people/post/store-handing.ts'
import { count } from './counting.ts'
import { openLine, openPaper } from './paper.ts'
import { ballotLetter } from './sending.ts'
import { ballotsOf, closeBallot } from './store.ts'
import './tables.ts'

const one = z.object({ authority: z.uuid(), ballot: z.uuid() })
const mails = one.extend({ again: z.boolean() })

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'ballot-mails': z.output<typeof mails>
    'ballot-count': z.output<typeof one>
    'due-ballots': Nothing
  }
}

/** Writing to all who may answer, closing by the day, and counting. */
export function ballotTasks(bench: Workbench): Pick<Tasks, 'ballot-mails' | 'ballot-count' | 'due-ballots'> {
  const { program, db } = bench
  return {
    /** To everybody, whatever they have done: nothing here could know. */
    async 'ballot-mails'(payload) {
      const { authority, ballot, again } = mails.parse(payload)
      const today = dayOf(program.clock())
      await inScope(db, { authority }, async (tx) => {
        const found = (await ballotsOf(tx, [ballot])).get(ballot)
        if (!found || found.closedOn !== null || found.closesOn < today) return
        const people = await tx.selectFrom('ballot_person').select('person_id as person').where('ballot_id', '=', ballot).execute()
        const letters = people.map(({ person }) => ({ ballot, person, again }))
        const kind: LetterKind = ballotLetter
        if (letters.length > 0) await handOver(tx, program, kind, { authority, series: `${ballot} ${again ? today : ''}`, letters })
      })
    },
    async 'ballot-count'(payload) {
      const { authority, ballot } = one.parse(payload)
      await inScope(db, { authority }, (tx) => countBallot(tx, bench, authority, ballot))
    },
    async 'due-ballots'() {
      const today = dayOf(program.clock())
      const close = (authority: string) => inScope(db, { authority }, (tx) => closeDue(tx, authority, today))
      await eachAuthority(db, close, 'authorities could not have their ballots closed')
    },
  }
}

/** Closes what is over by its day, and has counted again what is closed and was not, should its job have been lost: the job's key keeps it one. */
async function closeDue(tx: Tx, authority: string, today: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select b.id from ballot b left join ballot_closing c on c.ballot_id = b.id
     where (b.closes_on < ${today} or c.ballot_id is not null) and not exists (select from ballot_result r where r.ballot_id = b.id)`.execute(
    tx,
  )
  for (const { id } of rows) await closeBallot(tx, authority, id, today)
}

/**
 * Counts a closed ballot, keeps what may be said, and forgets tickets and papers, in one transaction. Counting again does nothing.
 * @throws where papers came and none opens: the key is another one, and nothing may be forgotten before the right one has counted
 */
export async function countBallot(
  tx: Tx,
  { program: { secret, clock, log } }: Workbench,
  authority: string,
  ballot: string,
): Promise<void> {
  const found = (await ballotsOf(tx, [ballot])).get(ballot)
  const { rows } = await sql<{
    papers: Buffer[]
    words: Buffer[]
    coded: number
  }>`select papers, words, coded from private.ballot_take(${ballot})`.execute(tx)
  const [urn] = rows
  if (!found || !urn) return
  const { asking, eligible, minimumGroup } = found
  const papers = urn.papers.flatMap((sealed) => openPaper(secret, ballot, asking, sealed) ?? [])
  const unread = urn.papers.length - papers.length
  if (unread > 0 && papers.length === 0) throw new Error(`none of a ballot's ${unread} papers opens with this key`)
  if (unread > 0) log.error({ unread, of: urn.papers.length }, 'papers of a ballot do not open and are not counted')
  const outcome = count(asking, papers, { eligible, minimumGroup, coded: Math.min(urn.coded, papers.length) })
  const lines = outcome.enough ? urn.words.flatMap((sealed) => openLine(secret, ballot, asking, sealed) ?? []) : []
  const byQuestion = Object.fromEntries([...Map.groupBy(lines, ({ key }) => key)].map(([key, all]) => [key, all.map(({ text }) => text)]))
  await tx
    .insertInto('ballot_result')
    .values({
      ballot_id: ballot,
      authority_id: authority,
      outcome: JSON.stringify(outcome),
      words: lines.length > 0 ? secret.seal('ballot words', JSON.stringify(byQuestion)) : null,
      counted_on: dayOf(clock()),
    })
    .execute()
  await sql`select private.ballot_forget(${ballot})`.execute(tx)
}
