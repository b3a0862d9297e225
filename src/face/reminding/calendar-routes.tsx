import { openDialoguesAsked } from '../../cycle/dialogue/store.ts'
import { calendarActionsOf } from '../../cycle/follow-up/store-calendar.ts'
import { sessionsAsked } from '../../development/programme/store-sessions.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { NotFound } from '../../ground/base/ask.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { unfolded } from '../../ground/base/waiting.ts'
import { viewersOf } from '../../people/organisation/store-viewers.ts'
import { open, type Route, signedIn } from '../../people/permission/route.ts'
import { toldAnywhereAsked } from '../home/gathering.ts'
import { calendarOf, daysBeside } from './calendar.ts'
import { calendarWords } from './calendar.words.ts'
import { CalendarAddressPage, CalendarPage } from './pages/calendar.tsx'
import { endFeed, feedReader, feedSince, renewFeed } from './store-feed.ts'
import { yearDaysAsked } from './year-days.ts'

/** One's last days as a calendar: the page about its address, and what programs read there. They cannot sign in: the address is the key. */
export const calendarRoutes: Route[] = [
  signedIn('GET', '/calendar', async (ask) => {
    const { language } = ask
    const page = <CalendarPage language={language} since={await feedSince(ask.tx, ask.viewer.person)} />
    return ask.page({ title: calendarWords[language].title, current: 'plans' }, page)
  }),
  /** Shows the address in the answer itself: it cannot be read from anywhere afterwards. */
  signedIn('POST', '/calendar/address', async (ask) => {
    const { language, program } = ask
    const token = await renewFeed(ask.tx, program.secret, ask.viewer, ask.today)
    const page = (
      <CalendarAddressPage language={language} address={program.config.publicUrl + linkTo('/calendar/:token', token + extension)} />
    )
    return ask.page({ title: calendarWords[language].new.title, current: 'plans' }, page)
  }),
  signedIn('DELETE', '/calendar/address', async (ask) => {
    await endFeed(ask.tx, ask.viewer, ask.today)
    return ask.redirect(linkTo('/calendar'), calendarWords[ask.language].ended)
  }),
  open(
    'GET',
    '/calendar/:token',
    async (ask) => {
      const asked = ask.param('token')
      const reader = asked.endsWith(extension)
        ? await feedReader(ask.tx, ask.program.secret, asked.slice(0, -extension.length), ask.today)
        : null
      if (!reader) throw new NotFound()
      const { name, fileName } = calendarWords[reader.language]
      const [actions, [absent]] = await Promise.all([
        calendarActionsOf(ask.tx, reader.person, ask.today),
        viewersOf(ask.tx, [reader.person], ask.today),
      ])
      const [waiting, year, trainings, meetings] = absent
        ? await askOnce(
            ask.tx,
            together(
              toldAnywhereAsked({ ...ask, viewer: absent.viewer }),
              yearDaysAsked(absent.viewer, ask.today),
              sessionsAsked(absent.viewer, { own: true }),
              openDialoguesAsked(absent.viewer, ask.now),
            ),
          )
        : [[], [], [], []]
      const calendar = await calendarOf(
        actions,
        daysBeside(actions, meetings, unfolded(waiting), ask.today),
        year,
        {
          name,
          publicUrl: ask.program.config.publicUrl,
          language: reader.language,
        },
        { trainings, meetings },
      )
      return ask.file(calendar, 'text/calendar; charset=utf-8', fileName)
    },
    { secretAddress: true },
  ),
]

const extension = '.ics'
