import { addDays, dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { eachAuthority, eachInTurn } from '../../ground/base/turns.ts'
import { dueAt, dueSpan, isDue, type Kind, kinds, remindAfter } from './evaluation.ts'
import { heldWithout, openEvaluation, openerAt, unwritten, writeLetters } from './store-open.ts'
import './tables.ts'

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'due-evaluations': Nothing
  }
}

/** Asking about sessions that have been held: in the evening, and two months later; and writing to everybody who was there, twice at most. */
export function evaluationTasks({ program, db }: Workbench): Pick<Tasks, 'due-evaluations'> {
  return {
    async 'due-evaluations'() {
      const now = program.clock()
      const ask = async (authority: string) => {
        for (const kind of kinds) await openDue(authority, kind)
        const open = await inScope(db, { authority }, (tx) => unwritten(tx, dayOf(now)))
        await eachInTurn(
          open,
          (each) => inScope(db, { authority }, (tx) => writeDue(tx, authority, each)),
          'evaluations could not be written about',
        )
      }
      await eachAuthority(db, ask, 'authorities could not have their sessions evaluated')

      async function openDue(authority: string, kind: Kind) {
        const { from, until } = dueSpan(kind, now)
        const held = await inScope(db, { authority }, (tx) => heldWithout(tx, kind, from, until))
        const due = held.filter(({ endsAt, settled }) => isDue(kind, endsAt, settled, now))
        // Each session in a transaction of its own: one lock at a time.
        const open = (each: (typeof due)[number]) =>
          inScope(db, { authority }, (tx) => openEvaluation(tx, program.secret, openerAt(authority, now), each, kind))
        await eachInTurn(due, open, 'sessions could not be asked about')
      }

      async function writeDue(
        tx: Parameters<typeof writeLetters>[0],
        authority: string,
        { kind, endsAt, first, ...evaluation }: Awaited<ReturnType<typeof unwritten>>[number],
      ) {
        const opener = openerAt(authority, now)
        if (first === null) {
          if (dueAt(kind, endsAt) <= now) await writeLetters(tx, opener, evaluation, 'first')
        } else if (addDays(first, remindAfter) <= opener.today) await writeLetters(tx, opener, evaluation, 'again')
      }
    },
  }
}
