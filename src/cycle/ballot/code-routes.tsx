import { linkTo } from '../../ground/base/addresses.ts'
import type { Ask } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { countAttempt, secondsUntil } from '../../people/access/attempts.ts'
import type { Route } from '../../people/permission/route.ts'
import type { CodeFault } from './answer-form.ts'
import { answeringWords } from './answering.words.ts'
import { askedNow } from './casting.ts'
import { heldBy, remember } from './device.ts'
import { SentFromHerePage } from './pages/after-page.tsx'
import { CodePage } from './pages/code-page.tsx'
import { ballotOfCode, takeCodedTicket } from './store-code.ts'
import { readCode } from './ticket.ts'

/** Answering by a meeting's code: the page that the picture on the screen leads to, and a ticket for the device. */
export const codeRoutes: Route[] = [
  { method: 'GET', path: '/kom', rule: 'public', checksItself: true, handle: (ask) => codePage(ask, ask.query('code'), null) },
  { method: 'POST', path: '/kom', rule: 'public', checksItself: true, handle: takeTicket },
]

/** Wrong codes from one network in ten minutes: a whole school may share one, so that only those count. */
const mostWrong = 60
const windowMinutes = 10

/** Gives a device a ticket, or the one that it has. */
async function takeTicket(ask: Ask): Promise<Response> {
  const { code: typed } = await ask.form(texts('code'))
  const found = await ballotBy(ask, typed)
  if ('fault' in found) return codePage(ask, typed, found.fault, found.retryAfter)
  const { ballot, number } = found
  const held = heldBy(ask, ballot)
  if (held?.kind === 'sent') return sentFromHere(ask, ballot)
  if (held && (held.code === null || held.code === number)) return ask.redirect(linkTo('/answer/:ticket', held.ticket))
  const ticket = await ticketBy(ask, typed)
  if (ticket === null) return codePage(ask, typed, 'full')
  remember(ask, ballot, ticket)
  return ask.redirect(linkTo('/answer/:ticket', ticket))
}

/** Whose code somebody has typed. Who guesses is held off by network; a right code is let in from anywhere. */
export async function ballotBy(
  { program, address, now, today }: Ask,
  typed: string,
): Promise<{ ballot: string; number: number } | { fault: CodeFault; retryAfter?: number }> {
  const bucket = `ballot code ${address}`
  const tried = await countAttempt(program, bucket, windowMinutes, 0)
  if (tried.count >= mostWrong) return { fault: 'often', retryAfter: secondsUntil(tried, now) }
  const code = readCode(typed)
  const found = code && (await ballotOfCode(program, code, today))
  if (found) return found
  await countAttempt(program, bucket, windowMinutes)
  return { fault: 'wrong' }
}

/** One more ticket by a code that is right; null when it has given all. */
export async function ticketBy({ program, today }: Ask, typed: string): Promise<string | null> {
  const code = readCode(typed)
  return code && takeCodedTicket(program, code, today)
}

/** The page where a code is written. `changed`: the one that the device came by is another by now. */
export function codePage(ask: Ask, code: string, fault: CodeFault | null, retryAfter?: number): Response | Promise<Response> {
  const { language } = ask
  const status = fault === null ? 200 : fault === 'often' ? 429 : fault === 'changed' ? 410 : 422
  return ask.page(
    { title: answeringWords[language].code.title, status, retryAfter },
    <CodePage {...{ language, fault }} code={code.slice(0, 40)} />,
  )
}

async function sentFromHere(ask: Ask, ballot: string): Promise<Response> {
  const { language, program, today } = ask
  const form = await askedNow(program, ballot, today)
  if (!form) return codePage(ask, '', 'wrong')
  return ask.page({ title: answeringWords[language].thanks.title }, <SentFromHerePage {...{ language, form }} />)
}
