import type { Audience } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { frameworkVersion } from '../../content/framework/store.ts'
import type { Importance } from '../../content/suggestion/suggestion.ts'
import { found, type Program } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import { tokenHash } from '../../ground/base/secret.ts'
import { sessionKey } from '../../people/access/session.ts'
import { type Answer, saysTheSame, type Wanted } from './assessment.ts'
import { openNote, type Place, sealNote } from './store.ts'
import '../round/tables.ts'

/** One answer on its way to be saved. `note` undefined keeps the note that is there. */
export type Saving = Place & {
  statement: string
  audience: Audience
  wanted: Omit<Wanted, 'note'> & { note: string | undefined }
  /** The revision that the form was filled in from; 0 when there was none. */
  revision: number
}

/** How it went. On a conflict `now` is what is saved, by another tab or device. */
export type Saved =
  | { is: 'saved'; revision: number }
  | { is: 'conflict'; now: Answer }
  | { is: 'signed_out' }
  | { is: 'not_member' }
  | { is: 'not_open' }
  | { is: 'not_begun' }
  | { is: 'locked' }

const call = 'select * from public.save_answer($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::smallint, $12::smallint, $13, $14, $15, $16)'

type Row = { outcome: string; revision: number; choice: number | null; importance: Importance | null; note: Buffer | null }

/**
 * Saves one answer in one round trip: the database function checks session, membership, that the round is open, that this sign-in may open what is
 * there, and the revision. Statement and level must have been checked against the framework before.
 */
export async function saveAnswer(
  program: Program,
  claim: { authority: string; person: string; token: string },
  { round, school, statement, audience, wanted, revision }: Saving,
  today: Day,
  language: Language,
): Promise<Saved> {
  const { secret } = program
  const row = await program.calls<Row>('save_answer', call, [
    claim.authority,
    claim.person,
    tokenHash(claim.token),
    sessionKey(secret, claim.token),
    secret.pseudonym(claim.authority, claim.person),
    secret.fingerprint('session', claim.token),
    round,
    school,
    statement,
    audience,
    wanted.choice,
    wanted.importance,
    wanted.note === undefined ? null : sealNote(program, wanted.note),
    wanted.note === undefined,
    revision,
    today,
  ])
  switch (row.outcome) {
    case 'saved':
    case 'unchanged':
      return { is: 'saved', revision: row.revision }
    case 'conflict': {
      const now = {
        statement,
        choice: row.choice,
        importance: row.importance,
        note: openNote(program, row.note, language),
        revision: row.revision,
      }
      // The same form sent twice: the second time it says what is saved already.
      return saysTheSame(now, { ...wanted, note: wanted.note ?? now.note })
        ? { is: 'saved', revision: now.revision }
        : { is: 'conflict', now }
    }
    case 'signed_out':
    case 'not_member':
    case 'not_open':
    case 'not_begun':
    case 'locked':
      return { is: row.outcome }
    default:
      throw new Error(`save_answer said ${row.outcome}`)
  }
}

const versions = new Map<string, string>()

/** The framework of a round. Once open, a round keeps its version for ever, so what was read then is remembered. Throws NotFound. */
export async function frameworkOfRound(program: Program, authority: string, round: string): Promise<Framework> {
  const key = `${authority} ${round}`
  const known = versions.get(key)
  if (known) return (await frameworkVersion(program.db, known)).framework
  const { version, opened } = await inScope(program.db, { authority }, async (tx) =>
    found(
      await tx
        .selectFrom('round as r')
        .leftJoin('round_opening as o', 'o.round_id', 'r.id')
        .select(['r.framework_version_id as version', 'o.round_id as opened'])
        .where('r.id', '=', round)
        .executeTakeFirst(),
    ),
  )
  if (opened) versions.set(key, version)
  return (await frameworkVersion(program.db, version)).framework
}
