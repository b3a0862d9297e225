import { z } from 'zod'
import { dayOf } from '../../ground/base/clock.ts'
import { earlierAddress } from '../organisation/own-address.ts'
import type { LetterKind } from '../post/letter.ts'
import { confirmationMail, signInMail } from './mails.ts'
import { accountOf, isUnclaimed } from './store.ts'
import { issueConfirmation, issueLink } from './ticket.ts'
import './tables.ts'

/** Confirmations on their way to one earlier address at a time. */
const mostAsked = 3

const link = z.object({ person: z.uuid(), next: z.string() })
const whose = z.object({ person: z.uuid() })

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
    const address = `${program.config.publicUrl}/sign-in-links/${token}${next ? `?next=${encodeURIComponent(next)}` : ''}`
    return signInMail({ ...account, authorityName }, address)
  },
}

/** A mail to a person's earlier address, which asks whether the new one is theirs. */
export const confirmationLetter: LetterKind = {
  name: 'address-confirmation',
  priority: 0,
  hours: 24,
  async write({ tx, program, authority, authorityName, payload }) {
    const { person: id } = whose.parse(payload)
    const now = program.clock()
    const person = await tx.selectFrom('person').select(['email', 'given_name', 'language']).where('id', '=', id).executeTakeFirst()
    // Only an address that is the person's own for certain may confirm another.
    const earlier = await earlierAddress(tx, { authority, person: id }, 'email', program.secret)
    const asked = await tx.selectFrom('ticket').select('id').where('person_id', '=', id).where('kind', '=', 'confirmation').execute()
    if (!earlier || !person?.email || asked.length >= mostAsked) return null
    const token = await issueConfirmation(tx, program.secret, { authority, person: id }, person.email, now, dayOf(now))
    return confirmationMail(
      {
        to: earlier,
        givenName: person.given_name,
        newAddress: person.email,
        language: person.language,
        authorityName,
      },
      `${program.config.publicUrl}/address-confirmations/${token}`,
    )
  },
}
