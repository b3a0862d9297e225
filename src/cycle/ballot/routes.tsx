import { linkTo } from '../../ground/base/addresses.ts'
import type { Ask } from '../../ground/base/ask.ts'
import type { Answer, Route } from '../../people/permission/route.ts'
import { type AnswerFault, answersForm, type CodeFault, codeField, readAnswers, type Written } from './answer-form.ts'
import { answeringWords } from './answering.words.ts'
import { type Answers, readersOf } from './ballot.ts'
import { type Asked, askedOf, cast, formOf, isCrowded } from './casting.ts'
import { ballotBy, codePage, codeRoutes, ticketBy } from './code-routes.tsx'
import { forgetTicket, heldBy } from './device.ts'
import { ClosedPage, GonePage, SecondPage, ThanksPage } from './pages/after-page.tsx'
import { AnswerPage } from './pages/answer-page.tsx'

/**
 * Answering: by the ticket in a mail, or by a meeting's code. Nobody signs in, and who happens to be signed in is not looked at. Opening changes nothing: mail scanners
 * open links.
 */
export const ballotRoutes: Route[] = [
  anonymous('GET', '/answer/:ticket', async (ask) => {
    const form = await formOf(ask.program, ask.param('ticket'), ask.today)
    if (!form) return gone(ask)
    if (form.state === 'closed') return closed(ask, form)
    if (form.state === 'unused') return answerPage(ask, form, {}, [])
    return form.state === 'used' || hasSent(ask, form) ? thanks(ask, form) : codePage(ask, '', 'changed')
  }),
  anonymous('POST', '/answer/:ticket', async (ask) => {
    const ticket = ask.param('ticket')
    const asked = await askedOf(ask.program, ticket, ask.today)
    if (!asked) return gone(ask)
    const written = await ask.form(answersForm(asked.asking))
    const { answers, faults } = readAnswers(asked.asking, written)
    if (faults.length > 0) return answerPage(ask, asked, written, faults)
    const holds = isCrowded(ask.program)
    const sending = cast(ask.program, ticket, asked, answers, ask.today)
    // While it waits for others to be laid in, it needs no connection of its own, and takes nobody's place.
    if (holds) await sending
    return async () => {
      const outcome = await sending
      if (outcome === 'closed') return closed(ask, asked)
      if (outcome === 'taken') return sentBy(ask, ticket)
      if (outcome === 'coded') return sentBy(ask, ticket, asked)
      return { inside: () => sentBefore(ask, ticket, asked, written, answers) }
    }
  }),
  ...codeRoutes,
]

function anonymous(method: 'GET' | 'POST', path: string, handle: (ask: Ask) => Promise<Answer>): Route {
  return { method, path, rule: 'public', checksItself: true, secretAddress: true, bodyLimit: 32 * 1024, handle }
}

/** What is said of an answer whose ticket opens nothing any more: it was used, or its code is another by now. */
async function sentBefore(ask: Ask, ticket: string, asked: Asked, written: Written, answers: Answers): Promise<Response> {
  const form = await formOf(ask.program, ticket, ask.today)
  if (!form) return gone(ask)
  if (form.state === 'taken back' && !hasSent(ask, asked)) return sendByNewCode(ask, asked, written, answers)
  return ask.redirect(`${linkTo('/answer/:ticket', ticket)}?again=1`)
}

/** Sends an answer whose ticket was taken back while it was being written, by the code that holds now: nobody loses what they have answered. */
async function sendByNewCode(ask: Ask, asked: Asked, written: Written, answers: Answers): Promise<Response> {
  const typed = written[codeField]?.at(-1)
  const again = (fault: CodeFault, retryAfter?: number) => answerPage(ask, asked, written, [], { fault, retryAfter })
  if (typed === undefined) return again('changed')
  const found = await ballotBy(ask, typed)
  if ('fault' in found) return again(found.fault, found.retryAfter)
  const ticket = found.ballot === asked.ballot ? await ticketBy(ask, typed) : null
  if (ticket === null) return again(found.ballot === asked.ballot ? 'full' : 'wrong')
  const outcome = await cast(ask.program, ticket, asked, answers, ask.today)
  if (outcome === 'closed') return closed(ask, asked)
  return outcome === 'used' ? again('changed') : sentBy(ask, ticket, asked)
}

/** @param device of which ballot the device is to remember that it has sent: where it came by a code */
function sentBy(ask: Ask, ticket: string, device?: Asked): Response {
  if (device) forgetTicket(ask, device.ballot)
  return ask.redirect(linkTo('/answer/:ticket', ticket))
}

function hasSent(ask: Ask, { ballot }: Asked): boolean {
  return heldBy(ask, ballot)?.kind === 'sent'
}

function answerPage(
  ask: Ask,
  form: Asked,
  written: Written,
  faults: readonly AnswerFault[],
  code?: { fault: CodeFault; retryAfter?: number | undefined },
) {
  const { language } = ask
  const status = code?.fault === 'often' ? 429 : faults.length > 0 || code ? 422 : 200
  return ask.page(
    { title: form.asking.title[language], status, retryAfter: code?.retryAfter },
    <AnswerPage {...{ language, form, written, faults }} codeFault={code?.fault ?? null} />,
  )
}

function thanks(ask: Ask, form: Asked) {
  const { language } = ask
  const { thanks: t, second } = answeringWords[language]
  if (ask.query('again') !== '') return ask.page({ title: second.title }, <SecondPage {...{ language, form }} />)
  return ask.page({ title: t.title }, <ThanksPage {...{ language, form }} />)
}

function closed(ask: Ask, form: Asked) {
  return ask.page(
    { title: answeringWords[ask.language].reads[readersOf(form.asking)].closedTitle, status: 410 },
    <ClosedPage language={ask.language} form={form} />,
  )
}

function gone(ask: Ask) {
  return ask.page({ title: answeringWords[ask.language].gone.title, status: 404 }, <GonePage language={ask.language} />)
}
