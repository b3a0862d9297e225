import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { eachAuthority } from '../../ground/base/turns.ts'
import { gatherSaid } from './store-saying.ts'

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'gather-said': Nothing
  }
}

/** Gathering what others say of actions, once a day: so what is said does not change at the moment when somebody's check has been counted. */
export function checkinTasks({ db }: Workbench): Pick<Tasks, 'gather-said'> {
  return {
    async 'gather-said'() {
      const gather = (authority: string) => inScope(db, { authority }, (tx) => gatherSaid(tx, authority))
      await eachAuthority(db, gather, 'authorities could not have gathered what is said of actions')
    },
  }
}
