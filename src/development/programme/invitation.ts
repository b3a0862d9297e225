import { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { linkTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import { line, whole } from '../../ground/paper/text.ts'
import type { CourseSession } from './programme.ts'

export type EventFacts = {
  publicUrl: string
  language: Language
  stamp: Date
  /** Whom it is sent to by mail, and from where; without, it is a file that somebody fetches. */
  mail?: { from: { name: string; email: string }; to: { name: string; email: string } }
}

/** What a calendar is told of a session. */
export type EventSession = Pick<CourseSession, 'id' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'link' | 'sequence'> & {
  programme: { title: string; funderLine: string }
}

/** The identity of a sign-up in calendars: the same in every mail, file and feed. */
export function uidOf(signup: string): string {
  return `signup-${signup}@stegvis`
}

/**
 * Somebody's session as an event (iCalendar, RFC 5545; by mail RFC 5546): asked for, or taken back (`gone`). Moments are told in UTC, so that they are right on both sides of a change to
 * summer time. The sequence grows when time or place change and when it is taken back; by mail the one attendee is the receiver, and a file has none.
 */
export async function calendarEventOf(
  session: EventSession,
  { signup, gone }: { signup: string; gone: boolean },
  { publicUrl, language, stamp, mail }: EventFacts,
): Promise<string> {
  const { default: ical } = await import('ical-generator')
  const calendar = ical({ prodId: { company: 'Stegvis', product: 'training', language: language.toUpperCase() } })
  calendar.method(!mail ? ICalCalendarMethod.PUBLISH : gone ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST)
  const url = `${publicUrl}${linkTo('/course-sessions/:id', session.id)}`
  const event = calendar.createEvent({
    id: uidOf(signup),
    sequence: session.sequence + (gone ? 1 : 0),
    start: session.startsAt,
    end: session.endsAt,
    summary: line(session.title),
    location: line(session.place || session.link),
    description: [line(session.programme.title), ...(session.programme.funderLine ? [whole(session.programme.funderLine)] : []), url].join(
      '\n\n',
    ),
    url,
    status: gone ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp,
  })
  if (mail) {
    event.organizer({ name: line(mail.from.name), email: mail.from.email })
    event.createAttendee({ name: line(mail.to.name), email: mail.to.email, rsvp: false })
  }
  return `${calendar.toString().replace(/(\r\n)+$/, '')}\r\n`
}
