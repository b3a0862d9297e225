import { sql } from 'kysely'
import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import { askOnce } from '../../ground/base/question.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { ownAddresses } from '../../people/organisation/own-address.ts'
import { type LetterKind, tenDays } from '../../people/post/letter.ts'
import { canBeAttested, codeMinutes, stateOf } from './matter.ts'
import { mailWords } from './sending.words.ts'
import { documentAt } from './store.ts'
import { requestsAsked } from './store-attests.ts'
import { issueCode } from './store-code.ts'

const about = z.object({ request: z.uuid() })

/** A letter to somebody whose turn it is to attest. */
export const attestLetter: LetterKind = {
  name: 'attest',
  priority: 2,
  hours: tenDays,
  async write({ tx, program, authority, authorityName, payload, today }) {
    const { request: id } = about.parse(payload)
    const all = await askOnce(tx, requestsAsked({ request: id }))
    const request = all.find((each) => each.id === id)
    const person = request?.person && (await addresseeOf(tx, program.secret, { authority, person: request.person }, today))
    if (!request || !person || stateOf(request, all) !== 'waits') return null
    const { matter, document } = await documentAt(tx, request.document)
    if (!canBeAttested(matter, document)) return null
    const link = program.config.publicUrl + linkTo('/attest-requests/:id', id)
    return {
      to: person.email,
      ...mailWords[person.language].asked({ ...person, title: document.title, dueOn: request.dueOn, authorityName, link }),
    }
  },
}

/** A letter with a code, by which somebody shows anew who they are when they attest or take their attest back. It is made when the letter is sent, and holds its minutes from then. */
export const attestCodeLetter: LetterKind = {
  name: 'attest-code',
  priority: 0,
  hours: 1,
  async write({ tx, program, authority, authorityName, payload, today }) {
    const { request: id } = about.parse(payload)
    const all = await askOnce(tx, requestsAsked({ request: id }))
    const request = all.find((each) => each.id === id)
    const state = request && stateOf(request, all)
    const back = state === 'attested'
    if (!request?.person || !(back || state === 'waits')) return null
    const person = await addresseeOf(tx, program.secret, { authority, person: request.person }, today)
    if (!person?.ownEmail) return null
    const { ownEmail } = person
    const { matter, document } = await documentAt(tx, request.document)
    if (!back && !canBeAttested(matter, document)) return null
    const proof = { purpose: 'attest' as const, about: id, person: request.person, authority, address: ownEmail }
    const code = await issueCode(tx, program.secret, proof, program.clock())
    return {
      to: ownEmail,
      ...mailWords[person.language].code({ ...person, code, back, title: document.title, minutes: codeMinutes, authorityName }),
    }
  },
}

type Addressee = { email: string; givenName: string; language: Language }

/**
 * Somebody who is there and has an address. `ownEmail`: where a code may be sent; an address that somebody else changed is not the person's own until they have
 * confirmed it.
 */
export async function addresseeOf(
  tx: Tx,
  secret: Secret,
  { authority, person }: { authority: string; person: string },
  today: Day,
): Promise<(Addressee & { ownEmail: string | null }) | null> {
  const { rows } = await sql<Addressee>`
    select email, given_name as "givenName", language from person p where id = ${person} and email is not null and app.is_there(p.to_on, ${today})`.execute(
    tx,
  )
  const [addressee] = rows
  return addressee ? { ...addressee, ownEmail: (await ownAddresses(tx, { authority, person }, secret)).ownEmail } : null
}
