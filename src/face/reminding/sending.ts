import { z } from 'zod'
import { isMailDay } from '../../cycle/year/mail-days.ts'
import { calendarOf } from '../../cycle/year/store-mail-days.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { inScope, planOnce, type Tx } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { all, askOnce } from '../../ground/base/question.ts'
import { eachInTurn } from '../../ground/base/turns.ts'
import { inOrder, unfolded, type Waiting } from '../../ground/base/waiting.ts'
import { type Absent, viewersOf } from '../../people/organisation/store-viewers.ts'
import { type LetterKind, tenDays } from '../../people/post/letter.ts'
import { handOver } from '../../people/post/store-handing.ts'
import { postStanding } from '../../people/post/store-standing.ts'
import { toldAnywhereAsked } from '../home/gathering.ts'
import { waitingMail } from './mail.ts'
import { stopToken } from './refusal.ts'
import { isNews, stageOf } from './reminding.ts'
import { refusesReminders } from './store-refusals.ts'
import { forgetTold, noteTold, receiversOn, toldTo } from './store-told.ts'

/** One mail to one person about what waited on a day. */
const oneMail = z.object({ person: z.uuid(), day: z.iso.date() })

/** People who are asked about in one statement. More would not fit: each takes some twenty of its columns. */
const atOnce = 20

/**
 * Hands over one letter for each person for whom something new waits, or a last day has come near or passed, and notes what it says as told, in one transaction
 * for some people at a time: carried out again it does nothing. Nobody is told on a day without mail, nor where no mail can go out: it is new on the next day then.
 */
export async function queueWaiting({ program, db }: Workbench, authority: string): Promise<void> {
  const today = dayOf(program.clock())
  const people = await inScope(db, { authority }, async (tx) => {
    if (!isMailDay(await calendarOf(tx), today)) return []
    const { kind } = await tx.selectFrom('authority').select('kind').where('id', '=', authority).executeTakeFirstOrThrow()
    return (await postStanding(tx, program, kind)).is === 'none' ? [] : receiversOn(tx, today)
  })
  const batches = Array.from({ length: Math.ceil(people.length / atOnce) }, (_, at) => people.slice(at * atOnce, (at + 1) * atOnce))
  const tell = (some: typeof people) =>
    inScope(db, { authority }, async (tx) => {
      const gathered = await gather({ program, tx, today }, await viewersOf(tx, some, today))
      const told = await toldTo(tx, some)
      const things = gathered.flatMap(({ viewer: { person }, waiting }) => waiting.map((each) => ({ person, href: each.link.href, each })))
      const news = things.filter(({ person, href, each }) => isNews(each, told.get(person)?.get(href), today))
      await forgetTold(
        tx,
        some,
        things.map(({ person, href }) => ({ person, href })),
      )
      await noteTold(
        tx,
        authority,
        news.map(({ person, href, each: { lastDay } }) => ({ person, href, lastDay, stage: stageOf(lastDay, today) })),
        today,
      )
      const receivers = [...new Set(news.map(({ person }) => person))]
      if (receivers.length > 0)
        await handOver(tx, program, waitingLetter, { authority, letters: receivers.map((person) => ({ person, day: today })) })
    })
  await eachInTurn(batches, tell, 'groups of people could not be told what waits')
}

/** A mail about what still waits: what was done since, or is somebody else's now, is left out; and with nothing new left there is no mail. */
export const waitingLetter: LetterKind = {
  name: 'waiting',
  priority: 2,
  hours: tenDays,
  async write({ tx, program, authority, authorityName, payload, today }) {
    const { person, day } = oneMail.parse(payload)
    if (await refusesReminders(tx, person)) return null
    const [gathered] = await gather({ program, tx, today }, await viewersOf(tx, [person], today))
    const told = (await toldTo(tx, [person])).get(person)
    const { email, givenName } = gathered?.viewer ?? {}
    if (!gathered || !email || !givenName) return null
    const { news = [], before = [] } = Object.groupBy(gathered.waiting, ({ link }) =>
      told?.get(link.href)?.on === day ? 'news' : 'before',
    )
    if (news.length === 0) return null
    const { publicUrl } = program.config
    const stop = `${publicUrl}${linkTo('/reminders/stop')}?token=${stopToken(program.secret, { authority, person })}`
    return waitingMail({ to: { email, givenName, language: gathered.language }, news, before, today, authorityName, publicUrl, stop })
  },
}

/** All that waits for some people, asked in as many statements as for one of them; each place once, the first of what is done there. */
async function gather(
  { program, tx, today }: { program: Workbench['program']; tx: Tx; today: Day },
  people: readonly Absent[],
): Promise<(Absent & { waiting: Waiting[] })[]> {
  const asked = all(people.map(({ viewer }) => toldAnywhereAsked({ viewer, today, program })))
  await planOnce(tx)
  const told = await askOnce(tx, asked)
  return people.map((each, at) => {
    const byPlace = Map.groupBy(inOrder(unfolded(told[at] ?? [])), ({ link }) => link.href)
    return { ...each, waiting: [...byPlace.values()].flatMap(([first]) => first ?? []) }
  })
}
