import { linkTo } from '../../ground/base/addresses.ts'
import type { Ask } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { countAttempt, secondsUntil } from '../../people/access/attempts.ts'
import type { Route } from '../../people/permission/route.ts'
import { answersForm, readAnswers } from './answer-form.ts'
import { answeringWords } from './answering.words.ts'
import { askedOf, cast, type Form, formOf } from './casting.ts'
import { ClosedPage, GonePage, ThanksPage } from './pages/after-page.tsx'
import { AnswerPage } from './pages/answer-page.tsx'
import { CodePage } from './pages/code-page.tsx'
import { ballotOfCode, takeCodedTicket } from './store-code.ts'
import { ballotOfTicket, readCode } from './ticket.ts'

/**
 * Answering: by the ticket in a mail, or by a meeting's code. Nobody signs in, and who happens to be signed in is not looked at. Opening changes nothing: mail scanners
 * open links.
 */
export const ballotRoutes: Route[] = [
  anonymous('GET', '/answer/:ticket', async (ask) => {
    const form = await formOf(ask.program, ask.param('ticket'), ask.today)
    if (!form) return gone(ask)
    if (form.state === 'closed') return closed(ask, form)
    if (form.state === 'used') return thanks(ask, form)
    return answerPage(ask, form, {}, [])
  }),
  anonymous('POST', '/answer/:ticket', async (ask) => {
    const ticket = ask.param('ticket')
    const asked = await askedOf(ask.program, ticket, ask.today)
    if (!asked) return gone(ask)
    const written = await ask.form(answersForm(asked.asking))
    const { answers, faults } = readAnswers(asked.asking, written)
    if (faults.length > 0) return answerPage(ask, asked, written, faults)
    const outcome = await cast(ask.program, ticket, asked, answers, ask.today)
    if (outcome === 'closed') return closed(ask, asked)
    return ask.redirect(`${linkTo('/answer/:ticket', ticket)}${outcome === 'used' ? '?again=1' : ''}`)
  }),
  { method: 'GET', path: '/kom', rule: 'public', checksItself: true, handle: (ask) => codePage(ask, ask.query('code'), null) },
  { method: 'POST', path: '/kom', rule: 'public', checksItself: true, handle: takeTicket },
]

function anonymous(method: 'GET' | 'POST', path: string, handle: (ask: Ask) => Promise<Response>): Route {
  return { method, path, rule: 'public', checksItself: true, secretAddress: true, bodyLimit: 32 * 1024, handle }
}

/** Wrong codes from one network in ten minutes: a whole school may share one, so that only those count. */
const mostWrong = 60
const windowMinutes = 10

/** Gives a device a ticket, or the one that it has. Who guesses is held off by network; a right code is let in from anywhere. */
async function takeTicket(ask: Ask): Promise<Response> {
  const { program, today } = ask
  const { code: typed } = await ask.form(texts('code'))
  const bucket = `ballot code ${ask.address}`
  const code = readCode(typed)
  const tried = await countAttempt(program, bucket, windowMinutes, 0)
  if (tried.count >= mostWrong) return codePage(ask, typed, 'often', secondsUntil(tried, ask.now))
  const ballot = code === null ? null : await ballotOfCode(program, code, today)
  if (code === null || ballot === null) {
    await countAttempt(program, bucket, windowMinutes)
    return codePage(ask, typed, 'wrong')
  }
  const held = cookieIn(ask, cookieOf(ballot))
  if (held !== null && ballotOfTicket(program.secret, held) === ballot) return ask.redirect(linkTo('/answer/:ticket', held))
  const ticket = await takeCodedTicket(program, code, today)
  if (ticket === null) return codePage(ask, typed, 'full')
  ask.setCookie(cookieOf(ballot), ticket, deviceDays)
  return ask.redirect(linkTo('/answer/:ticket', ticket))
}

/** Days that a device remembers its ticket: longer than a code holds. */
const deviceDays = 2

function cookieOf(ballot: string): string {
  return `ballot-${ballot.slice(0, 8)}`
}

function cookieIn({ request }: Ask, name: string): string | null {
  const cookies = request.headers.get('cookie') ?? ''
  return new RegExp(`(?:^|; )${name}=([\\w-]{64})(?:;|$)`).exec(cookies)?.[1] ?? null
}

function answerPage(
  ask: Ask,
  form: Omit<Form, 'state'>,
  written: Record<string, readonly string[]>,
  faults: ReturnType<typeof readAnswers>['faults'],
) {
  const { language } = ask
  return ask.page(
    { title: form.asking.title[language], status: faults.length > 0 ? 422 : 200 },
    <AnswerPage {...{ language, form, written, faults }} />,
  )
}

function thanks(ask: Ask, form: Form) {
  const { language } = ask
  return ask.page(
    { title: answeringWords[language].thanks.title },
    <ThanksPage {...{ language, form }} again={ask.query('again') !== ''} />,
  )
}

function closed(ask: Ask, form: Omit<Form, 'state'>) {
  return ask.page({ title: answeringWords[ask.language].closed.title, status: 410 }, <ClosedPage language={ask.language} form={form} />)
}

function gone(ask: Ask) {
  return ask.page({ title: answeringWords[ask.language].gone.title, status: 404 }, <GonePage language={ask.language} />)
}

function codePage(ask: Ask, code: string, fault: 'wrong' | 'full' | 'often' | null, retryAfter?: number) {
  const { language } = ask
  const status = fault === null ? 200 : fault === 'often' ? 429 : 422
  return ask.page(
    { title: answeringWords[language].code.title, status, retryAfter },
    <CodePage {...{ language, fault }} code={code.slice(0, 40)} />,
  )
}
