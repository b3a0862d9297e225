import { sql } from 'kysely'
import type { Program } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Database, Tx } from '../../ground/base/database.ts'
import { keepsMail } from '../../ground/base/mail.ts'
import { askOnce, known, type Question, rowsOf } from '../../ground/base/question.ts'
import { type ServerStanding, serverAsked, serverStanding } from './store-server.ts'
import './tables.ts'

/** How many were refused for good for one reason, an SMTP code such as "550 5.1.1". */
export type Refusal = { reason: string; count: number }

/**
 * How a mailing fares. Of a discreet one only whether it is done with (`waiting` is 0) may be shown, and not even that while single letters wait:
 * `halfOn` says when it has gone.
 */
export type MailingProgress = {
  kind: string
  series: string
  discreet: boolean
  begunOn: Day
  letters: number
  delivered: number
  waiting: number
  lapsed: number
  refusals: Refusal[]
  halfOn: Day | null
}

/** The mailings about one thing, by series; to be asked together with something else. */
export function mailingsAboutAsked(about: string): Question<MailingProgress[]> {
  return read(sql`m.about = ${about}`)
}

/** The mailings of the last days, the newest first. */
export async function recentMailings(tx: Tx, since: Day): Promise<MailingProgress[]> {
  return askOnce(tx, recentMailingsAsked(since))
}

/** The same, to be asked together with something else. */
export function recentMailingsAsked(since: Day): Question<MailingProgress[]> {
  return read(sql`m.begun_on >= ${since}`)
}

function read(condition: ReturnType<typeof sql>): Question<MailingProgress[]> {
  return rowsOf(sql<MailingProgress>`
    select m.kind, m.series, m.discreet, m.begun_on as "begunOn", m.letters, m.delivered, m.lapsed, m.half_on as "halfOn",
           m.letters - m.done as waiting, coalesce(r.refusals, '[]') as refusals
      from mailing m
      left join lateral (select json_agg(json_build_object('reason', reason, 'count', count) order by count desc, reason) as refusals
                           from mailing_refusal f where f.mailing_id = m.id) r on true
     where ${condition}
     order by m.begun_on desc, m.kind, m.series`)
}

/** How mail goes out of the house: not set, kept to be read in the browser, working, or not since a moment and for a reason. */
export type PostStanding = { is: 'none' | 'kept' | 'working' } | { is: 'failing'; since: Date; reason: string }

/** How mail goes out for an authority of a kind. One failure alone is not worth a word. */
export async function postStanding(tx: Tx | Database, program: Program, kind: 'real' | 'demo'): Promise<PostStanding> {
  const asked = postAsked(program, kind)
  return 'is' in asked ? asked : asked.from(await serverStanding(tx))
}

/** The same, to be asked together with something else. */
export function postStandingAsked(program: Pick<Program, 'config' | 'post'>, kind: 'real' | 'demo'): Question<PostStanding> {
  const asked = postAsked(program, kind)
  return 'is' in asked ? known(asked) : serverAsked().map(asked.from)
}

/** What the settings say, or how to tell by the server. */
function postAsked({ config, post }: Pick<Program, 'config' | 'post'>, kind: 'real' | 'demo'): PostStanding | { from: typeof byServer } {
  if (keepsMail(kind, config)) return { is: 'kept' }
  return post.ready ? { from: byServer } : { is: 'none' }
}

function byServer({ closedUntil, failingSince, reason }: ServerStanding): PostStanding {
  return closedUntil && failingSince ? { is: 'failing', since: failingSince, reason: reason ?? 'unknown' } : { is: 'working' }
}
