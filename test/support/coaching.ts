import { dayOf } from '../../src/ground/base/clock.ts'
import { inScope } from '../../src/ground/base/database.ts'
import type { Viewer } from '../../src/ground/base/viewer.ts'
import { readClaim, recognise } from '../../src/people/access/session.ts'
import { signedIn } from './browser.ts'
import type { TestProgram } from './program.ts'

/** Lets a coach in at a school as if the school had asked and the coach accepted: from a day to a last day. Returns the request's id. */
export async function letCoachIn(
  program: TestProgram,
  at: { authority: string; school: string; coach: string },
  { from = '2026-09-01', until = '2027-06-30' } = {},
): Promise<string> {
  const { rows } = await program.owner.query<{ id: string }>(
    "insert into support_request (authority_id, school_id, kind, coach_id, asked_on) values ($1, $2, 'plan', $3, $4) returning id",
    [at.authority, at.school, at.coach, from],
  )
  const request = rows[0]?.id ?? ''
  await program.owner.query(
    'insert into support_acceptance (request_id, authority_id, person_id, until, on_day) values ($1, $2, $3, $4, $5)',
    [request, at.authority, at.coach, until, from],
  )
  await program.owner.query(
    'insert into coach_access (authority_id, person_id, school_id, request_id, from_on, to_on) values ($1, $2, $3, $4, $5, $6::date + 1)',
    [at.authority, at.coach, at.school, request, from, until],
  )
  return request
}

/** A person as the program recognises them today. */
export async function viewerIn(program: TestProgram, authority: string, person: string): Promise<Viewer> {
  const visitor = await signedIn(program, authority, person)
  const claim = readClaim(visitor.cookies.get('stegvis'))
  const found =
    claim && (await inScope(program.program.db, {}, (tx) => recognise(tx, program.program.secret, claim, dayOf(program.program.clock()))))
  if (!found) throw new Error('nobody is recognised')
  return found.viewer
}
