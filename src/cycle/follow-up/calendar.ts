import { type ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { addDays, type Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { line, whole } from '../../ground/paper/text.ts'

import { nameWords } from '../plan/names.words.ts'
import { type ActionStatus, type PlanUnitKind, schoolYearName } from '../plan/plan.ts'
import { pageWords } from '../plan/plan.words.ts'
import { calendarWords } from './calendar.words.ts'

/** An action with its last day, as a calendar shows it. */
export type CalendarAction = {
  id: string
  title: string
  dueOn: Day
  status: ActionStatus
  howWeKnow: string
  /** Empty for none. */
  owner: string
  plan: { unitKind: PlanUnitKind; unitName: string; schoolName: string; schoolYear: number }
  /** A decision on the plan is in force; until then it may all change. */
  decided: boolean
  changedAt: Date
}

export type CalendarFacts = {
  /** What the calendar is called where it is shown. */
  name: string
  publicUrl: string
  language: Language
}

/** How often a program that follows the calendar should ask again, in seconds. */
const refresh = 6 * 3600

/**
 * The last days of actions as a calendar (iCalendar, RFC 5545): all-day events in the order given, each with an identity that stays when day, title or status
 * change, so that programs move the event instead of adding one.
 */
export async function calendarOf(actions: readonly CalendarAction[], facts: CalendarFacts): Promise<string> {
  const { default: ical } = await import('ical-generator')
  const calendar = ical({
    name: facts.name,
    prodId: { company: 'Stegvis', product: 'plan', language: facts.language.toUpperCase() },
    ttl: refresh,
  })
  for (const action of actions) addTo(calendar, action, facts)
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
    url: `${publicUrl}/actions/${action.id}`,
    status: statusOf(action),
    // A last day is no appointment: it must not make anyone look busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    stamp: action.changedAt,
    lastModified: action.changedAt,
  })
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
