import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type LetterKind, tenDays } from '../../people/post/letter.ts'
import { whenInWords } from './dialogue.words.ts'
import { invitationOf } from './invitation.ts'
import { sendingWords } from './sending.words.ts'
import { dialogueToTell, receiversAsked } from './store-mail.ts'

const oneMail = z.object({ dialogue: z.uuid(), number: z.int(), person: z.uuid() })

/** An invitation, a new time or a calling off, to one of those who meet; with an event for their calendar. Not sent when another time has been said since. */
export const dialogueLetter: LetterKind = {
  name: 'dialogue',
  priority: 2,
  hours: tenDays,
  async write({ tx, program, authorityName, payload, today }) {
    const { dialogue: id, number, person } = oneMail.parse(payload)
    const now = program.clock()
    const dialogue = await dialogueToTell(tx, id, now)
    if (!dialogue || dialogue.booking.number !== number || dialogue.state === 'concluded') return null
    const to = (await askOnce(tx, receiversAsked(dialogue.school.id, today))).find((each) => each.person === person)
    if (!to) return null
    const { language } = to
    const t = sendingWords[language]
    const { booking, school } = dialogue
    const off = dialogue.state === 'called off'
    const when = whenInWords(booking, language)
    const kind = off ? 'off' : booking.number === 1 ? 'invited' : 'moved'
    const said = off ? t.offText(when) : (booking.number === 1 ? t.invitedText : t.movedText)(booking.byName, when, booking.place)
    const { publicUrl, mailFrom } = program.config
    const content = await invitationOf(dialogue, {
      publicUrl,
      language,
      stamp: now,
      mail: { from: { name: booking.byName, email: addressIn(mailFrom) }, to: { name: to.name, email: to.email } },
    })
    return {
      to: to.email,
      subject: t[kind](school.name),
      text: `${[
        t.hello(to.givenName),
        said,
        ...(booking.message && !off ? [booking.message] : []),
        t.prepare(`${publicUrl}${linkTo('/dialogues/:id', id)}`),
        t.sender(authorityName),
      ].join('\n\n')}\n`,
      event: { method: off ? 'CANCEL' : 'REQUEST', content },
    }
  },
}

/** The bare address of "Stegvis <stegvis@kommun.se>". */
function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from
}
