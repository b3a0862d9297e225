import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import { accountOf } from '../../people/access/store.ts'
import { type LetterKind, tenDays } from '../../people/post/letter.ts'
import { ballotMail } from './mails.ts'
import { ballotsOf } from './store.ts'
import { ticketOf } from './ticket.ts'

const oneMail = z.object({ ballot: z.uuid(), person: z.uuid(), again: z.boolean() })

/** The mail that carries a person's ticket: the same to everyone, and the same ticket again in a reminder. It waits as a reference, and the ticket is computed when it is sent. */
export const ballotLetter: LetterKind = {
  name: 'ballot',
  priority: 1,
  hours: tenDays,
  async write({ tx, program, authorityName, payload, today }) {
    const { ballot: id, person, again } = oneMail.parse(payload)
    const ballot = (await ballotsOf(tx, [id])).get(id)
    const to = await accountOf(tx, person, today)
    if (!to || !ballot || ballot.closedOn !== null || ballot.closesOn < today) return null
    const link = program.config.publicUrl + linkTo('/answer/:ticket', ticketOf(program.secret, id, person))
    return ballotMail({
      to,
      asking: ballot.asking,
      minimumGroup: ballot.minimumGroup,
      closesOn: ballot.closesOn,
      again,
      authorityName,
      link,
    })
  },
}
