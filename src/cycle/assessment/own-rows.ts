import { CompiledQuery, sql } from 'kysely'
import type { LocalAction } from '../../content/local-action/local-action.ts'
import { namedFor, type Overlay, overlayOf } from '../../content/own-framework/overlay.ts'
import type { Claim, Program, SignedInAsk } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Secret } from '../../ground/base/secret.ts'
import type { Membership } from '../round/membership.ts'
import type { Answer } from './assessment.ts'
import type { Goal } from './goals.ts'
import { lookedBackOn, openNote, openWording, placeKey, type Response, wordingKey } from './store.ts'

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
  /** What the authority lays over a framework, and the names of its levels alone. */
  overlay: Overlay
  named: Overlay
}

/** Nothing but nulls when the session is not real. */
type Row = {
  may: boolean | null
  issued: boolean | null
  memberships: Membership[] | null
  responses: (Omit<Response, 'answers' | 'handedInOn' | 'work' | 'form' | 'lookedBack'> & { handedInOn: Day | null })[] | null
  answers: (Omit<Answer, 'note'> & { round: string; school: string; note: string | null })[] | null
  goals: Goal[] | null
  local_actions: LocalAction[] | null
}

/**
 * The question for the asker's own rows (`private.own_rows_of_session`): one and the same before it is known whether their session is real and after. It lets the
 * transaction reach those rows; of a session that is not real it tells nothing.
 */
export function ownRowsQuestion({ secret }: Program, { authority, person, token }: Claim, today: Day): CompiledQuery<Row> {
  return CompiledQuery.raw('select * from private.own_rows_of_session($1, $2, $3, $4)', [
    person,
    secret.pseudonym(authority, person),
    sealOf(secret, token),
    today,
  ])
}

/** What private tables keep of a session: a keyed fingerprint that nothing else in the database has. */
export function sealOf(secret: Secret, token: string): string {
  return secret.fingerprint('session', token)
}

/** The same, to be asked together with something else. */
export function ownRowsAsked(ask: SignedInAsk): Question<OwnRows> {
  const { viewer, program, token, today } = ask
  const pseudonym = program.secret.pseudonym(viewer.authority, viewer.person)
  const select = sql<Row>`select * from private.own_rows_of_session(${viewer.person}, ${pseudonym}, ${sealOf(program.secret, token)}, ${today})`
  return rowsOf(select).map(([row]) => ownRowsFrom(ask, row))
}

/** Lets a transaction that is narrowed to the asker's session reach their own private rows and reads them, in one question. */
export async function readOwnRows(ask: SignedInAsk, tx: Tx): Promise<OwnRows> {
  const { viewer, program, token, today } = ask
  const { authority, person } = viewer
  const { rows } = await tx.executeQuery(ownRowsQuestion(program, { authority, person, token }, today))
  return ownRowsFrom(ask, rows[0])
}

function ownRowsFrom({ program, language, viewer }: SignedInAsk, row: Row | undefined): OwnRows {
  if (!row) throw new Error('own_rows_of_session returned no row')
  const responses = new Map<string, Response>(
    row.responses?.map((response) => [
      placeKey(response),
      { ...response, work: null, form: null, answers: new Map<string, Answer>(), lookedBack: new Map<string, number>() },
    ]),
  )
  for (const { round, school, note, ...answer } of row.answers ?? []) {
    const response = responses.get(placeKey({ round, school }))
    const sealed = note === null ? null : Buffer.from(note, 'base64')
    const statement = lookedBackOn(answer.statement)
    if (statement !== null && answer.choice !== null) response?.lookedBack.set(statement, answer.choice)
    else if (answer.statement !== wordingKey)
      response?.answers.set(answer.statement, { ...answer, note: openNote(program, sealed, language) })
    else if (response) Object.assign(response, openWording(program, sealed))
  }
  const { may, issued, memberships } = row
  return {
    may: may === true,
    issued: issued === true,
    memberships: memberships ?? [],
    responses,
    goals: row.goals ?? [],
    overlay: overlayOf(viewer, row.local_actions ?? []),
    named: (framework) => namedFor(viewer, framework),
  }
}
