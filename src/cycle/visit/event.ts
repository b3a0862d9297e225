import { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { linkTo } from '../../ground/base/addresses.ts'
import { addDays } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { line, whole } from '../../ground/paper/text.ts'
import { visitPageWords } from './pages/visit-page.words.ts'
import type { Visit } from './visit.ts'

/**
 * A visit as a whole day in a calendar (iCalendar, RFC 5545): when in the day it begins stands in what the host wrote. Moved, it is the same event with a higher sequence, so that a
 * program that has it changes it.
 */
export async function eventOf(
  { id, host, onDay, moved, lookAt, answer }: Visit,
  { publicUrl, language, stamp }: { publicUrl: string; language: Language; stamp: Date },
): Promise<string> {
  const { default: ical } = await import('ical-generator')
  const calendar = ical({ prodId: { company: 'Stegvis', product: 'visit', language: language.toUpperCase() } })
  calendar.method(ICalCalendarMethod.PUBLISH)
  const url = `${publicUrl}${linkTo('/visits/:id', id)}`
  calendar.createEvent({
    id: `visit-${id}@stegvis`,
    sequence: moved,
    start: new Date(`${onDay}T00:00:00Z`),
    end: new Date(`${addDays(onDay, 1)}T00:00:00Z`),
    allDay: true,
    timezone: 'UTC',
    summary: line(visitPageWords[language].title(host.name)),
    location: line(host.name),
    description: [whole(lookAt), url].join('\n\n'),
    url,
    status: answer?.comes ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    stamp,
  })
  return `${calendar.toString().replace(/(\r\n)+$/, '')}\r\n`
}
