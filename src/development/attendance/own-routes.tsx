import { schoolYearOf } from '../../ground/base/clock.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { OwnPage } from './pages/own-page.tsx'
import { ownPageWords } from './pages/own-page.words.ts'
import { StaffAttendancePage } from './pages/staff-attendance-page.tsx'
import { staffAttendanceWords } from './pages/staff-attendance-page.words.ts'
import { ownSessionsAsked, staffAttendedAsked } from './store-own.ts'

/** One's own attendance, and for a principal that of their staff. */
export const ownRoutes: Route[] = [
  seeing('programmes', 'GET', '/attendance', async (ask) => {
    const { language, viewer, now } = ask
    const sessions = await askOnce(ask.tx, ownSessionsAsked(viewer.person, now))
    return ask.page({ title: ownPageWords[language].title, current: 'programmes' }, <OwnPage {...{ language, sessions }} />)
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
