import { NotFound } from '../../ground/base/ask.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { keepMail, keepsMail, type Mail } from '../../ground/base/mail.ts'
import type { LetterKind } from './letter.ts'
import { pauseOfLetter, verdictOf } from './post.ts'
import {
  type Claimed,
  claimLetters,
  giveBack,
  type Outcome,
  postpone,
  restLetters,
  settle,
  type WaitingLetter,
  waitingLetter,
} from './store-delivery.ts'
import { noteAnswer, noteFailure, refusesAll, type ServerStanding, serverStanding } from './store-server.ts'

/** Letters under way at the same time: as many as the transport has connections. Few, so that what is urgent soon has its turn. */
const atOnce = 5

/** Until when an authority's mail rests, of the transaction's authority; null while it goes out. What somebody waits for at the screen never rests. */
export type MailRests = (tx: Tx, now: Date) => Promise<Date | null>

/** What delivering needs to know of other rooms: every kind of letter, and when mail rests. */
export type PostRules = { kinds: readonly LetterKind[]; rests: MailRests }

/** Sends what is due until nothing is, or the server does not work. No transaction is open while a server is spoken to. */
export async function deliverLetters(bench: Workbench, rules: PostRules): Promise<void> {
  const { program, db } = bench
  for (;;) {
    const now = program.clock()
    const standing = await serverStanding(db)
    const claimed = await claimLetters(db, now, whereMailGoes(bench, standing, now), standing.failures > 0 ? 1 : atOnce)
    if (claimed.length === 0) return
    await Promise.all(claimed.map((each) => deliverOne(bench, rules, each)))
  }
}

/** The kinds of authorities whose mail goes anywhere now: kept mail always does, other mail while the server is not given a rest. */
function whereMailGoes({ program }: Workbench, { closedUntil }: ServerStanding, now: Date): string[] {
  const answers = program.post.ready && (closedUntil === null || closedUntil <= now)
  return (['real', 'demo'] as const).filter((kind) => answers || keepsMail(kind, program.config))
}

type Written = { letter: WaitingLetter; mail: Mail }

async function deliverOne(bench: Workbench, rules: PostRules, claimed: Claimed): Promise<void> {
  const { program } = bench
  try {
    const written = await write(bench, rules, claimed)
    if (written) await send(bench, claimed, written)
  } catch (error) {
    // Nobody is told apart in the log: which kind, and what went wrong.
    program.log.error({ part: 'post', error: error instanceof Error ? error.name : 'unknown' }, 'a letter could not be written')
    await inScope(bench.db, { authority: claimed.authority }, async (tx) => {
      const letter = await waitingLetter(tx, claimed.id)
      if (letter) await postpone(tx, claimed.id, new Date(program.clock().getTime() + pauseOfLetter(letter.attempts + 1)), false)
    })
  }
}

/** Writes a letter as things are now. Null when there is nothing to send: it rests, lapsed, is not called for, or was kept to be read in the browser. */
async function write({ program, db }: Workbench, { kinds, rests }: PostRules, claimed: Claimed): Promise<Written | null> {
  const { authority, id } = claimed
  const now = program.clock()
  const today = dayOf(now)
  return inScope(db, { authority }, async (tx) => {
    const letter = await waitingLetter(tx, id)
    if (!letter) return null
    const done = async (outcome: Outcome) => {
      await settle(tx, claimed, letter, outcome, today)
      return null
    }
    if (letter.lapsesAt <= now) return done({ is: 'lapsed' })
    const kind = kinds.find(({ name }) => name === letter.kind)
    const until = kind && kind.priority > 0 ? await rests(tx, now) : null
    if (until) {
      await restLetters(tx, authority, now, until)
      return null
    }
    if (!kind) throw new Error(`there is no kind of letter ${letter.kind}`)
    const opened = program.secret.unseal('letter', letter.sealed)
    if (opened === null) {
      // No try will open it: it counts among those that did not arrive.
      program.log.error({ part: 'post', kind: letter.kind }, 'a letter cannot be opened: altered, or sealed with another key')
      return done({ is: 'lapsed' })
    }
    const payload: unknown = JSON.parse(opened)
    const desk = { tx, program, authority, authorityName: letter.authorityName, payload, today }
    const mail = await kind.write(desk).catch(nothingWhenGone)
    if (!mail) return done({ is: 'dropped' })
    if (!keepsMail(letter.authorityKind, program.config)) return { letter, mail }
    await keepMail(tx, authority, mail)
    return done({ is: 'delivered' })
  })
}

/** What a letter was about may be gone by now: then it is not called for. */
function nothingWhenGone(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}

async function send({ program, db }: Workbench, claimed: Claimed, { letter, mail }: Written): Promise<void> {
  const verdict = await program.post.send(mail).then(() => null, verdictOf)
  const now = program.clock()
  const today: Day = dayOf(now)
  const scope = { authority: claimed.authority }
  const later = (held: boolean) =>
    inScope(db, scope, (tx) => postpone(tx, claimed.id, new Date(now.getTime() + pauseOfLetter(letter.attempts + 1)), held))
  const done = (outcome: Outcome) => inScope(db, scope, (tx) => settle(tx, claimed, letter, outcome, today))
  // Stegvis stops: what was under way is nobody's fault.
  if (verdict && !program.post.ready) return inScope(db, scope, (tx) => giveBack(tx, claimed.id))
  if (!verdict) {
    await done({ is: 'delivered' })
    return noteAnswer(db, now, 'taken')
  }
  if (verdict.blames === 'server' || (verdict.forGood && refusesAll(await serverStanding(db)))) {
    await later(true)
    return noteFailure(db, verdict.reason, now)
  }
  if (verdict.forGood) await done({ is: 'refused', reason: verdict.reason })
  else await later(false)
  return noteAnswer(db, now, verdict.forGood ? 'refused' : 'later')
}
