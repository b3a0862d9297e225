import { createHash } from 'node:crypto'
import { type ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { Dialogue } from '../../cycle/dialogue/dialogue.ts'
import { addDialogue } from '../../cycle/dialogue/invitation.ts'
import type { CalendarAction } from '../../cycle/follow-up/store-calendar.ts'
import { nameWords } from '../../cycle/plan/names.words.ts'
import { pageWords } from '../../cycle/plan/plan.words.ts'
import type { Span } from '../../cycle/year/year.ts'
import { uidOf } from '../../development/programme/invitation.ts'
import type { SeenSession } from '../../development/programme/store-sessions.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { addDays, type Day, schoolYearName } from '../../ground/base/clock.ts'
import type { Language, Text } from '../../ground/base/language.ts'
import type { Waiting } from '../../ground/base/waiting.ts'
import { line, whole } from '../../ground/paper/text.ts'
import { calendarWords } from './calendar.words.ts'

export type CalendarFacts = {
  /** What the calendar is called where it is shown. */
  name: string
  publicUrl: string
  language: Language
}

/** How often a program that follows the calendar should ask again, in seconds. */
const refresh = 6 * 3600

/** Something else than an action that waits, with its last day. */
export type CalendarDay = Waiting & { lastDay: Day }

/** Days of the year that somebody's duties have to do with: a step of a school's, or a break. Its identity stays when the days move. */
export type YearDays = Span & { id: string; title: Text; href: string }

/** What waits with a last day that has not passed and is none of these actions and meetings, which a calendar shows with more about them. */
export function daysBeside(
  actions: readonly CalendarAction[],
  meetings: readonly Pick<Dialogue, 'id'>[],
  waiting: readonly Waiting[],
  today: Day,
): CalendarDay[] {
  const shown = new Set<string>([
    ...actions.map(({ id }) => linkTo('/actions/:id', id)),
    ...meetings.map(({ id }) => linkTo('/dialogues/:id', id)),
  ])
  return waiting.flatMap((each) => {
    const { lastDay } = each
    return lastDay !== null && lastDay >= today && !shown.has(each.link.href) ? [{ ...each, lastDay }] : []
  })
}

/**
 * Last days as a calendar (iCalendar, RFC 5545): those of actions, of what else waits, and the days of the year; and the sessions that one has signed up for and the dialogues that one is
 * called to, at their hours, under the identity that the mails have. All-day events in the order given, each with an identity that stays when
 * day, title or status change, so that programs move the event instead of adding one.
 */
export async function calendarOf(
  actions: readonly CalendarAction[],
  days: readonly CalendarDay[],
  year: readonly YearDays[],
  facts: CalendarFacts,
  { trainings = [], meetings = [] }: { trainings?: readonly SeenSession[]; meetings?: readonly Dialogue[] } = {},
): Promise<string> {
  const { default: ical } = await import('ical-generator')
  const calendar = ical({
    name: facts.name,
    prodId: { company: 'Stegvis', product: 'plan', language: facts.language.toUpperCase() },
    ttl: refresh,
  })
  for (const action of actions) addTo(calendar, action, facts)
  for (const day of days) addDay(calendar, day, facts)
  for (const span of year) addSpan(calendar, span, facts)
  for (const training of trainings) addTraining(calendar, training, facts)
  for (const meeting of meetings) addMeeting(calendar, meeting, facts)
  return `${calendar.toString().replace(/(\r\n)+$/, '')}\r\n`
}

function addTo(calendar: ICalCalendar, action: CalendarAction, { publicUrl, language }: CalendarFacts): void {
  const t = calendarWords[language]
  const title = line(action.title)
  calendar.createEvent({
    id: `${action.id}@stegvis`,
    allDay: true,
    start: midnight(action.dueOn),
    end: midnight(addDays(action.dueOn, 1)),
    summary: action.status === 'done' ? t.done(title) : title,
    description: descriptionOf(action, language),
    url: publicUrl + linkTo('/actions/:id', action.id),
    status: statusOf(action),
    // A last day is no appointment: it must not make anyone look busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    stamp: action.changedAt,
    lastModified: action.changedAt,
  })
}

/** What waits keeps its identity by the place where it is done. When it changed is not known: its stamp stays as long as its day. */
function addDay(calendar: ICalCalendar, { title, note, lastDay, link }: CalendarDay, { publicUrl, language }: CalendarFacts): void {
  const about = note?.[language]
  calendar.createEvent({
    id: `${createHash('sha256').update(link.href).digest('hex').slice(0, 32)}@stegvis`,
    allDay: true,
    start: midnight(lastDay),
    end: midnight(addDays(lastDay, 1)),
    summary: line(title[language]),
    ...(about && { description: whole(about) }),
    url: `${publicUrl}${link.href}`,
    transparency: ICalEventTransparency.TRANSPARENT,
    stamp: midnight(lastDay),
  })
}

/** From its first day to its last. When it changed is not known: its stamp stays as long as its last day. */
function addSpan(calendar: ICalCalendar, { id, title, from, to, href }: YearDays, { publicUrl, language }: CalendarFacts): void {
  calendar.createEvent({
    id: `${createHash('sha256').update(id).digest('hex').slice(0, 32)}@stegvis`,
    allDay: true,
    start: midnight(from),
    end: midnight(addDays(to, 1)),
    summary: line(title[language]),
    url: `${publicUrl}${href}`,
    transparency: ICalEventTransparency.TRANSPARENT,
    stamp: midnight(to),
  })
}

/** A session takes time: unlike a last day it makes who goes there busy. */
function addTraining(calendar: ICalCalendar, session: SeenSession, { publicUrl }: CalendarFacts): void {
  if (!session.own.signup) return
  calendar.createEvent({
    id: uidOf(session.own.signup.id),
    sequence: session.sequence,
    start: session.startsAt,
    end: session.endsAt,
    summary: line(session.title),
    location: line(session.place || session.link),
    url: publicUrl + linkTo('/course-sessions/:id', session.id),
    status: session.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp: session.startsAt,
  })
}

/** A meeting takes time as well. When it was booked is not told here: its stamp stays as long as its hour. */
function addMeeting(calendar: ICalCalendar, meeting: Dialogue, { publicUrl, language }: CalendarFacts): void {
  addDialogue(calendar, meeting, { publicUrl, language, stamp: meeting.booking.startsAt })
}

/** Dropped is cancelled; what is paused or not decided on yet is tentative. */
function statusOf({ status, decided }: CalendarAction): ICalEventStatus {
  if (status === 'dropped') return ICalEventStatus.CANCELLED
  return status === 'paused' || !decided ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

function descriptionOf({ status, owner, howWeKnow, plan }: CalendarAction, language: Language): string {
  const names = nameWords[language]
  const page = pageWords[language]
  const unit = plan.unitKind === 'team' ? `${line(plan.unitName)}, ${line(plan.schoolName)}` : line(plan.schoolName)
  return [
    names.plan(unit, schoolYearName(plan.schoolYear)),
    `${page.action.status}: ${names.statuses[status]}`,
    ...(owner ? [`${page.action.owner}: ${line(owner)}`] : []),
    ...(howWeKnow ? [`${page.action.know}: ${whole(howWeKnow)}`] : []),
  ].join('\n')
}

/** All-day events carry their day and nothing else; it is read off the moment in UTC. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
