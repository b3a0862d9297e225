import { z } from 'zod'
import { newestVersions } from '../../content/framework/store.ts'
import { everySchool, roundSeen } from '../../cycle/round/store.ts'
import { found } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import { enqueue, type Tasks, type Workbench } from '../../ground/base/jobs.ts'
import { takeDemoTemperature } from './checks.ts'
import { writeDemoPlans } from './plans.ts'

const payloadOf = z.object({ authority: z.uuid(), round: z.uuid(), school: z.uuid() })

/** Milliseconds between looks at whether the demo's first round is released. */
const pause = 1000

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'demo-plans': z.output<typeof payloadOf>
  }
}

/** The demo's plans start from a released result, so they wait for it. */
export function demoTasks({ program, db }: Workbench): Pick<Tasks, 'demo-plans'> {
  return {
    async 'demo-plans'(payload) {
      const { authority, round, school } = payloadOf.parse(payload)
      const now = program.clock()
      await inScope(db, { authority }, async (tx) => {
        const house = await tx.selectFrom('authority').select('kind').where('id', '=', authority).executeTakeFirst()
        // Whoever can ask for jobs must not fill a real authority with invented plans.
        if (house?.kind !== 'demo') return
        const { releasedOn } = await roundSeen(tx, everySchool, round, dayOf(now))
        if (releasedOn === null) {
          const options = { key: `demo-plans:${now.getTime()}`, runAt: new Date(now.getTime() + pause) }
          return enqueue(tx, 'demo-plans', { authority, round, school }, options)
        }
        const framework = found((await newestVersions(tx)).find((version) => version.framework.key === 'digital-skola'))
        await writeDemoPlans(tx, authority, framework, round, school, dayOf(now))
        await takeDemoTemperature(tx, program.secret, authority, framework, dayOf(now))
      })
    },
  }
}
