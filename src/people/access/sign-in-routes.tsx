import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { networkOf } from '../../ground/base/address.ts'
import { formTo, linkTo } from '../../ground/base/addresses.ts'
import type { Ask, Program } from '../../ground/base/ask.ts'
import { inScope } from '../../ground/base/database.ts'
import { codesOf, texts } from '../../ground/base/form.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { isLanguage } from '../../ground/base/language.ts'
import { newToken } from '../../ground/base/secret.ts'
import { frontOf } from '../organisation/front.ts'
import { changeLanguage } from '../organisation/store-people.ts'
import { open, type Route } from '../permission/route.ts'
import { postStanding } from '../post/store-standing.ts'

import { noteWrongCode } from './alarm.ts'
import { attempt, countAttempt, forgiveAttempt, secondsUntil } from './attempts.ts'
import { readCode } from './code.ts'
import { describeDevice } from './device.ts'
import { codeMinutes, linkMinutes, linksAtOnce, mostUnknownLinks, mostWrongCodes, pauseAfter, placesForNobody, trickle } from './limits.ts'
import { DeadLinkPage, type ErrorCode, LinkSentPage, SignInPage, UseSlipPage, UseTicketPage } from './pages/sign-in.tsx'
import { signInWords } from './pages/sign-in.words.ts'
import { peopleEverywhere } from './people.ts'
import { beginSession, sessionDays, writeClaim } from './session.ts'
import { accountsOf } from './store.ts'
import { useTicket } from './ticket.ts'

/** What a form here may be told to mend. */
const code = codesOf(signInWords.sv.errors)

const tokenForm = /^[A-Za-z0-9_-]{43}$/
const email = z.object({ email: z.email(code.emailForm).max(254, code.emailForm) })

/** Attempts are counted outside the request's transaction: a request must not hold one connection while it waits for another. */
const alone = { ownTransactions: true }

export const signInRoutes: Route[] = [
  open('GET', '/sign-in', (ask) => (ask.viewer ? ask.redirect(safePath(ask.query('next'))) : signInPage(ask)), alone),
  open('POST', '/sign-in-links', sendLink, alone),
  open(
    'GET',
    '/sign-in-links/sent',
    async (ask) => {
      const { language, program } = ask
      const { demo } = await frontOf(ask.program)
      const late = (await postStanding(program.db, program, demo ? 'demo' : 'real')).is === 'failing'
      return ask.page(
        { title: signInWords[language].sent.title },
        <LinkSentPage {...{ language, demo, late }} email={ask.query('email').slice(0, 254)} />,
      )
    },
    { ...alone, secretAddress: true },
  ),
  open(
    'GET',
    '/sign-in-links/:token',
    (ask) => {
      const { link: t } = signInWords[ask.language]
      if (!tokenForm.test(ask.param('token'))) return deadLink(ask)
      return ask.page(
        { title: t.title },
        <UseTicketPage
          language={ask.language}
          title={t.title}
          lead={t.lead}
          action={formTo('POST /sign-in-links/:token', ask.param('token'))}
          fields={{ next: safePath(ask.query('next')) }}
        />,
      )
    },
    { secretAddress: true },
  ),
  open(
    'POST',
    '/sign-in-links/:token',
    (ask) => {
      // Nobody guesses 256 bits: a limit here would only shut out a school that signs in on the same morning.
      return admit(ask, ask.param('token'), () => (ask.viewer ? ask.redirect(linkTo('/')) : deadLink(ask)))
    },
    { ...alone, secretAddress: true },
  ),
  /** Where the picture on a slip leads: its code stands after #, and so in no log. Signing in by it works for somebody else than who is signed in here, too. */
  open('GET', '/slip', (ask) => ask.page({ title: signInWords[ask.language].link.codeTitle }, <UseSlipPage language={ask.language} />)),
  /** Slips that were printed by an earlier version lead here. */
  open('GET', '/slips/:code', (ask) => ask.redirect(`${linkTo('/slip')}#${readCode(ask.param('code'), 'slip') ?? ''}`), {
    secretAddress: true,
  }),
  open('POST', '/session', signInByCode, alone),
  open('DELETE', '/session', async (ask) => {
    if (ask.viewer) await ask.tx.deleteFrom('session').where('id', '=', ask.viewer.session).execute()
    ask.setCookie('session', '', 0)
    return ask.redirect(linkTo('/sign-in'), signInWords[ask.language].bye)
  }),
  open('POST', '/language', async (ask) => {
    const { language, next } = await ask.form(texts('language', 'next'))
    if (isLanguage(language)) {
      ask.setCookie('language', language, 365)
      if (ask.viewer) await changeLanguage(ask.tx, ask.viewer.person, language)
    }
    return ask.redirect(safePath(next))
  }),
]

/** A path of our own to go on to; anything else is the start page. */
export function safePath(next: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/'
}

