import type { Program } from '../base/ask.ts'
import { type Day, dayOf } from '../base/clock.ts'
import { inScope, type Tx } from '../base/database.ts'
import type { Workbench } from '../base/jobs.ts'
import type { Language } from '../base/language.ts'
import { keepMail, keepsMail, type Mail } from '../base/mail.ts'
import { schoolYearName } from '../plan/plan.ts'
import { latestFeedback } from '../plan/store-feedback.ts'
import { feedbackMail, supportMail } from './mails.ts'
import { anyRequest } from './store.ts'
import { type Address, addressOf } from './store-mail.ts'
import type { Request } from './support.ts'
import { nameOf } from './words.ts'
import '../organisation/tables.ts'

/** A mail about a request to one person. */
export type SupportWish = { authority: string; request: string; what: 'asked' | 'accepted' | 'declined'; person: string }

/** A mail about the latest feedback on a plan to one person. */
export type FeedbackWish = { authority: string; plan: string; person: string }

/** Sends one mail about a request, if it still stands as the mail says. */
export function sendSupportMail(bench: Workbench, { authority, request: id, what, person }: SupportWish): Promise<void> {
  return sendTo(bench, authority, person, async (tx, address, authorityName, today) => {
    const request = await anyRequest(tx, id, today)
    if (!request || request.state.is !== what) return null
    const { language, email: to, givenName } = address
    const link = `${bench.program.config.publicUrl}${what === 'asked' ? '/desk/requests' : '/support'}/${id}`
    const place = request.teamName ? `${request.teamName}, ${request.schoolName}` : request.schoolName
    const asker = nameOf(request.by, language)
    return supportMail(
      { what, to, givenName, place, kind: request.kind, asker, text: request.text, authorityName, link, ...answerOf(request, language) },
      language,
    )
  })
}

/** Sends one mail about the latest feedback on a plan. */
export function sendFeedbackMail(bench: Workbench, { authority, plan, person }: FeedbackWish): Promise<void> {
  return sendTo(bench, authority, person, async (tx, { language, email: to, givenName }, authorityName, today) => {
    const news = await latestFeedback(tx, plan, today)
    if (!news) return null
    const coach = nameOf({ name: news.coach }, language)
    const link = `${bench.program.config.publicUrl}/plans/${plan}/comments`
    const { unitName: unit, schoolYear, asksChanges } = news
    return feedbackMail({ to, givenName, unit, year: schoolYearName(schoolYear), coach, asksChanges, authorityName, link }, language)
  })
}

/** What was answered: by whom, with what words, until when. */
function answerOf({ state, declines, askedOn }: Request, language: Language): { coach: string; note: string; until: Day } {
  if (state.is === 'accepted') return { coach: nameOf(state.coach, language), note: state.note, until: state.until }
  const last = declines.at(-1)
  return { coach: last ? nameOf(last.coach, language) : '', note: last?.note ?? '', until: askedOn }
}

type Write = (tx: Tx, address: Address, authorityName: string, today: Day) => Promise<Mail | null>

/** Writes a mail to somebody who is still here, and sends it or keeps it to be read in the browser. */
async function sendTo({ program, db }: Workbench, authority: string, person: string, write: Write): Promise<void> {
  const today = dayOf(program.clock())
  const mail = await inScope(db, { authority }, async (tx) => {
    const house = await tx.selectFrom('authority').select(['name', 'kind']).where('id', '=', authority).executeTakeFirstOrThrow()
    const address = await addressOf(tx, person, today)
    const written = address ? await write(tx, address, house.name, today) : null
    if (!written || !keepsMail(house.kind, program.config)) return written
    await keepMail(tx, authority, written)
    return null
  })
  if (mail && program.post.ready) await post(program, mail)
}

/** A mail server's refusal quotes the address; a failed job keeps only its code. */
async function post(program: Program, mail: Mail): Promise<void> {
  try {
    await program.post.send(mail)
  } catch (error) {
    const code = error instanceof Error && 'responseCode' in error ? ` (${Number(error.responseCode)})` : ''
    throw new Error(`The mail server did not take a mail${code}.`)
  }
}
