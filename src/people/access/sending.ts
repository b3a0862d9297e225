import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { ownAddresses } from '../organisation/own-address.ts'
import type { LetterKind } from '../post/letter.ts'
import { confirming, issueConfirmation } from './confirmation.ts'
import { confirmationMail, schoolConfirmationMail, signInMail } from './mails.ts'
import { accountOf, isUnclaimed } from './store.ts'
import { issueLink } from './ticket.ts'
import './tables.ts'

/** Confirmations on their way to one earlier address at a time. */
const mostAsked = 3

const link = z.object({ person: z.uuid(), next: z.string() })
/** Letters from before school names were confirmed, too, are about an address. */
const whose = z.object({ person: z.uuid(), kind: z.enum(['email', 'eppn']).default('email') })

/**
 * A mail with a sign-in link. The link is made when the mail is sent: it stands nowhere in clear, and holds its minutes from then. Who has waited an hour asks
 * anew.
 */
export const signInLetter: LetterKind = {
  name: 'sign-in',
  priority: 0,
  hours: 1,
  async write({ tx, program, authority, authorityName, payload, today }) {
    const { person, next } = link.parse(payload)
    const account = await accountOf(tx, person, today)
    if (!account || (await isUnclaimed(tx))) return null
    const token = await issueLink(tx, program.secret, { authority, person }, program.clock(), today)
    const address = `${program.config.publicUrl}${linkTo('/sign-in-links/:token', token)}${next ? `?next=${encodeURIComponent(next)}` : ''}`
    return signInMail({ ...account, authorityName }, address)
  },
}

/** A mail that asks a person whether a changed address, or a changed name in the school's sign-in, is theirs. */
export const confirmationLetter: LetterKind = {
  name: 'address-confirmation',
  priority: 0,
  hours: 24,
  async write({ tx, program, authority, authorityName, payload }) {
    const { person: id, kind } = whose.parse(payload)
    const who = { authority, person: id }
    const now = program.clock()
    const person = await tx.selectFrom('person').select(['email', 'eppn', 'given_name', 'language']).where('id', '=', id).executeTakeFirst()
    const address = person?.[kind]
    const addresses = await ownAddresses(tx, who, program.secret)
    // Only an address that is the person's own for certain may confirm another, and nothing but a change is to be confirmed.
    const to = addresses.earlier[kind] === null ? null : addresses.ownEmail
    const asked = await tx.selectFrom('ticket').select('id').where('person_id', '=', id).where('kind', '=', confirming[kind]).execute()
    if (!to || !address || asked.length >= mostAsked) return null
    const token = await issueConfirmation(tx, program.secret, who, { kind, address }, now, dayOf(now))
    const words = { to, givenName: person.given_name, changedTo: address, language: person.language, authorityName }
    const link = program.config.publicUrl + linkTo('/address-confirmations/:token', token)
    return kind === 'email' ? confirmationMail(words, link) : schoolConfirmationMail(words, `${link}?of=school`)
  },
}
