import { z } from 'zod'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { eachAuthority } from '../../ground/base/turns.ts'
import { measureAll } from './store-measuring.ts'

const payload = z.object({ authority: z.uuid() })

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'indicator-readings': z.output<typeof payload>
    'indicator-readings-of-all': Nothing
  }
}

/** Reading what indicators measure: when one is made, and every morning what has been released, or has ended, since. Done again it reads nothing twice. */
export function indicatorTasks({ program, db }: Workbench): Pick<Tasks, 'indicator-readings' | 'indicator-readings-of-all'> {
  const measure = (authority: string) => inScope(db, { authority }, (tx) => measureAll(tx, authority, program.clock()))
  return {
    async 'indicator-readings'(given) {
      await measure(payload.parse(given).authority)
    },
    async 'indicator-readings-of-all'() {
      await eachAuthority(db, measure, 'authorities could not have their indicators read')
    },
  }
}
