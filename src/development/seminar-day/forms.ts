import { clockIn, dayIn, momentOf } from '../../cycle/dialogue/when.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { longest as longestOf, mostLecturers, mostSeats } from '../programme/limits.ts'
import { type TimeKind, timeKinds } from '../programme/programme.ts'
import type { seminarFormWords } from './pages/seminar-form.words.ts'
import { longest, type SeminarDay } from './seminar-day.ts'
import type { BlockDraft, SeminarDraft } from './store.ts'

export const dayFields = ['title', 'about', 'audience', 'day', 'place', 'opensOn', 'closesOn', 'cancelOn', 'timeKind'] as const
export type DayForm = Record<(typeof dayFields)[number], string>
export const blockFields = ['title', 'from', 'to', 'track', 'room', 'seatsRoom', 'link', 'seatsLink', 'lecturers'] as const
export type BlockForm = Record<(typeof blockFields)[number], string>
export type SeminarFault = keyof (typeof seminarFormWords)['sv']['faults']
export type DayFaults = Partial<Record<keyof DayForm, SeminarFault>>
export type BlockFaults = Partial<Record<keyof BlockForm, SeminarFault>>

/** At what time of its day the sign-up opens, and closes. */
const opening = '08.00'
const closing = '12.00'

/** What a day's form says, or what is to be mended in it. @param kept the date that it has already, which may be today */
export function readDay(
  form: DayForm,
  today: Day,
  kept: Day | null = null,
): { ok: true; value: SeminarDraft } | { ok: false; faults: DayFaults } {
  const day = dayIn(form.day)
  const [opens, closes, cancel] = [momentIn(form.opensOn, opening), momentIn(form.closesOn, closing), momentIn(form.cancelOn, closing)]
  const timeKind: TimeKind | undefined = timeKinds.find((each) => each === form.timeKind)
  const faults: DayFaults = {
    ...(form.title === '' || form.title.length > longestOf.title ? { title: 'title' } : {}),
    ...(form.about.length > longestOf.about ? { about: 'long' } : {}),
    ...(form.audience.length > longestOf.audience ? { audience: 'long' } : {}),
    ...(!day ? { day: 'day' } : day <= today && day !== kept ? { day: 'past' } : {}),
    ...(form.place === '' || form.place.length > longest.place ? { place: 'place' } : {}),
    ...(!opens ? { opensOn: 'day' } : {}),
    ...(!closes
      ? { closesOn: 'day' }
      : opens && closes <= opens
        ? { closesOn: 'closes' }
        : day && form.closesOn >= day
          ? { closesOn: 'late' }
          : {}),
    ...(!cancel ? { cancelOn: 'day' } : day && form.cancelOn >= day ? { cancelOn: 'late' } : {}),
    ...(timeKind ? {} : { timeKind: 'kind' }),
  }
  if (Object.keys(faults).length > 0 || !day || !opens || !closes || !cancel || !timeKind) return { ok: false, faults }
  const { title, about, audience, place } = form
  return { ok: true, value: { title, about, audience, place, day, opensAt: opens, closesAt: closes, cancelUntil: cancel, timeKind } }
}

/** What a block's form says on a day, or what is to be mended in it. Who lectures comes as lines. */
export function readBlock(
  form: BlockForm,
  day: SeminarDay,
  now: Date,
): { ok: true; value: Omit<BlockDraft, 'lecturers'>; lecturers: string[] } | { ok: false; faults: BlockFaults } {
  const [starts, ends] = [momentIn(day.day, form.from), momentIn(day.day, form.to)]
  const [seatsRoom, seatsLink] = [seatsIn(form.seatsRoom), seatsIn(form.seatsLink)]
  const lecturers = form.lecturers
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
  const faults: BlockFaults = {
    ...(form.title === '' || form.title.length > longestOf.title ? { title: 'title' } : {}),
    ...(!starts ? { from: 'time' } : starts <= now ? { from: 'past' } : {}),
    ...(!ends ? { to: 'time' } : starts && ends <= starts ? { to: 'order' } : {}),
    ...(form.track.length > longest.track ? { track: 'track' } : {}),
    ...(form.room.length > longest.room ? { room: 'long' } : {}),
    ...(form.link.length > longestOf.link || !/^(https:\/\/\S+)?$/.test(form.link) ? { link: 'link' } : {}),
    ...(seatsRoom === 'wrong' ? { seatsRoom: 'seats' } : seatsRoom === null && seatsLink === null ? { seatsRoom: 'noSeats' } : {}),
    ...(seatsLink === 'wrong' ? { seatsLink: 'seats' } : {}),
    ...(lecturers.length > mostLecturers || lecturers.some((each) => each.length > longestOf.lecturer) ? { lecturers: 'lecturers' } : {}),
  }
  if (Object.keys(faults).length > 0 || !starts || !ends || seatsRoom === 'wrong' || seatsLink === 'wrong') return { ok: false, faults }
  const { title, track, room, link } = form
  return { ok: true, lecturers, value: { title, track, room, link, startsAt: starts, endsAt: ends, seatsRoom, seatsLink } }
}

/** A day's form before anything is written. */
export function emptyDay(today: Day): DayForm {
  return { title: '', about: '', audience: '', day: '', place: '', opensOn: today, closesOn: '', cancelOn: '', timeKind: 'regulated' }
}

/** The form of a day that there is. */
export function dayFormOf(day: SeminarDay): DayForm {
  const { title, about, audience, place, timeKind } = day
  const days = { day: day.day, opensOn: dayOf(day.opensAt), closesOn: dayOf(day.closesAt), cancelOn: dayOf(day.cancelUntil) }
  return { title, about, audience, place, timeKind, ...days }
}

/** A block's form before anything is written: as long as the one before it, and after that. */
export function emptyBlock(last: { endsAt: Date } | undefined, clock: (moment: Date) => string): BlockForm {
  const from = last ? clock(last.endsAt) : '09.00'
  const to = last ? clock(new Date(last.endsAt.getTime() + 45 * 60_000)) : '09.45'
  return { title: '', from, to, track: '', room: '', seatsRoom: '30', link: '', seatsLink: '', lecturers: '' }
}

/** Whether a block is on the day that it belongs to. */
export function isOn(day: SeminarDay, moment: Date): boolean {
  return dayOf(moment) === day.day
}

function momentIn(day: string, time: string): Date | null {
  const [on, at] = [dayIn(day), clockIn(time)]
  if (on === null || at === null) return null
  const when = momentOf(on, at)
  return when.is === 'never' ? null : when.moment
}

function seatsIn(text: string): number | null | 'wrong' {
  if (text === '') return null
  return /^\d{1,5}$/.test(text) && Number(text) <= mostSeats ? Number(text) : 'wrong'
}
