import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { eachAuthority } from '../../ground/base/turns.ts'
import { queueWaiting } from './sending.ts'

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'waiting-mails': Nothing
  }
}

/** What waits for people, by mail: looked for once a day, one mail for each person. */
export function remindingTasks(bench: Workbench): Pick<Tasks, 'waiting-mails'> {
  return {
    async 'waiting-mails'() {
      await eachAuthority(bench.db, (authority) => queueWaiting(bench, authority), 'authorities could not be told what waits')
    },
  }
}
