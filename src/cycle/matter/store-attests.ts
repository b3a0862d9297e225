import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { keyIdOf, pemOf, type Statement, sealed } from './attest.ts'
import { type AttestRequest, canBeAttested, stateOf } from './matter.ts'
import { heldDocument, tell } from './store.ts'
import { keyMac } from './store-check.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

type Choice = { matter: string } | { document: string } | { request: string } | { person: string }

/** Who is asked to attest, with what came of it: in a matter, about a document, by one request with all others about its document, or of a person. */
export function requestsAsked(choice: Choice): Question<AttestRequest[]> {
  const [matter, document, request, person] = [
    'matter' in choice ? choice.matter : null,
    'document' in choice ? choice.document : null,
    'request' in choice ? choice.request : null,
    'person' in choice ? choice.person : null,
  ]
  return rowsOf(
    sql<RequestRow>`
    select r.id, r.document_id as document, r.person_id as person, r.name, r.title, r.unit, r.part, r.sentence, r.step, r.due_on as "dueOn", r.asked_at as "askedAt",
           r.instead_of as "insteadOf",
           (select json_build_object('id', a.id, 'at', a.at,
                   'withdrawn', (select json_build_object('reason', w.reason, 'at', w.at) from attest_withdrawal w where w.attest_id = a.id))
              from attest a where a.request_id = r.id) as attest,
           (select json_build_object('reason', x.reason, 'at', x.at) from attest_refusal x where x.request_id = r.id) as refused,
           (select json_build_object('reason', x.reason, 'byName', x.by_name, 'at', x.at) from attest_request_end x where x.request_id = r.id) as ended
      from attest_request r
     where r.document_id = ${document}::uuid
        or r.document_id in (select d.id from matter_document d where d.matter_id = ${matter}::uuid)
        or r.document_id in (select x.document_id from attest_request x where x.id = ${request}::uuid or x.person_id = ${person}::uuid)
     order by r.document_id, r.step, r.asked_at, r.instead_of is not null, r.id`,
    'askedAt',
  ).map((rows) => rows.map(requestFrom))
}

function requestFrom({ attest, refused, ended, ...row }: RequestRow): AttestRequest {
  return {
    ...row,
    attest: attest && {
      id: attest.id,
      at: new Date(attest.at),
      withdrawn: attest.withdrawn && { reason: attest.withdrawn.reason, at: new Date(attest.withdrawn.at) },
    },
    refused: refused && { ...refused, at: new Date(refused.at) },
    ended: ended && { ...ended, at: new Date(ended.at) },
  }
}

/** People who can be asked: whoever has a duty above the schools, or heads one, by name. */
export function askableAsked(today: Day): Question<{ id: string; name: string; role: string; unit: string }[]> {
  return rowsOf(sql<{ id: string; name: string; role: string; unit: string }>`
    select distinct on (app.person_name(p), p.id) p.id, app.person_name(p) as name, d.role, u.name as unit
      from app.duty_on(${today}) d join unit_place u on u.id = d.unit_id join person p on p.id = d.person_id and app.is_there(p.to_on, ${today})
     where u.kind in ('authority', 'district') or d.role = 'principal'
     order by app.person_name(p), p.id, array_position(array['authority', 'district', 'school'], u.kind)`)
}

export type NewRequest = Pick<AttestRequest, 'name' | 'title' | 'unit' | 'part' | 'sentence' | 'step' | 'dueOn'> & {
  person: string
  insteadOf?: string
}

