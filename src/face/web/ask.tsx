import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import { callerOf } from '../../ground/base/address.ts'
import { type Ask, must, NotFound, type PageSettings, type Program } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Codes, type Parsed, parseForm, type Sent } from '../../ground/base/form.ts'
import { isLanguage, type Language, preferredLanguage } from '../../ground/base/language.ts'
import { type Recognised, readClaim } from '../../people/access/session.ts'
import { pageOf } from './form-page.ts'
import { isMadeHere } from './proxy.ts'
import { setPage } from './shell.tsx'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The name of the session cookie: bound to this host alone where the address is secure. */
export function sessionCookieName(program: Program): string {
  return program.config.publicUrl.startsWith('https:') ? '__Host-stegvis' : 'stegvis'
}

export function sessionCookie(program: Program, c: Context): string | undefined {
  return getCookie(c, sessionCookieName(program))
}

/** The language of a request: the one chosen in the browser, else the person's, else what the browser prefers. */
export function languageOf(c: Context, who: Recognised | null): Language {
  return chosenLanguage(getCookie(c, 'language'), c, who)
}

/** The language that was chosen in the browser; null where none was. */
export function languageChosen(c: Context): Language | null {
  const chosen = getCookie(c, 'language')
  return isLanguage(chosen) ? chosen : null
}

function chosenLanguage(chosen: string | undefined, c: Context, who: Recognised | null): Language {
  if (isLanguage(chosen)) return chosen
  return who?.language ?? preferredLanguage(c.req.header('accept-language'))
}

/** The path of our own page that the browser says it comes from; null when it does not say, or names another place. */
function cameFrom(c: Context): string | null {
  const told = URL.parse(c.req.header('referer') ?? '')
  return told && told.host === c.req.header('host') ? told.pathname : null
}

/** Dresses a request with what handlers need, and nothing of the web framework. */
export function makeAsk(program: Program, c: Context, who: Recognised | null, tx: Tx, sent: Sent): Ask {
  const now = program.clock()
  const cookies = getCookie(c)
  const language = chosenLanguage(cookies.language, c, who)
  const claim = readClaim(cookies[sessionCookieName(program)])
  const secure = program.config.publicUrl.startsWith('https:')
  const { flash } = cookies
  return {
    program,
    tx,
    now,
    language,
    flash,
    claim,
    today: dayOf(now),
    request: c.req.raw,
    get url() {
      return new URL(c.req.url)
    },
    viewer: who?.viewer ?? null,
    token: claim?.token ?? '',
    get address() {
      return addressOf(program, c)
    },
    get madeHere() {
      return isMadeHere(program.config, peerOf(c), new URL(c.req.url), (name) => c.req.header(name))
    },
    param: (name) => c.req.param(name) ?? '',
    id(name) {
      const value = c.req.param(name) ?? ''
      if (!uuid.test(value)) throw new NotFound()
      return value
    },
    // No text of the database can hold a zero byte, and nobody searches for one.
    query: (name) => (c.req.query(name) ?? '').replaceAll('\0', ''),
    form: readerOf(sent),
    upload: (field) => (sent.files[field]?.name ? sent.files[field] : null),
    page(settings: PageSettings, content: ComponentChildren) {
      if (flash !== undefined) setCookie(c, 'flash', '', { path: '/', maxAge: 0 })
      return setPage(c, { program, language, who, flash, path: pageOf(c.req.method, c.req.path, cameFrom(c)), now }, settings, content)
    },
    json: (value, status = 200) =>
      answerWith(c, JSON.stringify(value), { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }, status),
    file: (body, type, name) =>
      answerWith(c, body, {
        'content-type': type,
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      }),
    redirect(path, text) {
      if (text) setCookie(c, 'flash', text, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: 60 })
      return c.redirect(path, 303)
    },
    setCookie(name, value, days) {
      const cookie = name === 'session' ? sessionCookieName(program) : name
      setCookie(c, cookie, value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: Math.max(0, Math.round(days * 86_400)) })
    },
  }
}

function readerOf(sent: Sent): Ask['form'] {
  function form<T, Code extends string>(schema: z.ZodType<T>, codes: Codes<Code>): Promise<Parsed<T, Code>>
  function form<T>(schema: z.ZodType<T>): Promise<T>
  async function form<T, Code extends string>(schema: z.ZodType<T>, codes?: Codes<Code>): Promise<Parsed<T, Code> | T> {
    const parsed = parseForm(schema, codes, sent)
    if (parsed.ok) return codes ? parsed : parsed.value
    must(codes !== undefined && parsed.faults.length > 0)
    return parsed
  }
  return form
}

function answerWith(
  c: Context,
  body: string | Uint8Array,
  headers: Record<string, string>,
  status: PageSettings['status'] | 401 = 200,
): Response {
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  return c.body(typeof body === 'string' ? body : new Uint8Array(body), status)
}

function addressOf(program: Program, c: Context): string {
  return callerOf(program.config.trustProxy, peerOf(c), c.req.header('x-forwarded-for')) || 'unknown'
}

function peerOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}
