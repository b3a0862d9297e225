import type { Program } from '../base/ask.ts'
import { dayOf } from '../base/clock.ts'
import { inScope, type Tx } from '../base/database.ts'
import type { Workbench } from '../base/jobs.ts'
import type { Language } from '../base/language.ts'
import { keepMail, keepsMail, type Mail } from '../base/mail.ts'
import { statementsFor } from '../framework/framework.ts'
import type { Framework } from '../framework/schema.ts'
import { frameworkVersion } from '../framework/store.ts'
import type { MailingKind } from './mailing.ts'
import { type RoundMail, roundMail } from './mails.ts'
import { minutesFor, type Round } from './round.ts'
import { everySchool, roundSeen } from './store.ts'
import { type Addressee, addresseesOf, placesFor } from './store-mail.ts'

/** One mail of a round to one person. */
export type MailWish = { authority: string; round: string; kind: MailingKind; person: string }

type House = { name: string; kind: 'real' | 'demo' }

/** Sends one mail, if it is still called for: the round is open, the person is there, and for a reminder something is not handed in. */
export async function sendRoundMail({ program, db }: Workbench, { authority, round: id, kind, person }: MailWish): Promise<void> {
  const today = dayOf(program.clock())
  const written = await inScope(db, { authority }, async (tx) => {
    const round = await roundSeen(tx, everySchool, id, today)
    if (round.state !== 'open') return null
    const places = await placesFor(tx, program.secret, authority, id, kind, await addresseesOf(tx, id, today, person))
    const house = await houseOf(tx, authority)
    const mail = writeMail(program, house, round, (await frameworkVersion(tx, round.frameworkVersion)).framework, kind, places)
    if (!mail || !keepsMail(house.kind, program.config)) return mail
    await keepMail(tx, authority, mail)
    return null
  })
  if (written) await send(program, written)
}

/** Whether a round's mail reaches anyone: a mail server is set, or mail is kept for reading in the browser. */
export async function mailGoesOut(tx: Tx, program: Program, authority: string): Promise<boolean> {
  return program.post.ready || keepsMail((await houseOf(tx, authority)).kind, program.config)
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
    link: `${program.config.publicUrl}/assessments`,
  }
}

function writeMail(
  program: Program,
  house: House,
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
      ...mailAbout(program, house.name, round, framework, kind),
      to: first.email,
      givenName: first.givenName,
      schools: places.map(({ schoolName }) => schoolName),
      audiences,
    },
    language,
  )
}

/** A mail server's refusal quotes the address; what is kept with a failed job, or logged, must not say who was reminded. */
async function send(program: Program, mail: Mail): Promise<void> {
  try {
    await program.post.send(mail)
  } catch (error) {
    const code = error instanceof Error && 'responseCode' in error ? ` (${Number(error.responseCode)})` : ''
    throw new Error(`The mail server did not take a mail${code}.`)
  }
}

async function houseOf(tx: Tx, authority: string): Promise<House> {
  return tx.selectFrom('authority').select(['name', 'kind']).where('id', '=', authority).executeTakeFirstOrThrow()
}
