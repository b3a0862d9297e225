import { newestAsked } from '../../content/framework/store.ts'
import { namedFor } from '../../content/own-framework/overlay.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { revisionIn, sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { schoolForms } from '../../people/organisation/organisation.ts'
import { unitWords } from '../../people/organisation/unit.words.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { TrainingBeside } from './beside.ts'
import { catalogueIn } from './catalogue.ts'
import { endingRoutes } from './ending-routes.tsx'
import { chargeCode, chargeForm, programmeCode, programmeForm } from './forms.ts'
import { nameWords } from './names.words.ts'
import { ProgrammeEditPage, type ProgrammeEditProps } from './pages/programme-edit-page.tsx'
import { programmeEditWords } from './pages/programme-edit-page.words.ts'
import { programmePageWords } from './pages/programme-page.words.ts'
import { ProgrammesPage } from './pages/programmes-page.tsx'
import { StaffPage } from './pages/staff-page.tsx'
import { staffPageWords } from './pages/staff-page.words.ts'
import { aspectOptions, levelOptions } from './places.ts'
import { programmeRoute } from './programme-route.tsx'
import { colleagueWith, programmeRun, programmesListed, type SeenProgramme, schoolsAsked, standReady } from './store.ts'
import { catalogueAsked, ownAheadAsked } from './store-catalogue.ts'
import { seminarsAhead, staffSignupsAsked } from './store-list.ts'
import { changeProgramme, makeProgramme, putInCharge, releaseProgramme, takeOffCharge } from './store-write.ts'
import { draftOf, emptyProgramme, writtenIn, writtenOf } from './written.ts'

/** Texts of some thousand characters, and a box for every school. */
const long = { bodyLimit: 256 * 1024 }

