import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import type { Clock, Day } from './clock.ts'
import type { Config } from './config.ts'
import type { Calls, Database, Tx } from './database.ts'
import type { Codes, Parsed } from './form.ts'
import type { Language } from './language.ts'
import type { Log } from './log.ts'
import type { Post } from './mail.ts'
import type { Secret } from './secret.ts'
import type { Viewer } from './viewer.ts'

/** What the whole program shares. */
export type Program = {
  config: Config
  /** The web login's pool. */
  db: Database
  /** The same pool for the one hot path: a database function called in one round trip. */
  calls: Calls
  secret: Secret
  clock: Clock
  log: Log
  post: Post
}

/** How a page is set: its title, which entry of the navigation it lies under, whether it is a refusal (422) or not found. */
export type PageSettings = {
  title: string
  current?: string
  status?: 200 | 400 | 403 | 404 | 408 | 409 | 410 | 413 | 422 | 429 | 500 | 503
  plain?: boolean
  /** Seconds after which a refusal for having asked too often no longer holds. */
  retryAfter?: number | undefined
}

/** What the session cookie says. Only the token is secret; who it belongs to is a claim that the database checks. */
export type Claim = { authority: string; person: string; token: string }

/** A request on its way through a route: what was asked, by whom, and the ways to answer. */
export type Ask = {
  readonly program: Program
  readonly request: Request
  readonly url: URL
  readonly language: Language
  readonly now: Date
  /** Today in Sweden. */
  readonly today: Day
  /** The request's transaction, already narrowed to who asks. Committed when the answer is below 400. */
  readonly tx: Tx
  /** The session's token, for what is keyed by it; empty without a session. */
  readonly token: string
  /** What the session cookie claims, checked or not; for database functions that check it themselves. */
  readonly claim: Claim | null
  /** What the page before wanted said once. */
  readonly flash: string | undefined
  /** The caller's address as far as known: for rate limits, never logged. */
  readonly address: string
  /** Whether it was made on the machine that Stegvis runs on, not through a proxy. */
  readonly madeHere: boolean
  param(name: string): string
  /** A parameter that must be an id; anything else is not found. */
  id(name: string): string
  query(name: string): string
  /**
   * The form that was sent, read by its schema: the only way to it. With codes, what it says or what is to be mended. Without, it is one that our pages never
   * send faulty: what it says, and whatever else somebody sends is not found.
   */
  form<T, Code extends string>(schema: z.ZodType<T>, codes: Codes<Code>): Promise<Parsed<T, Code>>
  form<T>(schema: z.ZodType<T>): Promise<T>
  /** The file that was sent in a field; null for none. */
  upload(field: string): File | null
  page(settings: PageSettings, content: ComponentChildren): Response
  json(value: unknown, status?: PageSettings['status'] | 401): Response
  file(body: Uint8Array | string, type: string, name: string): Response
  /** 303 to a path; `flash` is said once on the next page. */
  redirect(path: string, flash?: string): Response
  setCookie(name: string, value: string, days: number): void
  readonly viewer: Viewer | null
}

/** A request of someone signed in. */
export type SignedInAsk = Ask & { readonly viewer: Viewer }

/** Thrown by a scoped lookup that finds nothing: who may not see a thing gets the same answer as who mistyped. */
export class NotFound extends Error {}

/** Returns what was found, or throws NotFound. */
export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new NotFound()
  return value
}

/** Throws NotFound unless it holds: what one may not do, and is not shown, is answered as what does not exist. */
export function must(holds: boolean | undefined): asserts holds {
  if (!holds) throw new NotFound()
}
