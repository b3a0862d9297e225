import { type Route, seeing } from '../../people/permission/route.ts'
import { countsOf, turnAt } from './attendance.ts'
import { codeAt, secondsLeft } from './code.ts'
import { listedOf } from './listed.tsx'
import { attendancePageWords } from './pages/attendance-page.words.ts'
import { ProjectedPage } from './pages/projected-page.tsx'
import { projectedPageWords } from './pages/projected-page.words.ts'

/** The page for the projector. It is asked for anew when the code changes, by a header that browsers follow without script. */
export const screenRoutes: Route[] = [
  seeing('programmes', 'GET', '/course-sessions/:id/attendance/screen', async (ask) => {
    const { language, now, program } = ask
    const { session, list, walkIns, setting, locked } = await listedOf(ask)
    const turn = locked ? null : turnAt(session, setting, now)
    const seconds = secondsLeft(now)
    const { here, all } = countsOf(list, walkIns)
    const page = ask.page(
      { title: projectedPageWords[language].title, current: 'programmes' },
      <ProjectedPage
        {...{ language, now, session, setting, locked }}
        code={turn && { letters: codeAt(program.secret, session.id, turn, now), turn, seconds }}
        publicUrl={program.config.publicUrl}
        counted={attendancePageWords[language].count(here, all)}
      />,
    )
    page.headers.set('refresh', String(seconds))
    return page
  }),
]
