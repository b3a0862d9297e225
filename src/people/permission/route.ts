import type { CompiledQuery } from 'kysely'
import type { PathOf } from '../../ground/base/addresses.ts'
import { type Ask, type Claim, found, must, type Program, type SignedInAsk } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { type Sight, sightOf, type Thing } from './permission.ts'

/** Who may come in by a route: anyone, anyone signed in, or those who see a thing at all. The lookups inside narrow further. */
export type Rule = 'public' | 'signed in' | Thing

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * What a handler gives back: an answer, or how to make it once the request's transaction is over and its place inside is free. The latter is for what takes a while and
 * has no connection of its own meanwhile, such as a paper that the press sets, or what is written together with what others send: who waits takes nobody's place.
 */
export type Answer = Response | (() => Promise<Response | BackInside>)

/**
 * What is known of a request before anybody has asked who it is from. `chosen`: the language that was chosen in the browser; null: that of the person holds. `usedForm`: by what the form is known that was
 * sent (`app.use_form`), were it sent by whom its cookie says; empty for one that may be sent again.
 */
export type BeforeAsking = { chosen: Language | null; usedForm(): string }

/** What turns out to need the database after all goes in by the door again. */
export type BackInside = { inside: () => Promise<Response> }

/** One route of the program. The list of all of them is what the tests of access go through. */
export type Route = {
  method: Method
  path: string
  rule: Rule
  /** Bytes of the body that are read at most; 64 kB unless said. */
  bodyLimit?: number
  /**
   * Looks up what the address names before a large body is read, in a transaction of its own, and throws NotFound where there is no such thing: nobody sends much to what is not there.
   */
  first?(ask: Ask): Promise<unknown>
  /** Of everyone signed in those alone who see one of these things; everyone else is answered that there is no such page. */
  oneOf?: readonly Thing[]
  /** Whether the handler opens its own transactions; `ask.tx` must then not be touched. */
  ownTransactions?: boolean
  /**
   * May be posted to from anywhere: what it is sent carries its own proof and no cookie counts, as when somebody presses a button in their mail program.
   * The path must have no parameters.
   */
  fromElsewhere?: boolean
  /**
   * Its address holds what opens something to whoever has it, or whose it is. Pages at such an address send it on to nobody, not even to ourselves in a Referer
   * that a proxy logs, and nothing keeps a copy of them.
   */
  secretAddress?: boolean
  /** The session is checked by the database function that the handler calls: one round trip instead of three. */
  checksItself?: boolean
  /**
   * Tried before anything else is asked: one call of the database that checks for itself who asks and what they may. Null: it did not go, or there is more to
   * say than that it went, and the request goes the way of every route from its beginning.
   */
  attempt?(ask: Ask, before: BeforeAsking): Promise<Answer | null>
  /**
   * What the handler is going to ask in any case: sent in the round trip that begins, when it is not known yet whether the session is real. The database must answer
   * it with nothing for a session that is not.
   */
  ahead?(program: Program, claim: Claim, today: Day): CompiledQuery
  handle(ask: Ask): Promise<Answer> | Answer
}

type Options = Pick<Route, 'oneOf' | 'bodyLimit' | 'first' | 'ownTransactions' | 'fromElsewhere' | 'secretAddress' | 'attempt' | 'ahead'>

/** Whether whoever asks may open the page at an address of ours; null for an address where no page is. What the page shows them is its own to say. */
export function mayOpen(routes: readonly Route[], viewer: Viewer | null, address: string): boolean | null {
  const [path = ''] = address.split(/[?#]/)
  const route =
    routes.find((each) => each.method === 'GET' && each.path === path) ??
    routes.find((each) => each.method === 'GET' && shapeOf(each).test(path))
  if (!route) return null
  if (route.rule === 'public') return true
  return viewer !== null && (route.rule === 'signed in' ? seesOneOf(viewer, route.oneOf) : sightOf(viewer, route.rule) !== null)
}

function seesOneOf(viewer: Viewer, things: readonly Thing[] | undefined): boolean {
  return things === undefined || things.some((thing) => sightOf(viewer, thing) !== null)
}

function shapeOf({ path }: Route): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`)
}

/** A route that anyone may ask for. */
export function open<M extends Method>(
  method: M,
  path: PathOf<M>,
  handle: (ask: Ask) => Promise<Response> | Response,
  options: Options = {},
): Route {
  return { method, path, rule: 'public', handle, ...options }
}

/** A route for everyone signed in. */
export function signedIn<M extends Method>(
  method: M,
  path: PathOf<M>,
  handle: (ask: SignedInAsk) => Promise<Answer> | Answer,
  options: Options = {},
): Route {
  return {
    method,
    path,
    rule: 'signed in',
    ...options,
    handle(ask) {
      const asked = withViewer(ask)
      must(seesOneOf(asked.viewer, options.oneOf))
      return handle(asked)
    },
  }
}

/** A route for those who see a thing; the handler gets how much of it they see. */
export function seeing<M extends Method>(
  thing: Thing,
  method: M,
  path: PathOf<M>,
  handle: (ask: SignedInAsk, sight: Sight) => Promise<Answer> | Answer,
  options: Options = {},
): Route {
  return {
    method,
    path,
    rule: thing,
    ...options,
    handle(ask) {
      const asked = withViewer(ask)
      return handle(asked, found(sightOf(asked.viewer, thing)))
    },
  }
}

/** A route whose database function checks session and membership itself, in the round trip that does the work. */
export function checkedInDatabase<M extends Method>(
  thing: Thing,
  method: M,
  path: PathOf<M>,
  handle: (ask: Ask) => Promise<Response>,
): Route {
  return { method, path, rule: thing, checksItself: true, handle }
}

function withViewer(ask: Ask): SignedInAsk {
  return Object.assign(ask, { viewer: found(ask.viewer) })
}
