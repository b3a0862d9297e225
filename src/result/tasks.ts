import { z } from 'zod'
import { dayOf } from '../base/clock.ts'
import { inScope } from '../base/database.ts'
import { enqueue, type Task, type Workbench } from '../base/jobs.ts'
import { keepMail, keepsMail } from '../base/mail.ts'
import { everySchool, roundSeen } from '../round/store.ts'
import { enqueueRelease } from '../round/store-close.ts'
import { resultMail } from './mails.ts'
import { releaseRound } from './release.ts'
import { readersOf } from './store-mail.ts'
import { releasedRound } from './store-released.ts'

const oneRound = z.object({ authority: z.uuid(), round: z.uuid() })
const oneMail = oneRound.extend({ person: z.uuid() })

/** What comes of a closed round by itself: the release, and the mails to those who may now look. */
export function resultTasks(bench: Workbench): Record<string, Task> {
  const { program, db } = bench
  return {
    async 'round-release'(payload) {
      const place = oneRound.parse(payload)
      const came = await releaseRound(bench, place)
      if (came !== 'not due') return
      await inScope(db, { authority: place.authority }, async (tx) => {
        const { releaseAt } = await roundSeen(tx, everySchool, place.round, dayOf(program.clock()))
        if (releaseAt) await enqueueRelease(tx, place.authority, place.round, releaseAt)
      })
    },
    /** One mail each, queued at once: done again it replaces those that still wait. */
    async 'result-mailing'(payload) {
      const { authority, round } = oneRound.parse(payload)
      await inScope(db, { authority }, async (tx) => {
        for (const { person } of await readersOf(tx, round, dayOf(program.clock())))
          await enqueue(tx, 'result-mail', { authority, round, person }, { key: `result-mail:${round}:${person}` })
      })
    },
    async 'result-mail'(payload) {
      const { authority, round: id, person } = oneMail.parse(payload)
      const mail = await inScope(db, { authority }, async (tx) => {
        const [reader] = await readersOf(tx, id, dayOf(program.clock()), person)
        if (!reader) return null
        const { round } = await releasedRound(tx, id)
        const house = await tx.selectFrom('authority').select(['name', 'kind']).where('id', '=', authority).executeTakeFirstOrThrow()
        const written = resultMail(reader, {
          roundName: round.name,
          authorityName: house.name,
          minimumGroup: round.minimumGroup,
          link: `${program.config.publicUrl}/group-results`,
        })
        if (!keepsMail(house.kind, program.config)) return written
        await keepMail(tx, authority, written)
        return null
      })
      if (mail && program.post.ready) await program.post.send(mail)
    },
  }
}
