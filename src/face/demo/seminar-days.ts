import type { Seating } from '../../development/programme/store-seats.ts'
import { addBlock, makeSeminarDay } from '../../development/seminar-day/store.ts'
import { addDays, startOfDay } from '../../ground/base/clock.ts'
import type { SeminarDayTold } from './training-content.ts'
import { type Hall, type HeldInDemo, type MadeSessions, soonBefore, workingDayFrom } from './training-hall.ts'

const hour = 3_600_000
/** Minutes after midnight at which a day begins; how long a block is, and from one to the next. */
const begins = 8.5 * 60
const [long, apart] = [45, 60]

/** A seminar day: an opening for everybody, then as many times as are told, with a block in each track. Nobody has a seat in two at a time. */
export async function fillSeminarDay(hall: Hall, told: SeminarDayTold): Promise<MadeSessions> {
  const { tx, today, actor, programme, staff, characters } = hall
  const on = workingDayFrom(addDays(today, told.day))
  const closes = new Date(startOfDay(addDays(on, -4)).getTime() + 12 * hour)
  const { title, audience, about, place } = told
  const times = { day: on, opensAt: actor.now, closesAt: closes, cancelUntil: closes, timeKind: 'regulated' as const }
  const draft = { title, audience, about, place, ...times }
  const id = await makeSeminarDay(tx, actor, programme, draft)
  const day = { id, programme, ...draft, revision: 1, released: false }
  const guests = [...staff.slice(0, told.taken - told.also.length), ...told.also.map((key) => characters[key])]
  const at = new Date(startOfDay(addDays(today, soonBefore(told.day, 20))).getTime() + 10 * hour)
  const made: MadeSessions = { seats: [], held: [] }
  async function block(
    minute: number,
    track: { name: string; room: string },
    { title, seats, lecturers, people, after }: Block,
  ): Promise<void> {
    const startsAt = new Date(startOfDay(on).getTime() + (begins + minute) * 60_000)
    const endsAt = new Date(startsAt.getTime() + long * 60_000)
    const session = await addBlock(tx, actor, day, {
      title,
      track: track.name,
      room: track.room,
      seatsRoom: seats,
      startsAt,
      endsAt,
      link: '',
      seatsLink: null,
      lecturers: lecturers.map((name) => ({ person: null, name })),
    })
    made.seats.push(...people.map((person): Seating => ({ session, person, way: 'room', at })))
    if (told.day < 0) made.held.push({ id: session, programme, title, startsAt, endsAt, people, leaderName: hall.leaderName, after })
  }
  const { opening, seats, tracks, after } = told
  await block(0, { name: '', room: opening.room }, { ...opening, seats: seats.opening, people: guests, after })
  for (const [time, titles] of told.times.entries())
    for (const [place, title] of titles.entries()) {
      const people = guests.filter((_, index) => (index + time) % tracks.length === place)
      await block((time + 1) * apart, tracks[place] ?? { name: '', room: '' }, { title, seats: seats.block, lecturers: [], people })
    }
  return made
}

type Block = {
  title: string
  seats: number
  lecturers: readonly string[]
  people: string[]
  after?: HeldInDemo['after']
}
