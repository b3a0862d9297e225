import { sql } from 'kysely'
import type { LocalAction } from '../../content/local-action/local-action.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Membership } from '../round/membership.ts'
import type { Answer } from './assessment.ts'
import type { Goal } from './goals.ts'
import { openNote, openWording, placeKey, type Response, wordingKey } from './store.ts'

/** All that the pages about one's own answers are made of. */
export type OwnRows = {
  /** Whether this sign-in may open what is there; if not, nothing but the memberships came along. */
  may: boolean
  /** Whether something was issued for another sign-in to open it with. */
  issued: boolean
  /** Every round that the asker is or was a member of, the newest first. */
  memberships: Membership[]
  /** Every assessment that they have begun, by `placeKey`. */
  responses: Map<string, Response>
  /** The first chosen first. */
  goals: Goal[]
  /** The authority's own actions, the first added first. */
  local: LocalAction[]
}

type Row = {
  may: boolean
  issued: boolean
  memberships: Membership[]
  responses: (Omit<Response, 'answers' | 'handedInOn' | 'work'> & { handedInOn: Day | null })[] | null
  answers: (Omit<Answer, 'note'> & { round: string; school: string; note: string | null })[] | null
  goals: Goal[] | null
  local_actions: LocalAction[] | null
}

/**
 * Lets a transaction reach the asker's own private rows and reads them, in one question (`private.own_rows`).
 * @param names the pseudonym under which the asker keeps answers, and the seal of their session
 */
export async function readOwnRows(ask: SignedInAsk, tx: Tx, names: { pseudonym: string; seal: string }): Promise<OwnRows> {
  const { viewer, program, today } = ask
  const { rows } = await sql<Row>`
    select * from private.own_rows(${viewer.person}, ${names.pseudonym}, ${viewer.origin}, ${names.seal}, ${today})`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('own_rows returned no row')
  const responses = new Map<string, Response>(
    row.responses?.map((response) => [placeKey(response), { ...response, work: null, answers: new Map<string, Answer>() }]),
  )
  for (const { round, school, note, ...answer } of row.answers ?? []) {
    const response = responses.get(placeKey({ round, school }))
    const sealed = note === null ? null : Buffer.from(note, 'base64')
    if (answer.statement !== wordingKey)
      response?.answers.set(answer.statement, { ...answer, note: openNote(program, sealed, ask.language) })
    else if (response) response.work = openWording(program, sealed)
  }
  const { may, issued, memberships } = row
  return { may, issued, memberships, responses, goals: row.goals ?? [], local: row.local_actions ?? [] }
}
