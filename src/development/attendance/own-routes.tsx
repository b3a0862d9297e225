import { schoolYearOf } from '../../ground/base/clock.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { aheadAsked } from '../programme/store-ahead.ts'
import { OwnPage } from './pages/own-page.tsx'
import { ownPageWords } from './pages/own-page.words.ts'
import { StaffAttendancePage } from './pages/staff-attendance-page.tsx'
import { staffAttendanceWords } from './pages/staff-attendance-page.words.ts'
import { ownSessionsAsked, staffAttendedAsked } from './store-own.ts'

/** Of one's own coming sessions so many are shown. */
const mostAhead = 100

/** One's own attendance, and for a principal that of their staff. */
export const ownRoutes: Route[] = [
  seeing('programmes', 'GET', '/attendance', async (ask) => {
    const { language, viewer, now } = ask
    const [sessions, ahead] = await askOnce(
      ask.tx,
      together(ownSessionsAsked(viewer.person, now), aheadAsked(viewer.person, now, mostAhead)),
    )
    return ask.page({ title: ownPageWords[language].title, current: 'programmes' }, <OwnPage {...{ language, sessions, ahead }} />)
  }),
  seeing('staff attendance', 'GET', '/staff-attendance', async (ask, sight) => {
    const { language, today } = ask
    const since = `${schoolYearOf(today)}-07-01`
    const attended = await askOnce(ask.tx, staffAttendedAsked(sight, since))
    return ask.page(
      { title: staffAttendanceWords[language].title, current: 'programmes' },
      <StaffAttendancePage {...{ language, attended }} />,
    )
  }),
]
