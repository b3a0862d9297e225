import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { linkTo } from '../../ground/base/addresses.ts'
import { NotFound, type Program } from '../../ground/base/ask.ts'
import { isUnreachable } from '../../ground/base/database.ts'
import type { Sent } from '../../ground/base/form.ts'
import { PressBusy } from '../../ground/paper/press.ts'
import { LinkButton } from '../../ground/ui/components/button/button.tsx'
import { PageHead } from '../../ground/ui/components/page-head/page-head.tsx'
import type { Recognised } from '../../people/access/session.ts'
import type { Route } from '../../people/permission/route.ts'
import { languageOf } from './ask.tsx'
import type { Unread } from './body.ts'
import { refusalWords } from './refusals.words.ts'
import { setPage } from './shell.tsx'
import { SignedOutPage } from './signed-out.tsx'
import { signedOutWords } from './signed-out.words.ts'

import { whoIsRefused } from './who.ts'

type Status = 400 | 403 | 404 | 408 | 413 | 422 | 500 | 503

/** 404, the same for what does not exist and for what is not for the one who asks. */
export async function answerMissing(program: Program, c: Context): Promise<Response> {
  const who = await whoIsRefused(program, c)
  const t = refusalWords[languageOf(c, who)]
  return refusal(program, c, who, 404, t.missingTitle, t.missingText)
}

/** What was sent is too large, came too slowly or broke off. The line is closed: what is left of it is not waited for. */
export async function answerUnread(program: Program, c: Context, why: Unread): Promise<Response> {
  const who = await whoIsRefused(program, c)
  const t = refusalWords[languageOf(c, who)]
  c.header('connection', 'close')
  if (why === 'large') return refusal(program, c, who, 413, t.largeTitle, t.largeText)
  return refusal(program, c, who, why === 'slow' ? 408 : 400, t.slowTitle, t.slowText)
}

/** The one handler of what was thrown: not found, foreign forms, a database that is away, and the truly unexpected with its reference number. */
export async function answerUnexpected(program: Program, c: Context, error: Error): Promise<Response> {
  if (error instanceof NotFound) return answerMissing(program, c)
  if (isUnreachable(error)) {
    program.log.error({ route: c.get('pattern') }, 'database unreachable')
    const t = refusalWords[languageOf(c, null)]
    return refusal(program, c, null, 503, t.databaseTitle, t.databaseText)
  }
  const who = await whoIsRefused(program, c)
  const t = refusalWords[languageOf(c, who)]
  if (error instanceof HTTPException && error.status === 403) return refusal(program, c, who, 403, t.foreignTitle, t.foreignText)
  if (error instanceof PressBusy) {
    program.log.warn({ route: c.get('pattern') }, 'press busy')
    c.header('Retry-After', '30')
    return refusal(program, c, who, 503, t.pressTitle, t.pressText)
  }
  const reference = randomBytes(4).toString('hex').toUpperCase()
  program.log.error({ reference, route: c.get('pattern'), error: error.name, stack: stackOf(error) }, 'unexpected')
  return refusal(program, c, who, 500, t.unexpectedTitle, t.unexpectedText(reference))
}

/** Where the error came from, without its message: a message may quote what somebody wrote. */
function stackOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 8)
    .join('\n')
}

/**
 * Someone without a session. A page leads to signing in and back; a form that was sent keeps all that was written, to be sent again after
 * signing in in another tab; a background save gets a sentence to show.
 * @param sent null when there was more than someone without a session may send: then the page says that it waits in the tab before
 */
export function answerSignedOut(program: Program, route: Route, c: Context, sent: Sent | null): Response {
  const language = languageOf(c, null)
  const t = signedOutWords[language]
  const refusalText = refusalWords[language]
  const url = new URL(c.req.url)
  if (!sent) c.header('connection', 'close')
  if (c.req.header('accept') === 'application/json') return c.json({ message: refusalText.signedOutShort, url: linkTo('/sign-in') }, 401)
  if (route.method === 'GET') {
    const next = `${url.pathname}${url.search}`
    return c.redirect(next === '/' ? linkTo('/sign-in') : `${linkTo('/sign-in')}?next=${encodeURIComponent(next)}`, 303)
  }
  const setting = { program, language, who: null, flash: undefined, path: '/', now: program.clock() }
  if (!sent) return setPage(c, setting, { title: t.signedOutTitle, status: 413 }, <SignedOutPage language={language} again={null} />)
  if (!url.searchParams.has('_method') && route.method !== 'POST') url.searchParams.set('_method', route.method)
  const again = { action: `${url.pathname}${url.search}`, fields: sent.texts }
  return setPage(c, setting, { title: t.signedOutTitle, status: 403 }, <SignedOutPage language={language} again={again} />)
}

function refusal(program: Program, c: Context, who: Recognised | null, status: Status, title: string, text: string): Response {
  const language = languageOf(c, who)
  if (c.req.header('accept') === 'application/json') return c.json({ message: `${title}. ${text}` }, status)
  const page = (
    <>
      <PageHead title={title} lead={text} />
      <LinkButton href={linkTo('/')}>{refusalWords[language].toStart}</LinkButton>
    </>
  )
  return setPage(c, { program, language, who, flash: undefined, path: '/', now: program.clock() }, { title, status }, page)
}
