import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { schoolsSeen } from '../../people/organisation/store.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { lockDialogue } from '../agreement/store-write.ts'
import { isBefore, type Period, periodOf } from '../report/report.ts'
import { reportsSeen } from '../report/store.ts'
import { type BookingForm, bookingFields, bookingForm, bookingIn, readBooking } from './booking-form.ts'
import type { Dialogue } from './dialogue.ts'
import { dialogueWords } from './dialogue.words.ts'
import { invitationOf } from './invitation.ts'
import { BookingPage, type BookingPageProps } from './pages/booking-page.tsx'
import { bookingWords } from './pages/booking-page.words.ts'
import { dialogueSeen, dialoguesOfSchoolAsked } from './store.ts'
import { beginDialogue, book, callOff, type NewBooking } from './store-write.ts'

/** Calling to a dialogue: when and where, moved, called off. */
export const bookingRoutes: Route[] = [
  seeing('dialogue booking', 'GET', '/schools/:unit/dialogues/new', async (ask, sight) => {
    const school = await schoolIn(ask, sight)
    const { period, dialogue } = await nextFor(ask, school.id)
    if (dialogue)
      return ask.redirect(
        dialogue.state === 'called off' ? linkTo('/dialogues/:id/booking', dialogue.id) : linkTo('/dialogues/:id', dialogue.id),
      )
    return bookingPage(ask, { school, period, dialogue: null, form: bookingForm(null), seen: 0 })
  }),
  seeing('dialogue booking', 'POST', '/schools/:unit/dialogues', async (ask, sight) => {
    const school = await schoolIn(ask, sight)
    const { period, dialogue } = await nextFor(ask, school.id)
    if (dialogue) return ask.redirect(linkTo('/dialogues/:id', dialogue.id), bookingWords[ask.language].there)
    const form = bookingIn(await ask.form(texts(...bookingFields)))
    const read = readBooking(form, ask.now)
    if (!read.ok) return bookingPage(ask, { school, period, dialogue: null, form, seen: 0, faults: read.faults })
    const id = await beginDialogue(ask.tx, actorOf(ask), school.id, period)
    return booked(ask, id, 0, read)
  }),
  seeing('dialogue booking', 'GET', '/dialogues/:id/booking', async (ask) => {
    const dialogue = await movable(ask)
    return movePage(ask, dialogue, bookingForm(dialogue.state === 'called off' ? null : dialogue.booking))
  }),
  seeing('dialogue booking', 'PUT', '/dialogues/:id/booking', async (ask) => {
    await lockDialogue(ask.tx, ask.id('id'))
    const dialogue = await movable(ask)
    const sent = await ask.form(texts('seen', ...bookingFields))
    const form = bookingIn(sent)
    const read = readBooking(form, ask.now, dialogue.state !== 'called off')
    if (!read.ok) return movePage(ask, dialogue, form, { faults: read.faults })
    if (sent.seen !== String(dialogue.booking.number)) return movePage(ask, dialogue, form, { another: true })
    return booked(ask, dialogue.id, dialogue.booking.number, read)
  }),
  seeing('dialogue booking', 'DELETE', '/dialogues/:id/booking', async (ask) => {
    await lockDialogue(ask.tx, ask.id('id'))
    const dialogue = await movable(ask)
    const { seen } = await ask.form(texts('seen'))
    const done = await callOff(ask.tx, actorOf(ask), dialogue.id, Number(seen), actorName(ask))
    const t = bookingWords[ask.language]
    return ask.redirect(linkTo('/dialogues/:id', dialogue.id), done ? t.calledOff : t.another)
  }),
  seeing('dialogue', 'GET', '/dialogues/:id/invitation.ics', async (ask) => {
    const dialogue = await dialogueSeen(ask.tx, ask.viewer, ask.id('id'), ask.now)
    must(dialogue.state !== 'called off')
    const { language, program, now } = ask
    const text = await invitationOf(dialogue, { publicUrl: program.config.publicUrl, language, stamp: now })
    return ask.file(text, 'text/calendar; charset=utf-8', `${dialogueWords[language].titleOwn}.ics`)
  }),
]

async function schoolIn(ask: SignedInAsk, sight: Sight): Promise<{ id: string; name: string }> {
  return found((await schoolsSeen(ask.tx, sight, ask.today)).find(({ id }) => id === ask.id('unit')))
}

/** The half-year that a school's next dialogue is about, and the dialogue that there is: of its latest report, or of today where that has been talked about. */
async function nextFor({ tx, viewer, now, today }: SignedInAsk, school: string): Promise<{ period: Period; dialogue: Dialogue | null }> {
  const [reports, dialogues] = await Promise.all([reportsSeen(tx, viewer, { school }), askOnce(tx, dialoguesOfSchoolAsked(school, now))])
  const about = (period: Period) => dialogues.find((each) => each.period.year === period.year && each.period.half === period.half) ?? null
  const sent = reports.find(({ latest }) => latest !== null && !latest.returned)?.period
  const current = periodOf(today)
  const period = sent && (about(sent)?.state !== 'concluded' || !isBefore(sent, current)) ? sent : current
  return { period, dialogue: about(period) }
}

/** A dialogue whose time can still be said. */
async function movable(ask: SignedInAsk): Promise<Dialogue> {
  const dialogue = await dialogueSeen(ask.tx, ask.viewer, ask.id('id'), ask.now)
  must(dialogue.state !== 'concluded')
  return dialogue
}

async function booked(
  ask: SignedInAsk,
  id: string,
  seen: number,
  { value, twice }: { value: NewBooking; twice: boolean },
): Promise<Response> {
  const t = bookingWords[ask.language]
  const done = await book(ask.tx, actorOf(ask), id, seen, value, actorName(ask))
  return ask.redirect(
    linkTo('/dialogues/:id', id),
    !done ? t.another : value.startsAt <= ask.now ? t.metOn : twice ? t.bookedTwice : t.booked,
  )
}

function movePage(
  ask: SignedInAsk,
  dialogue: Dialogue,
  form: BookingForm,
  more: Pick<BookingPageProps, 'faults' | 'another'> = {},
): Response {
  const { school, period, booking } = dialogue
  return bookingPage(ask, { school, period, dialogue, form, seen: booking.number, ...more })
}

function bookingPage(ask: SignedInAsk, props: Omit<BookingPageProps, 'language'>): Response {
  const { language } = ask
  return ask.page(
    { title: bookingWords[language].title(props.school.name), current: 'reports', status: props.faults ? 422 : props.another ? 409 : 200 },
    <BookingPage {...props} language={language} />,
  )
}
