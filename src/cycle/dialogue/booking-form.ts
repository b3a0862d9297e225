import { dayOf } from '../../ground/base/clock.ts'
import { type Booking, lengths, longest, usualLength } from './dialogue.ts'
import type { bookingWords } from './pages/booking-page.words.ts'
import type { NewBooking } from './store-write.ts'
import { clockIn, dayIn, momentOf, timeOf } from './when.ts'

/** The form of a booking as it stands: every field a text. */
export type BookingForm = { day: string; time: string; minutes: string; place: string; message: string }
/** The fields' names. */
export const bookingFields = ['day', 'time', 'minutes', 'place', 'message'] as const
export type BookingFault = keyof (typeof bookingWords)['sv']['faults']
export type BookingFaults = Partial<Record<keyof BookingForm, BookingFault>>

/** What was sent, every field of it. */
export function bookingIn(sent: Partial<Record<string, string>>): BookingForm {
  const { day = '', time = '', minutes = '', place = '', message = '' } = sent
  return { day, time, minutes, place: place.replace(/\s+/g, ' ').trim(), message }
}

/** The form of a booking that there is, and an empty one. */
export function bookingForm(booking: Booking | null): BookingForm {
  if (!booking) return { day: '', time: '13.00', minutes: String(usualLength), place: '', message: '' }
  const { startsAt, minutes, place, message } = booking
  return { day: dayOf(startsAt), time: timeOf(startsAt).replace(':', '.'), minutes: String(minutes), place, message }
}

/** Days back to which a dialogue can be moved: those who met sooner than was booked say when. */
const mostDaysBack = 60

/**
 * What a form says, or what is to be mended in it. `twice`: the clock shows this time twice that night; the first is meant.
 * @param moves an earlier booking is moved: then the time may have been, where those who met say when
 */
export function readBooking(
  form: BookingForm,
  now: Date,
  moves = false,
): { ok: true; value: NewBooking; twice: boolean } | { ok: false; faults: BookingFaults } {
  const time = clockIn(form.time)
  const day = dayIn(form.day)
  const minutes = [...lengths].find((each) => String(each) === form.minutes)
  const when = day !== null && time !== null ? momentOf(day, time) : null
  const faults: BookingFaults = {
    ...(day === null
      ? { day: 'day' }
      : when && when.is !== 'never' && when.moment <= (moves ? new Date(now.getTime() - mostDaysBack * 86_400_000) : now)
        ? { day: moves ? 'longAgo' : 'past' }
        : {}),
    ...(time === null ? { time: 'time' } : when?.is === 'never' ? { time: 'never' } : {}),
    ...(minutes === undefined ? { minutes: 'minutes' } : {}),
    ...(form.place === '' ? { place: 'place' } : form.place.length > longest.place ? { place: 'placeLong' } : {}),
    ...(form.message.length > longest.message ? { message: 'messageLong' } : {}),
  }
  if (Object.keys(faults).length > 0 || !when || when.is === 'never' || minutes === undefined) return { ok: false, faults }
  const { place, message } = form
  return { ok: true, value: { startsAt: when.moment, minutes, place, message }, twice: when.is === 'twice' }
}