/** Asks somebody to attest a document. Null when they are asked already, and not taken back. */
export async function askFor(tx: Tx, actor: Actor, byName: string, document: string, request: NewRequest): Promise<string | null> {
  const { person, dueOn, insteadOf, ...said } = request
  await heldDocument(tx, document)
  const asked = await askOnce(tx, requestsAsked({ document }))
  if (asked.some((each) => each.person === person && !each.ended)) return null
  const row = await tx
    .insertInto('attest_request')
    .values({
      ...said,
      authority_id: actor.authority,
      document_id: document,
      person_id: person,
      due_on: dueOn,
      asked_by_name: byName,
      asked_at: actor.now,
      instead_of: insteadOf ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, actor, 'attest.asked', document)
  return row.id
}

/** Takes a request back that nobody has answered: somebody else stands in, or it was a mistake. */
export async function endRequest(tx: Tx, actor: Actor, byName: string, request: AttestRequest, reason: string): Promise<boolean> {
  if (!(await isOpen(tx, request))) return false
  await tx
    .insertInto('attest_request_end')
    .values({ request_id: request.id, authority_id: actor.authority, reason, by_name: byName, at: actor.now })
    .execute()
  await tell(tx, actor, 'attest.asking-ended', request.document)
  return true
}

/**
 * Has somebody stand in for who was asked: the request ends, with why, and another like it is made in the name of who stands in. Null when the first has been answered,
 * or the other is asked about the document already; then nothing of it may stay.
 */
export async function substitute(
  tx: Tx,
  actor: Actor,
  byName: string,
  request: AttestRequest,
  { reason, ...other }: Pick<NewRequest, 'person' | 'name' | 'title' | 'unit'> & { reason: string },
): Promise<string | null> {
  if (!(await endRequest(tx, actor, byName, request, reason))) return null
  const { part, sentence, step, dueOn } = request
  return askFor(tx, actor, byName, request.document, { ...other, part, sentence, step, dueOn, insteadOf: request.id })
}

/** Refuses, with a reason; once, and never after an attest. */
export async function refuse(tx: Tx, actor: Actor, request: AttestRequest, reason: string): Promise<boolean> {
  await heldDocument(tx, request.document)
  if (!(await isTheirTurn(tx, request, actor.today))) return false
  await tx.insertInto('attest_refusal').values({ request_id: request.id, authority_id: actor.authority, reason, at: actor.now }).execute()
  await tell(tx, actor, 'attest.refused', request.document)
  return true
}

/** Says that one's attest no longer holds, and why; once. It stays in the chain. @param proved the code by which they had just shown who they are */
export async function withdrawAttest(
  tx: Tx,
  actor: Actor,
  { document }: AttestRequest,
  attest: string,
  reason: string,
  proved: { to: string; at: Date },
): Promise<void> {
  await heldDocument(tx, document)
  const { numInsertedOrUpdatedRows: made } = await tx
    .insertInto('attest_withdrawal')
    .values({ attest_id: attest, authority_id: actor.authority, reason, at: actor.now, proved_to: proved.to, proved_at: proved.at })
    .onConflict((withdrawn) => withdrawn.doNothing())
    .executeTakeFirstOrThrow()
  if (made) await tell(tx, actor, 'attest.withdrawn', document)
}

/**
 * Adds an attest at the end of the authority's chain, which is held meanwhile: two at once come one after the other. False when the request has been answered or
 * taken back by then, the document withdrawn, or the matter closed.
 */
export async function attest(tx: Tx, actor: Actor, secret: Secret, request: AttestRequest, signIn: Statement['signIn']): Promise<boolean> {
  const { matter, document } = await heldDocument(tx, request.document)
  if (!canBeAttested(matter, document)) return false
  const head = await holdHead(tx, actor.authority)
  if (!(await isTheirTurn(tx, request, actor.today))) return false
  const signer = secret.signer('attest')
  const sequence = (head?.sequence ?? 0) + 1
  const { number, title, version, size, sha256 } = document
  const statement: Statement = {
    sequence,
    document: { number, title, version, size, sha256 },
    person: { id: actor.by, name: request.name, title: request.title, unit: request.unit },
    part: request.part,
    sentence: request.sentence,
    at: actor.now.toISOString(),
    signIn,
    previous: head?.hash.toString('hex') ?? null,
  }
  const made = sealed(statement, signer)
  await keepKey(tx, secret, actor.today)
  await tx
    .insertInto('attest')
    .values({
      authority_id: actor.authority,
      request_id: request.id,
      document_id: document.id,
      sequence,
      at: actor.now,
      body: made.body,
      hash: made.hash,
      previous: head?.hash ?? null,
      signature: made.signature,
      key_id: made.keyId,
    })
    .execute()
  await tx.updateTable('attest_head').set({ sequence, hash: made.hash }).where('authority_id', '=', actor.authority).execute()
  await tell(tx, actor, 'attest.made', document.id)
  return true
}

/** The end of the chain, held until the transaction ends; null before the first. */
async function holdHead(tx: Tx, authority: string): Promise<{ sequence: number; hash: Buffer } | null> {
  await tx
    .insertInto('attest_head')
    .values({ authority_id: authority, sequence: 0, hash: Buffer.alloc(32) })
    .onConflict((there) => there.doNothing())
    .execute()
  const head = await tx
    .selectFrom('attest_head')
    .select(['sequence', 'hash'])
    .where('authority_id', '=', authority)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return head.sequence === 0 ? null : head
}

/** Publishes the key that attests are signed with, once: for every room whose records are signed so. */
export async function keepKey(tx: Tx, secret: Secret, today: Day): Promise<void> {
  const { publicKey } = secret.signer('attest')
  const [id, pem] = [keyIdOf(publicKey), pemOf(publicKey)]
  await tx
    .insertInto('attest_key')
    .values({ id, pem, first_used_on: today, mac: keyMac(secret, id, pem) })
    .onConflict((kept) => kept.doNothing())
    .execute()
}

/** Whether it is somebody's turn, and they still have a duty by which they could be asked. */
async function isTheirTurn(tx: Tx, { id, person }: AttestRequest, today: Day): Promise<boolean> {
  const [all, people] = await askOnce(tx, together(requestsAsked({ request: id }), askableAsked(today)))
  const request = all.find((each) => each.id === id)
  return request !== undefined && stateOf(request, all) === 'waits' && people.some((each) => each.id === person)
}

/** Whether a request is still to be answered, held still meanwhile: an attest, a refusal and a taking back at once come one after the other. */
async function isOpen(tx: Tx, { id, document }: AttestRequest): Promise<boolean> {
  await heldDocument(tx, document)
  const [request] = (await askOnce(tx, requestsAsked({ request: id }))).filter((each) => each.id === id)
  return request !== undefined && !request.attest && !request.refused && !request.ended
}

/** As the database gives it: moments within JSON are text. */
type RequestRow = Omit<AttestRequest, 'attest' | 'refused' | 'ended'> & {
  attest: { id: string; at: string; withdrawn: { reason: string; at: string } | null } | null
  refused: { reason: string; at: string } | null
  ended: { reason: string; byName: string; at: string } | null
}
