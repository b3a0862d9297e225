import { addDays, dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { eachAuthority } from '../../ground/base/turns.ts'
import { deliverLetters, type PostRules } from './delivery.ts'
import { forgetMailings } from './store-delivery.ts'

/** Days that the counts of daily mail are kept. */
const daysKept = 60

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'post-delivery': Nothing
    'post-clearing': Nothing
  }
}

/** Delivering what waits, and forgetting what is long done with. */
export function postTasks(bench: Workbench, rules: PostRules): Pick<Tasks, 'post-delivery' | 'post-clearing'> {
  let again = false
  let under: Promise<void> | null = null

  /** One delivery at a time in a process: who comes meanwhile has it look once more. */
  async function deliver(): Promise<void> {
    again = true
    if (under) return
    try {
      while (again) {
        again = false
        under = deliverLetters(bench, rules)
        await under
      }
    } finally {
      under = null
    }
  }

  return {
    'post-delivery': deliver,
    async 'post-clearing'() {
      const before = addDays(dayOf(bench.program.clock()), -daysKept)
      const forget = (authority: string) => inScope(bench.db, { authority }, (tx) => forgetMailings(tx, before))
      await eachAuthority(bench.db, forget, 'authorities could not have old mailings forgotten')
    },
  }
}
