import { clockIn, dayIn, momentOf, timeOf } from '../../cycle/dialogue/when.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { longest, mostDaysBefore, mostLecturers, mostOverbooked, mostSeats } from './limits.ts'
import type { editPageWords } from './pages/session-edit-page.words.ts'
import { type CourseSession, type TimeKind, timeKinds } from './programme.ts'
import type { SessionDraft } from './store-change.ts'

/** The fields of a session's form, every one a text. */
export const sessionFields = [
  'title',
  'day',
  'from',
  'to',
  'place',
  'link',
  'seatsRoom',
  'seatsLink',
  'overbook',
  'opensOn',
  'opensAt',
  'closesOn',
  'closesAt',
  'cancelOn',
  'cancelAt',
  'timeKind',
  'bring',
  'lecturers',
  'remindDays',
] as const
export type SessionForm = Record<(typeof sessionFields)[number], string>
export type SessionFault = keyof (typeof editPageWords)['sv']['faults']
export type SessionFaults = Partial<Record<keyof SessionForm, SessionFault>>

/** An empty form, with the usual hours in it. */
export function emptySession(title: string, today: string): SessionForm {
  return {
    title,
    day: '',
    from: '14.30',
    to: '16.30',
    place: '',
    link: '',
    seatsRoom: '24',
    seatsLink: '',
    overbook: '0',
    opensOn: today,
    opensAt: '08.00',
    closesOn: '',
    closesAt: '12.00',
    cancelOn: '',
    cancelAt: '12.00',
    timeKind: 'regulated',
    bring: '',
    lecturers: '',
    remindDays: '2',
  }
}

/** The form of a session that there is. @param lecturers one a line, as the form has them */
export function sessionForm(session: CourseSession, lecturers: string): SessionForm {
  const clock = (moment: Date) => timeOf(moment).replace(':', '.')
  return {
    title: session.title,
    day: dayOf(session.startsAt),
    from: clock(session.startsAt),
    to: clock(session.endsAt),
    place: session.place,
    link: session.link,
    seatsRoom: session.seatsRoom === null ? '' : String(session.seatsRoom),
    seatsLink: session.seatsLink === null ? '' : String(session.seatsLink),
    overbook: String(session.overbook),
    opensOn: dayOf(session.opensAt),
    opensAt: clock(session.opensAt),
    closesOn: dayOf(session.closesAt),
    closesAt: clock(session.closesAt),
    cancelOn: dayOf(session.cancelUntil),
    cancelAt: clock(session.cancelUntil),
    timeKind: session.timeKind,
    bring: session.bring,
    lecturers,
    remindDays: session.remindDays === null ? '' : String(session.remindDays),
  }
}

/** What a form says, or what is to be mended in it. Moments are Swedish clock times; of an hour that comes twice in a night the first is meant. */
export function readSession(
  form: SessionForm,
  now: Date,
): { ok: true; value: Omit<SessionDraft, 'lecturers'>; lecturers: string[] } | { ok: false; faults: SessionFaults } {
  const starts = momentIn(form.day, form.from)
  const ends = momentIn(form.day, form.to)
  const opens = momentIn(form.opensOn, form.opensAt)
  const closes = momentIn(form.closesOn, form.closesAt)
  const cancel = momentIn(form.cancelOn, form.cancelAt)
  const [seatsRoom, seatsLink, overbook, remindDays] = [
    countIn(form.seatsRoom, mostSeats),
    countIn(form.seatsLink, mostSeats),
    countIn(form.overbook, mostOverbooked),
    countIn(form.remindDays, mostDaysBefore),
  ]
  const lecturers = lecturersIn(form.lecturers)
  const timeKind: TimeKind | undefined = timeKinds.find((each) => each === form.timeKind)
  const faults: SessionFaults = {
    ...(form.title === '' || form.title.length > longest.title ? { title: 'title' } : {}),
    ...(dayIn(form.day) === null ? { day: 'day' } : starts && starts <= now ? { day: 'past' } : {}),
    ...(clockIn(form.from) === null || (dayIn(form.day) !== null && !starts) ? { from: 'time' } : {}),
    ...(clockIn(form.to) === null || (dayIn(form.day) !== null && !ends)
      ? { to: 'time' }
      : starts && ends && ends <= starts
        ? { to: 'order' }
        : {}),
    ...(form.place.length > longest.place
      ? { place: 'long' }
      : seatsRoom !== null && seatsRoom !== 'wrong' && form.place === ''
        ? { place: 'place' }
        : {}),
    ...(form.link.length > longest.link || !/^(https:\/\/\S+)?$/.test(form.link) ? { link: 'link' } : {}),
    ...(seatsRoom === 'wrong' ? { seatsRoom: 'seats' } : seatsRoom === null && seatsLink === null ? { seatsRoom: 'noSeats' } : {}),
    ...(seatsLink === 'wrong' ? { seatsLink: 'seats' } : {}),
    ...(overbook === 'wrong' ? { overbook: 'seats' } : {}),
    ...(!opens ? { opensOn: 'moment' } : {}),
    ...(!closes
      ? { closesOn: 'moment' }
      : opens && closes <= opens
        ? { closesOn: 'closes' }
        : starts && closes > starts
          ? { closesOn: 'late' }
          : {}),
    ...(!cancel ? { cancelOn: 'moment' } : starts && cancel > starts ? { cancelOn: 'late' } : {}),
    ...(timeKind ? {} : { timeKind: 'kind' }),
    ...(form.bring.length > longest.bring ? { bring: 'long' } : {}),
    ...(lecturers.length > mostLecturers || lecturers.some((each) => each.length > longest.lecturer) ? { lecturers: 'lecturers' } : {}),
    ...(remindDays === 'wrong' || remindDays === 0 ? { remindDays: 'remind' } : {}),
  }
  if (Object.keys(faults).length > 0 || !starts || !ends || !opens || !closes || !cancel || !timeKind) return { ok: false, faults }
  if (seatsRoom === 'wrong' || seatsLink === 'wrong' || overbook === 'wrong' || remindDays === 'wrong') return { ok: false, faults }
  return {
    ok: true,
    lecturers,
    value: {
      title: form.title,
      startsAt: starts,
      endsAt: ends,
      place: form.place,
      link: form.link,
      seatsRoom,
      seatsLink,
      overbook: overbook ?? 0,
      opensAt: opens,
      closesAt: closes,
      cancelUntil: cancel,
      timeKind,
      bring: form.bring,
      remindDays,
    },
  }
}

/** Lecturers as they are written, one a line. */
function lecturersIn(text: string): string[] {
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
}

function momentIn(day: string, time: string): Date | null {
  const [on, at] = [dayIn(day), clockIn(time)]
  if (on === null || at === null) return null
  const when = momentOf(on, at)
  return when.is === 'never' ? null : when.moment
}

/** A count as it is written; null for none. */
function countIn(text: string, most: number): number | null | 'wrong' {
  if (text === '') return null
  return /^\d{1,5}$/.test(text) && Number(text) <= most ? Number(text) : 'wrong'
}