/** What is offered, and programmes: made, written, released and read. */
export function programmeRoutes(tells: TrainingBeside): Route[] {
  return [
    seeing('programmes', 'GET', '/programmes', async (ask) => {
      const { language, viewer, now, today } = ask
      const choice = catalogueIn((name) => ask.query(name))
      const [programmes, own, found, versions, seminars] = await askOnce(
        ask.tx,
        together(
          programmesListed(viewer, today),
          ownAheadAsked(viewer, now),
          catalogueAsked(viewer, choice, now),
          newestAsked(),
          seminarsAhead(now),
        ),
      )
      return ask.page(
        { title: nameWords[language].programmes, current: 'programmes' },
        <ProgrammesPage
          {...{ language, today, now, programmes, own, seminars, found, choice }}
          programmesStand={standReady(programmes)}
          aspects={aspectOptions(versions, language)}
          levels={levelOptions(
            versions.map(({ framework }) => namedFor(viewer, framework)),
            language,
          )}
          forms={schoolForms.map((value) => ({ value, label: unitWords[language].formNames[value] }))}
          makes={sightOf(viewer, 'running programmes') !== null}
          seesNeeds={sightOf(viewer, 'training needs') !== null}
          leadsStaff={sightOf(viewer, 'staff signups') !== null}
        />,
      )
    }),
    seeing('running programmes', 'GET', '/programmes/new', (ask) => editPage(ask, null, { written: emptyProgramme, revision: 0 })),
    seeing(
      'running programmes',
      'POST',
      '/programmes',
      async (ask) => {
        const parsed = await ask.form(programmeForm, programmeCode)
        const t = programmeEditWords[ask.language]
        if (!parsed.ok)
          return editPage(ask, null, {
            written: { ...emptyProgramme, ...parsed.sent },
            revision: 0,
            errors: sentencesOf(parsed.faults, t.errors),
          })
        const id = await makeProgramme(ask.tx, actorOf(ask), actorName(ask), await draftOf(ask, parsed.value))
        return ask.redirect(linkTo('/programmes/:id', id), t.saved)
      },
      long,
    ),
    programmeRoute(tells),
    ...endingRoutes,
    seeing('programmes', 'GET', '/programmes/:id/edit', async (ask) => {
      const programme = await runProgramme(ask)
      return editPage(ask, programme, { written: writtenOf(programme), revision: programme.revision })
    }),
    seeing(
      'programmes',
      'PUT',
      '/programmes/:id',
      async (ask) => {
        const programme = await runProgramme(ask)
        const parsed = await ask.form(programmeForm, programmeCode)
        const t = programmeEditWords[ask.language]
        if (!parsed.ok) {
          const written = {
            ...writtenOf(programme),
            ...parsed.sent,
            forms: programme.forms,
            schools: writtenOf(programme).schools,
            aspects: writtenOf(programme).aspects,
          }
          return editPage(ask, programme, { written, revision: revisionIn(parsed.sent), errors: sentencesOf(parsed.faults, t.errors) })
        }
        const { revision } = parsed.value
        const draft = await draftOf(ask, parsed.value)
        if (await changeProgramme(ask.tx, actorOf(ask), actorName(ask), { id: programme.id, revision }, draft))
          return ask.redirect(linkTo('/programmes/:id', programme.id), t.saved)
        const now = await runProgramme(ask)
        return editPage(ask, now, { written: { ...writtenIn(parsed.value) }, revision: now.revision, another: true }, 409)
      },
      long,
    ),
    seeing('programmes', 'POST', '/programmes/:id/release', async (ask) => {
      const programme = await runProgramme(ask)
      await releaseProgramme(ask.tx, actorOf(ask), actorName(ask), programme.id)
      return ask.redirect(linkTo('/programmes/:id', programme.id), programmePageWords[ask.language].released)
    }),
    seeing('programmes', 'POST', '/programmes/:id/charges', async (ask) => {
      const programme = await runProgramme(ask)
      const parsed = await ask.form(chargeForm, chargeCode)
      const t = programmeEditWords[ask.language]
      const somebody = parsed.ok ? await colleagueWith(ask.tx, parsed.value.mail) : null
      if (!parsed.ok || !somebody)
        return editPage(ask, programme, {
          written: writtenOf(programme),
          revision: programme.revision,
          errors: { mail: t.chargeErrors.mail },
        })
      await putInCharge(ask.tx, actorOf(ask), programme.id, somebody.id, parsed.value.part)
      return ask.redirect(`${linkTo('/programmes/:id/edit', programme.id)}#charges`, t.charged(somebody.name))
    }),
    seeing('programmes', 'DELETE', '/programmes/:id/charges/:person', async (ask) => {
      const programme = await runProgramme(ask)
      const person = ask.id('person')
      must(programme.charges.some((each) => each.person === person))
      await takeOffCharge(ask.tx, actorOf(ask), programme.id, person)
      return ask.redirect(linkTo('/programmes/:id', programme.id), programmeEditWords[ask.language].uncharged)
    }),
    seeing('staff signups', 'GET', '/staff-signups', async (ask, sight) => {
      const { language, today, now } = ask
      const signups = await askOnce(ask.tx, staffSignupsAsked(sight, today, now))
      return ask.page({ title: staffPageWords[language].title, current: 'programmes' }, <StaffPage {...{ language, signups }} />)
    }),
  ]
}

/** The programme that the address names and the asker runs, or NotFound. */
export function runProgramme(ask: SignedInAsk): Promise<SeenProgramme> {
  return programmeRun(ask.tx, ask.viewer, ask.id('id'))
}

type Shown = Pick<ProgrammeEditProps, 'written' | 'revision' | 'errors' | 'another'>

async function editPage(
  ask: SignedInAsk,
  programme: SeenProgramme | null,
  shown: Shown,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
): Promise<Response> {
  const { language, viewer } = ask
  const [schools, versions] = await askOnce(ask.tx, together(schoolsAsked(ask.today), newestAsked()))
  const t = programmeEditWords[language]
  return ask.page(
    { title: programme ? t.change : t.make, current: 'programmes', status },
    <ProgrammeEditPage
      {...{ language, programme, ...shown }}
      levels={levelOptions(
        versions.map(({ framework }) => namedFor(viewer, framework)),
        language,
      )}
      aspects={aspectOptions(versions, language)}
      forms={schoolForms.map((value) => ({ value, label: unitWords[language].formNames[value] }))}
      schools={schools.map(({ id, name }) => ({ value: id, label: name }))}
    />,
  )
}
