import { z } from 'zod'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { daysBetween } from '../../ground/base/clock.ts'
import { dayField, sentencesOf, texts } from '../../ground/base/form.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { code } from './faults.ts'
import { faultWords } from './faults.words.ts'
import { restsTooLong } from './mail-days.ts'
import { CalendarPage } from './pages/calendar-page.tsx'
import { calendarPageWords } from './pages/calendar-page.words.ts'
import { addBreak, calendarOf, chooseMail, removeBreak } from './store-mail-days.ts'

/** Days that a break is at most: more is a mistyped year. */
const longestBreak = 100

const breakForm = z.object({
  name: z.string(code.name).min(1, code.name).max(80, code.nameLong),
  from: dayField(code.day),
  to: dayField(code.day),
})
const mailForm = texts('inJuly', 'inBreaks')

/** The authority's breaks, and on which days mail goes out. */
export const calendarRoutes: Route[] = [
  seeing('dates of the year', 'GET', '/year/calendar', (ask) => calendarPage(ask, {}, {})),
  seeing('dates of the year', 'POST', '/year/breaks', async (ask) => {
    const sent = await ask.form(breakForm, code)
    const sentences = faultWords[ask.language]
    if (!sent.ok) return calendarPage(ask, sent.sent, sentencesOf(sent.faults, sentences))
    const { from, to } = sent.value
    if (to < from) return calendarPage(ask, sent.value, { to: sentences.reversed })
    if (daysBetween(from, to) > longestBreak) return calendarPage(ask, sent.value, { to: sentences.breakLong })
    const calendar = await calendarOf(ask.tx)
    if (restsTooLong({ ...calendar, inBreaks: false, breaks: [...calendar.breaks, { from, to }] }, from))
      return calendarPage(ask, sent.value, { to: sentences.breaksLong })
    await addBreak(ask.tx, actorOf(ask), sent.value)
    return ask.redirect(linkTo('/year/calendar'), calendarPageWords[ask.language].added(sent.value.name))
  }),
  seeing('dates of the year', 'DELETE', '/year/breaks/:break', async (ask) => {
    must(await removeBreak(ask.tx, actorOf(ask), ask.id('break')))
    return ask.redirect(linkTo('/year/calendar'), calendarPageWords[ask.language].removed)
  }),
  seeing('dates of the year', 'PUT', '/year/mail', async (ask) => {
    const { inJuly, inBreaks } = await ask.form(mailForm)
    await chooseMail(ask.tx, actorOf(ask), { inJuly: inJuly === 'yes', inBreaks: inBreaks === 'yes' })
    return ask.redirect(linkTo('/year/calendar'), calendarPageWords[ask.language].mailSaved)
  }),
]

async function calendarPage(ask: SignedInAsk, values: Record<string, string>, errors: Record<string, string>): Promise<Response> {
  const { language, today } = ask
  return ask.page(
    { title: calendarPageWords[language].title, current: 'year', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <CalendarPage {...{ language, today, values, errors }} calendar={await calendarOf(ask.tx)} />,
  )
}
