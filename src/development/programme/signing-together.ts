import type { Claim, Program } from '../../ground/base/ask.ts'
import { Batches } from '../../ground/base/batches.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Calls } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import { tokenHash } from '../../ground/base/secret.ts'
import { sessionKey } from '../../people/access/session.ts'
import { rolesSeeingAll } from '../../people/permission/permission.ts'
import type { Way } from './programme.ts'
import type { Need } from './store-signup.ts'

/** A sign-up as it comes. `form`: by what the form is known that was sent; `language`: the one that was chosen in the browser. */
export type Wanted = { claim: Claim; session: string; way: Way; need: Need; form: string; language: Language | null; now: Date; today: Day }

/** Where a form of sign-up leads, and what it says there. */
export type Led = { location: string; said: Record<Language, string> }

/** What came of one: what the next page says to whoever got a seat; nothing of the others has changed, and they ask the long way, which says why. */
type Came = { said: string | null }

/** Sign-ups for one session that are taken at once at most, and that may wait. */
const mostTogether = 32
const roomForWaiting = 512

type Queue = { batches: Batches<Wanted, Came>; under: number }

const queues = new WeakMap<Calls, Map<string, Queue>>()

/**
 * Signs somebody up in one round trip, together with those who came while others were signed up for the same session (decision 90): in the order in which they came, in one transaction. Whoever comes
 * when nobody is goes at once and alone.
 * @returns what the next page says; null where no seat came of it
 */
export async function signUpTogether(program: Program, wanted: Wanted, led: Led): Promise<string | null> {
  const ours = queues.get(program.calls) ?? new Map<string, Queue>()
  queues.set(program.calls, ours)
  // A day that changes between two is no matter for one call of the database, nor is an authority that somebody else's cookie names.
  const { session, today, claim } = wanted
  const key = `${session} ${today} ${claim.authority}`
  const queue = ours.get(key) ?? {
    batches: new Batches<Wanted, Came>(mostTogether, roomForWaiting, (some) => signUpAll(program, some, led)),
    under: 0,
  }
  ours.set(key, queue)
  queue.under += 1
  try {
    return (await queue.batches.do(wanted)).said
  } finally {
    queue.under -= 1
    if (queue.under === 0) ours.delete(key)
  }
}

const call = 'select app.sign_up_together($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) as said'

/** Some sign-ups of one session, authority and day. */
async function signUpAll({ calls, secret }: Program, some: readonly Wanted[], { location, said }: Led): Promise<Map<Wanted, Came>> {
  const [first] = some
  if (!first) return new Map()
  const row = await calls<{ said: (string | null)[] }>('sign_up_together', call, [
    first.claim.authority,
    first.session,
    some.map(({ claim }) => claim.person),
    some.map(({ claim }) => tokenHash(claim.token)),
    some.map(({ claim }) => sessionKey(secret, claim.token)),
    some.map(({ way }) => way),
    some.map(({ need }) => need.text),
    some.map(({ need }) => need.to),
    some.map(({ form }) => form),
    some.map(({ language }) => language),
    some.map(({ now }) => now),
    rolesSeeingAll('programmes'),
    location,
    JSON.stringify(said),
    first.today,
  ])
  return new Map(some.map((wanted, at) => [wanted, { said: row.said[at] ?? null }]))
}
