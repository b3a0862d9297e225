import { z } from 'zod'
import { statementsFor } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { frameworkVersion } from '../../content/framework/store.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { Program } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import { keepsMail, type Mail } from '../../ground/base/mail.ts'
import type { LetterKind } from '../../people/post/letter.ts'
import { type MailingKind, mailingKinds } from './mailing.ts'
import { roundMail } from './mails.ts'
import type { RoundMail } from './mails.words.ts'
import { minutesFor, type Round } from './round.ts'
import { everySchool, roundSeen } from './store.ts'
import { type Addressee, addresseesOf, placesFor } from './store-mail.ts'

/** One mail of a round to one person, as it waits. */
const oneMail = z.object({ round: z.uuid(), kind: z.enum(mailingKinds), person: z.uuid() })

/** Days that an invitation or a reminder waits for its receiver; it is not sent to a round that has closed. */
const daysInRound = 21

/** A round's mail, if it is still called for: the round is open, the person is there, and for a reminder something is not handed in. */
export const roundLetter: LetterKind = {
  name: 'round',
  priority: 1,
  hours: daysInRound * 24,
  async write({ tx, program, authority, authorityName, payload, today }) {
    const { round: id, kind, person } = oneMail.parse(payload)
    const round = await roundSeen(tx, everySchool, id, today)
    if (round.state !== 'open') return null
    const places = await placesFor(tx, program.secret, authority, id, kind, await addresseesOf(tx, id, today, person))
    return writeMail(program, authorityName, round, (await frameworkVersion(tx, round.frameworkVersion)).framework, kind, places)
  },
}

/** Whether a round's mail reaches anyone: a mail server is set, or mail is kept for reading in the browser. */
export async function mailGoesOut(tx: Tx, program: Program, authority: string): Promise<boolean> {
  const house = await tx.selectFrom('authority').select('kind').where('id', '=', authority).executeTakeFirstOrThrow()
  return program.post.ready || keepsMail(house.kind, program.config)
}

/** What a round's mail says, apart from whom it is to. */
export function mailAbout(
  program: Program,
  authorityName: string,
  round: Round,
  framework: Framework,
  kind: MailingKind,
): Omit<RoundMail, 'to' | 'givenName' | 'schools' | 'audiences'> {
  const statements = Math.max(...round.audiences.map((audience) => statementsFor(framework, audience, { role: '', forms: [] }).length))
  return {
    kind,
    statements,
    authorityName,
    minutes: minutesFor(statements),
    roundName: round.name,
    closesOn: round.closesOn,
    minimumGroup: round.minimumGroup,
    greeting: round.message,
    link: program.config.publicUrl + linkTo('/assessments'),
  }
}

function writeMail(
  program: Program,
  authorityName: string,
  round: Round,
  framework: Framework,
  kind: MailingKind,
  places: Addressee[],
): Mail | null {
  const [first] = places
  if (!first?.email) return null
  const language: Language = first.language
  const audiences = [...new Set(places.map(({ audience }) => audience))]
  return roundMail(
    {
      ...mailAbout(program, authorityName, round, framework, kind),
      to: first.email,
      givenName: first.givenName,
      schools: places.map(({ schoolName }) => schoolName),
      audiences,
    },
    language,
  )
}
