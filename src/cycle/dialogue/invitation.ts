import { type ICalCalendar, ICalCalendarMethod, type ICalEvent, ICalEventStatus } from 'ical-generator'
import { linkTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import { line, whole } from '../../ground/paper/text.ts'
import type { Dialogue } from './dialogue.ts'
import { dialogueWords } from './dialogue.words.ts'

export type InvitationFacts = {
  publicUrl: string
  language: Language
  stamp: Date
  /** Whom it is sent to by mail, and who calls; without, it is a file that somebody fetches. */
  mail?: { from: { name: string; email: string }; to: { name: string; email: string } }
}

/**
 * A dialogue as an event (iCalendar, RFC 5545; as a mail RFC 5546). Its moments are told in UTC, which every program shows in its reader's own time, and so in Swedish
 * time on both sides of a change to summer time. The identity stays when it is moved or called off; the sequence grows, so that programs change the event that they have.
 */
export async function invitationOf(dialogue: Dialogue, { publicUrl, language, stamp, mail }: InvitationFacts): Promise<string> {
  const { default: ical } = await import('ical-generator')
  const off = dialogue.state === 'called off'
  const calendar = ical({ prodId: { company: 'Stegvis', product: 'dialogue', language: language.toUpperCase() } })
  calendar.method(!mail ? ICalCalendarMethod.PUBLISH : off ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST)
  const event = addDialogue(calendar, dialogue, { publicUrl, language, stamp })
  if (mail) {
    event.organizer({ name: line(mail.from.name), email: mail.from.email })
    event.createAttendee({ name: line(mail.to.name), email: mail.to.email, rsvp: true })
  }
  return `${calendar.toString().replace(/(\r\n)+$/, '')}\r\n`
}

/** Puts a dialogue into a calendar under the identity that its invitation has. */
export function addDialogue(
  calendar: ICalCalendar,
  dialogue: Dialogue,
  { publicUrl, language, stamp }: Pick<InvitationFacts, 'publicUrl' | 'language' | 'stamp'>,
): ICalEvent {
  const { booking, school, state } = dialogue
  const off = state === 'called off'
  const url = `${publicUrl}${linkTo('/dialogues/:id', dialogue.id)}`
  return calendar.createEvent({
    id: `dialogue-${dialogue.id}@stegvis`,
    sequence: booking.number * 2 + (off ? 1 : 0),
    start: booking.startsAt,
    end: new Date(booking.startsAt.getTime() + booking.minutes * 60_000),
    summary: line(dialogueWords[language].title(school.name)),
    location: line(booking.place),
    description: [...(booking.message ? [whole(booking.message)] : []), url].join('\n\n'),
    url,
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp,
  })
}
