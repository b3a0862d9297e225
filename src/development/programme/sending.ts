import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import type { Mail } from '../../ground/base/mail.ts'
import { type Desk, type LetterKind, tenDays } from '../../people/post/letter.ts'
import { calendarEventOf } from './invitation.ts'
import { momentInWords, nameWords, whenInWords } from './names.words.ts'
import { sendingWords } from './sending.words.ts'
import { type Addressed, toTell } from './store-letters.ts'
import { lettersOf, type SessionLetter } from './telling.ts'

export const sessionLetterShape = z.object({ what: z.enum(lettersOf), about: z.uuid(), number: z.int() })

/** Mail about sessions: each is written from what holds when it is sent, so that a sign-up that was taken back meanwhile is never asked into a calendar. */
export const sessionLetter: LetterKind = {
  name: 'session',
  priority: 2,
  hours: tenDays,
  async write(desk) {
    const letter = sessionLetterShape.parse(desk.payload)
    const told = await toTell(desk.tx, abouts[letter.what], letter.about)
    return told && stillHolds(letter, told, desk.program.clock()) ? mailOf(desk, letter, told) : null
  },
}

/** The same where it cannot rest over days on which no mail goes out: the session begins soon, or an answer is waited for. */
export const soonSessionLetter: LetterKind = { ...sessionLetter, name: 'session-soon', priority: 0 }

/** What each letter is about. */
const abouts = {
  seated: 'signup',
  moved: 'signup',
  gone: 'signup',
  offered: 'offer',
  'line-over': 'place',
  led: 'signup',
  changed: 'signup',
  reminder: 'signup',
} as const satisfies Record<SessionLetter['what'], string>

/** Whether what a letter tells is so, and has not been told anew since. */
function stillHolds(
  { what, number }: SessionLetter,
  { ended, until, cancelReason, over, session, unheard }: Addressed,
  now: Date,
): boolean {
  if (what === 'led') return !ended && cancelReason === null && unheard && now < session.startsAt
  if (what === 'changed') return !ended && cancelReason === null && session.revision === number && now < session.startsAt
  if (what === 'reminder') return !ended && cancelReason === null && session.sequence === number && now < session.startsAt
  if (what === 'seated' || what === 'moved') return !ended && cancelReason === null && session.sequence === number
  if (what === 'gone') return ended || cancelReason !== null
  if (what === 'offered') return !ended && until !== null && until > now
  return cancelReason !== null || over
}

async function mailOf({ program, authorityName }: Desk, { what, about }: SessionLetter, told: Addressed): Promise<Mail> {
  const { person, session, programme, way, until, cancelReason, leader } = told
  const { language } = person
  const t = sendingWords[language]
  const { publicUrl, mailFrom } = program.config
  const ways = nameWords[language].ways[way]
  const off = cancelReason !== null
  const said = {
    seated: t.seated(ways),
    moved: t.moved,
    gone: off ? t.cancelled(cancelReason) : t.gone,
    offered: until ? t.offered(ways, momentInWords(until, language)) : '',
    'line-over': off ? t.cancelled(cancelReason) : t.lineOver,
    led: t.led(leader ?? t.somebody),
    changed: t.changed,
    reminder: t.reminder(ways),
  }[what]
  const kind = (what === 'line-over' || what === 'gone') && off ? 'cancelled' : what
  const gone = what === 'gone'
  const mail: Mail = {
    to: person.email,
    subject: t.subjects[kind](session.title),
    text: `${[
      t.hello(person.givenName),
      said,
      [session.title, whenInWords(session, language), way === 'room' ? session.place : session.link].filter(Boolean).join('\n'),
      t.open(`${publicUrl}${linkTo('/course-sessions/:id', session.id)}`),
      ...(programme.funderLine ? [programme.funderLine] : []),
      t.sender(authorityName),
    ].join('\n\n')}\n`,
  }
  if (what !== 'seated' && what !== 'moved' && what !== 'gone') return mail
  // A session that is called off has grown its sequence by that already.
  const sequence = gone && off ? session.sequence - 1 : session.sequence
  const content = await calendarEventOf(
    { ...session, sequence, programme },
    { signup: about, gone },
    {
      publicUrl,
      language,
      stamp: program.clock(),
      mail: { from: { name: authorityName, email: addressIn(mailFrom) }, to: { name: person.name, email: person.email } },
    },
  )
  return { ...mail, event: { method: gone ? 'CANCEL' : 'REQUEST', content } }
}

/** The bare address of "Stegvis <stegvis@kommun.se>". */
function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from
}