async function signInPage(
  ask: Ask,
  sent: Record<string, string> = {},
  faults: { field: string; code: ErrorCode }[] = [],
  status: 200 | 422 | 429 = 200,
  retryAfter?: number,
): Promise<Response> {
  const { title } = signInWords[ask.language].signIn
  const { demo } = await frontOf(ask.program)
  const page = (
    <SignInPage
      language={ask.language}
      next={safePath(sent.next ?? ask.query('next'))}
      mailWorks={demo || ask.program.post.ready || ask.program.config.mode === 'development'}
      demo={demo}
      sent={sent}
      faults={faults}
    />
  )
  return ask.page({ title, status, retryAfter }, page)
}

/**
 * Takes the wish for a link into the queue. The answer, and the work it takes, are the same for every address, and nobody keeps anything from somebody else:
 * more than a few links to one address come slowly, but always before the last has stopped to hold, and a network that asks for many addresses that nobody has
 * still gets links to those that somebody has. What it asks for nobody shares a few places in the queue, so that the queue stays short.
 */
async function sendLink(ask: Ask): Promise<Response> {
  const form = await ask.form(email, code)
  if (!form.ok) return signInPage(ask, form.sent, [{ field: 'email', code: 'emailForm' }], 422)
  const { program } = ask
  const address = form.value.email.toLowerCase()
  const next = safePath(form.sent.next ?? '/')
  const known = (await accountsOf(program.db, address, ask.today)).length > 0
  const missed = await countAttempt(program, `unknown links from ${networkOf(ask.address)}`, linkMinutes, known ? 0 : 1)
  const tooMany = missed.count - mostUnknownLinks(await peopleEverywhere(program))
  if (tooMany === 1 && !known)
    program.log.warn({ unknown: missed.count, minutes: linkMinutes }, 'one network asks for many links to addresses that nobody has')
  const place = known ? newToken() : `nobody ${randomInt(placesForNobody)}`
  if (await mayComeNow(program, address)) {
    const sealed = program.secret.seal('job', JSON.stringify({ email: address, next: next === '/' ? '' : next })).toString('base64')
    await inScope(program.db, {}, (tx) => enqueue(tx, 'sign-in-mail', { sealed }, { key: tooMany > 0 ? `link ${place}` : undefined }))
  }
  return ask.redirect(`${linkTo('/sign-in-links/sent')}?email=${encodeURIComponent(address)}`)
}

async function mayComeNow(program: Program, address: string): Promise<boolean> {
  return (
    (await attempt(program, `link ${address}`, linksAtOnce, linkMinutes)) || (await attempt(program, `another link ${address}`, 1, trickle))
  )
}

async function signInByCode(ask: Ask): Promise<Response> {
  const { program } = ask
  const { code: typed, next } = await ask.form(texts('code', 'next'))
  const sent = { code: typed.slice(0, 24), next }
  const code = readCode(typed, 'slip')
  if (!code) return signInPage(ask, sent, [{ field: 'code', code: 'codeForm' }], 422)
  const bucket = `wrong codes from ${networkOf(ask.address)}`
  const people = await peopleEverywhere(program)
  // Counted before it is tried, and taken back when it was right. A right code works however many wrong ones came from the network before it: a whole school may
  // share one address, and guessing is held off by a code's length.
  const wrong = await countAttempt(program, bucket, codeMinutes)
  const admitted = await admit(ask, code, () => null)
  if (admitted) {
    await forgiveAttempt(program, bucket)
    return admitted
  }
  if (wrong.count > mostWrongCodes(people))
    return signInPage(ask, sent, [{ field: 'code', code: 'often' }], 429, secondsUntil(wrong, ask.now))
  await noteWrongCode(program, people)
  await new Promise((resolve) => setTimeout(resolve, pauseAfter(wrong.count)))
  return signInPage(ask, sent, [{ field: 'code', code: 'codeWrong' }], 422)
}

async function admit<Refusal>(ask: Ask, word: string, refuse: () => Refusal | Promise<Refusal>): Promise<Response | Refusal> {
  const admitted = await inScope(ask.program.db, {}, async (tx) => {
    const admission = await useTicket(tx, ask.program.secret, word, ask.now, ask.today)
    if (!admission) return null
    const device = describeDevice(ask.request.headers.get('user-agent'))
    const claim = await beginSession(tx, ask.program.secret, admission, admission.origin, device, ask.today)
    return { claim, days: sessionDays(admission.origin) }
  })
  if (!admitted) return refuse()
  ask.setCookie('session', writeClaim(admitted.claim), admitted.days)
  const { next } = await ask.form(texts('next'))
  return ask.redirect(safePath(next), signInWords[ask.language].welcome)
}

function deadLink(ask: Ask): Response {
  return ask.page({ title: signInWords[ask.language].link.deadTitle, status: 410 }, <DeadLinkPage language={ask.language} />)
}
