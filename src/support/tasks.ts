import { z } from 'zod'
import { dayOf } from '../base/clock.ts'
import { inScope } from '../base/database.ts'
import { enqueue, type Task, type Workbench } from '../base/jobs.ts'
import { latestFeedback } from '../plan/store-feedback.ts'
import { sendFeedbackMail, sendSupportMail } from './sending.ts'
import { anyRequest } from './store.ts'
import { receiversOf } from './store-mail.ts'

const mails = z.object({ authority: z.uuid(), request: z.uuid(), what: z.enum(['asked', 'accepted', 'declined']) })
const feedback = z.object({ authority: z.uuid(), plan: z.uuid() })
const toOne = { person: z.uuid() }

/** The mails of support: one job finds whom to tell, and each mail is a job of its own, so that one that fails does not send the others again. */
export function supportTasks(bench: Workbench): Record<string, Task> {
  const { program, db } = bench
  return {
    async 'support-mails'(payload) {
      const { authority, request: id, what } = mails.parse(payload)
      const today = dayOf(program.clock())
      await inScope(db, { authority }, async (tx) => {
        const request = await anyRequest(tx, id, today)
        if (!request) return
        for (const person of await receiversOf(tx, request, what, today))
          await enqueue(tx, 'support-mail', { authority, request: id, what, person }, { key: `support-mail:${id}:${what}:${person}` })
      })
    },
    'support-mail': (payload) => sendSupportMail(bench, mails.extend(toOne).parse(payload)),
    async 'feedback-mails'(payload) {
      const { authority, plan } = feedback.parse(payload)
      await inScope(db, { authority }, async (tx) => {
        const news = await latestFeedback(tx, plan, dayOf(program.clock()))
        for (const person of news?.receivers ?? [])
          await enqueue(tx, 'feedback-mail', { authority, plan, person }, { key: `feedback-mail:${plan}:${person}` })
      })
    },
    'feedback-mail': (payload) => sendFeedbackMail(bench, feedback.extend(toOne).parse(payload)),
  }
}
