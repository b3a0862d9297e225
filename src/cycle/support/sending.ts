import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import { type Day, schoolYearName } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { type LetterKind, tenDays } from '../../people/post/letter.ts'
import { latestFeedback } from '../plan/store-feedback.ts'
import { feedbackMail, supportMail } from './mails.ts'
import { nameOf } from './request-sentences.ts'
import { anyRequest } from './store.ts'
import { addressOf } from './store-mail.ts'
import type { Request } from './support.ts'

/** A mail about a request to one person, as it waits. */
const oneMail = z.object({ request: z.uuid(), what: z.enum(['asked', 'accepted', 'declined']), person: z.uuid() })
const oneFeedback = z.object({ plan: z.uuid(), person: z.uuid() })

/** A mail about a request, if it still stands as the mail says. */
export const supportLetter: LetterKind = {
  name: 'support',
  priority: 2,
  hours: tenDays,
  async write({ tx, program, authorityName, payload, today }) {
    const { request: id, what, person } = oneMail.parse(payload)
    const address = await addressOf(tx, person, today)
    const request = await anyRequest(tx, id, today)
    if (!address || !request || request.state.is !== what) return null
    const { language, email: to, givenName } = address
    const link = `${program.config.publicUrl}${what === 'asked' ? linkTo('/desk/requests/:id', id) : linkTo('/support/:id', id)}`
    const place = request.teamName ? `${request.teamName}, ${request.schoolName}` : request.schoolName
    const asker = nameOf(request.by, language)
    return supportMail(
      { what, to, givenName, place, kind: request.kind, asker, text: request.text, authorityName, link, ...answerOf(request, language) },
      language,
    )
  },
}

/** A mail about the latest feedback on a plan. */
export const feedbackLetter: LetterKind = {
  name: 'feedback',
  priority: 2,
  hours: tenDays,
  async write({ tx, program, authorityName, payload, today }) {
    const { plan, person } = oneFeedback.parse(payload)
    const address = await addressOf(tx, person, today)
    const news = await latestFeedback(tx, plan, today)
    if (!address || !news) return null
    const { language, email: to, givenName } = address
    const coach = nameOf({ name: news.coach }, language)
    const link = program.config.publicUrl + linkTo('/plans/:id/comments', plan)
    const { unitName: unit, schoolYear, asksChanges } = news
    return feedbackMail({ to, givenName, unit, year: schoolYearName(schoolYear), coach, asksChanges, authorityName, link }, language)
  },
}

/** What was answered: by whom, with what words, until when. */
function answerOf({ state, declines, askedOn }: Request, language: Language): { coach: string; note: string; until: Day } {
  if (state.is === 'accepted') return { coach: nameOf(state.coach, language), note: state.note, until: state.until }
  const last = declines.at(-1)
  return { coach: last ? nameOf(last.coach, language) : '', note: last?.note ?? '', until: askedOn }
}
