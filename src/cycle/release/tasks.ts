import { z } from 'zod'
import { dayOf, daysBetween } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { handOver } from '../../people/post/store-handing.ts'
import { everySchool, roundSeen } from '../round/store.ts'
import { enqueueRelease } from '../round/store-close.ts'
import { newsDays, releaseRound } from './release.ts'
import { resultLetter } from './sending.ts'
import { readersOf } from './store-mail.ts'

const oneRound = z.object({ authority: z.uuid(), round: z.uuid() })

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'round-release': z.output<typeof oneRound>
    'result-mailing': z.output<typeof oneRound>
  }
}

/** What comes of a closed round by itself: the release, and the mails to those who may now look. */
export function resultTasks(bench: Workbench): Pick<Tasks, 'round-release' | 'result-mailing'> {
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
    /** Done again it adds nobody who waits. No mail where nobody answered: there is nothing to read. Nor of what has been there for weeks. */
    async 'result-mailing'(payload) {
      const { authority, round } = oneRound.parse(payload)
      const today = dayOf(program.clock())
      await inScope(db, { authority }, async (tx) => {
        const { releasedOn } = await roundSeen(tx, everySchool, round, today)
        if (releasedOn === null || daysBetween(releasedOn, today) > newsDays) return
        const readers = await readersOf(tx, round, today)
        const letters = readers.map(({ person }) => ({ round, person }))
        if (letters.length > 0) await handOver(tx, program, resultLetter, { authority, series: round, about: round, letters })
      })
    },
  }
}
