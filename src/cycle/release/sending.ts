import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import { type LetterKind, tenDays } from '../../people/post/letter.ts'
import { resultMail } from './mails.ts'
import { readersOf } from './store-mail.ts'
import { releasedRound } from './store-released.ts'

const oneMail = z.object({ round: z.uuid(), person: z.uuid() })

/** A mail that says that a round's results can be seen, to somebody who may look at some of them. */
export const resultLetter: LetterKind = {
  name: 'result',
  priority: 1,
  hours: tenDays,
  async write({ tx, program, authorityName, payload, today }) {
    const { round: id, person } = oneMail.parse(payload)
    const [reader] = await readersOf(tx, id, today, person)
    if (!reader) return null
    const { round } = await releasedRound(tx, id)
    return resultMail(reader, {
      roundName: round.name,
      authorityName,
      minimumGroup: round.minimumGroup,
      link: program.config.publicUrl + linkTo('/group-results'),
    })
  },
}
