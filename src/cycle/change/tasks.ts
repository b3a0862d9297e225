import { z } from 'zod'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { askOnce } from '../../ground/base/question.ts'
import { releasedStandingsAsked } from '../release/store-standing.ts'
import { everySchool } from '../round/store.ts'
import type { Pair } from './school-change.ts'
import { reckonedAsked } from './store.ts'
import { keepChanges } from './store-kept.ts'

const oneRound = z.object({ authority: z.uuid(), round: z.uuid() })

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'round-changes': z.output<typeof oneRound>
  }
}

/** What comes of a release for those who follow many schools: what may be said of each school's change is reckoned once, here, and not in the process that answers them. */
export function changeTasks({ db }: Workbench): Pick<Tasks, 'round-changes'> {
  return {
    /** Done again it keeps nothing twice. */
    async 'round-changes'(payload) {
      const { authority, round } = oneRound.parse(payload)
      await inScope(db, { authority }, async (tx) => {
        const standings = await askOnce(tx, releasedStandingsAsked(everySchool))
        const pairs = [...standings].flatMap(([school, { round: now, before }]): Pair[] =>
          now === round && before !== null ? [{ school, now, before }] : [],
        )
        if (pairs.length > 0) await keepChanges(tx, authority, pairs, await askOnce(tx, reckonedAsked(pairs)))
      })
    },
  }
}
