import { z } from 'zod'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { handOver } from '../../people/post/store-handing.ts'
import { latestFeedback } from '../plan/store-feedback.ts'
import { feedbackLetter, supportLetter } from './sending.ts'
import { anyRequest } from './store.ts'
import { receiversOf } from './store-mail.ts'

const mails = z.object({ authority: z.uuid(), request: z.uuid(), what: z.enum(['asked', 'accepted', 'declined']) })
const feedback = z.object({ authority: z.uuid(), plan: z.uuid() })

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'support-mails': z.output<typeof mails>
    'feedback-mails': z.output<typeof feedback>
  }
}

/** The mails of support: a job finds whom to tell and hands a letter for each to the post office. */
export function supportTasks(bench: Workbench): Pick<Tasks, 'support-mails' | 'feedback-mails'> {
  const { program, db } = bench
  return {
    async 'support-mails'(payload) {
      const { authority, request: id, what } = mails.parse(payload)
      const today = dayOf(program.clock())
      await inScope(db, { authority }, async (tx) => {
        const request = await anyRequest(tx, id, today)
        if (!request) return
        const letters = (await receiversOf(tx, request, what, today)).map((person) => ({ request: id, what, person }))
        if (letters.length > 0) await handOver(tx, program, supportLetter, { authority, letters })
      })
    },
    async 'feedback-mails'(payload) {
      const { authority, plan } = feedback.parse(payload)
      await inScope(db, { authority }, async (tx) => {
        const news = await latestFeedback(tx, plan, dayOf(program.clock()))
        const letters = (news?.receivers ?? []).map((person) => ({ plan, person }))
        if (letters.length > 0) await handOver(tx, program, feedbackLetter, { authority, letters })
      })
    },
  }
}
