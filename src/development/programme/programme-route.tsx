import { findAspect } from '../../content/framework/framework.ts'
import { newestAsked } from '../../content/framework/store.ts'
import { matterNumberedAsked } from '../../cycle/matter/store-number.ts'
import { all, askOnce, known, together } from '../../ground/base/question.ts'
import { schoolForms } from '../../people/organisation/organisation.ts'
import { unitWords } from '../../people/organisation/unit.words.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { TrainingBeside } from './beside.ts'
import { ProgrammePage } from './pages/programme-page.tsx'
import { coursesAsked, programmeSeen, type SeenProgramme } from './store.ts'
import { lecturersWithin } from './store-lecturers.ts'
import { sessionsAsked } from './store-sessions.ts'
import { versionsAsked } from './store-versions.ts'

/** A programme as it is read. */
export function programmeRoute(tells: TrainingBeside): Route {
  return seeing('programmes', 'GET', '/programmes/:id', async (ask) => {
    const { language, viewer, now, today } = ask
    const id = ask.id('id')
    const besides = (seen: SeenProgramme) => all(tells.programme.map((tell) => tell(ask, seen)))
    const links = (seen: SeenProgramme) => all(tells.running.map((tell) => tell(ask, seen))).map((told) => told.flat())
    const matterOf = ({ recordNumber }: SeenProgramme) =>
      recordNumber !== '' && sightOf(viewer, 'matters') ? matterNumberedAsked(recordNumber) : known(null)
    const [told, courses, sessions, versions, schedule, lecturers] = await askOnce(
      ask.tx,
      together(
        programmeSeen(viewer, id).followedBy((seen) =>
          together(links(seen), besides(seen), matterOf(seen)).map(([running, beside, matter]) => ({
            programme: seen,
            running,
            beside,
            matter,
          })),
        ),
        coursesAsked(id),
        sessionsAsked(viewer, { programme: id }),
        newestAsked(),
        versionsAsked(id),
        lecturersWithin(id),
      ),
    )
    const { programme } = told
    const aspects = programme.aspects.flatMap(({ framework, aspect, from, to }) => {
      const version = versions.find((each) => each.framework.key === framework)
      const named = version && findAspect(version.framework, aspect)
      return named ? [{ name: named.name[language], from, to }] : []
    })
    const forms = schoolForms.filter((form) => programme.forms.includes(form)).map((form) => unitWords[language].formNames[form])
    return ask.page(
      { title: programme.title, current: 'programmes' },
      <ProgrammePage {...{ language, now, today, courses, sessions, aspects, forms, schedule, lecturers }} {...told} />,
    )
  })
}
