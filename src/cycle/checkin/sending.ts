import { z } from 'zod'
import { formatWeekday } from '../../ground/base/language.ts'
import { accountOf } from '../../people/access/store.ts'
import { type LetterKind, tenDays } from '../../people/post/letter.ts'
import { planInSentence } from '../plan/plan-sentences.ts'
import { noticeWords } from './sending.words.ts'
import { planNamed } from './store-notices.ts'

const oneNotice = z.object({ plan: z.uuid(), person: z.uuid(), day: z.iso.date() })

/** Tells who leads a plan that it is time for its check. */
export const noticeLetter: LetterKind = {
  name: 'checkin-notice',
  priority: 2,
  hours: tenDays,
  async write({ tx, program, authorityName, payload, today }) {
    const { plan: id, person, day } = oneNotice.parse(payload)
    const to = await accountOf(tx, person, today)
    const plan = await planNamed(tx, id)
    if (!to || !plan) return null
    const t = noticeWords[to.language]
    const name = planInSentence(plan, to.language)
    const link = `${program.config.publicUrl}/plans/${id}/checkins`
    const paragraphs = [t.hello(to.givenName), t.lead(name, formatWeekday(day, to.language)), t.how, t.link(link), t.sender(authorityName)]
    return { to: to.email, subject: t.subject(name), text: `${paragraphs.join('\n\n')}\n` }
  },
}
