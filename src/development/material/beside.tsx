import { linkTo } from '../../ground/base/addresses.ts'
import { LinkButton } from '../../ground/ui/components/button/button.tsx'
import { Section } from '../../ground/ui/components/section/section.tsx'
import type { ProgrammeBeside, SessionBeside } from '../programme/beside.ts'
import { isShown } from './material.ts'
import { materialWords } from './material.words.ts'
import { MaterialLines } from './material-lines.tsx'
import { materialsOfProgramme, materialsOfSession } from './store.ts'

/** Recordings and materials on their session's page; nothing where there are none to see. */
export const materialBesideSession: SessionBeside = ({ language, viewer, today, now }, session) =>
  materialsOfSession(viewer, session.id).map((all) => {
    const t = materialWords[language]
    const seen = all.filter((each) => each.writes || isShown(each, today))
    const adds = session.runs && session.startsAt <= now
    if (seen.length === 0 && !adds) return null
    return (
      <section class="stack-s" aria-labelledby="materials">
        <h2 id="materials">{t.title}</h2>
        {seen.length > 0 && <MaterialLines {...{ language, today }} materials={seen} />}
        {adds && (
          <p class="no-print">
            <LinkButton
              variant="quiet"
              icon="plus"
              href={`${linkTo('/programmes/:id/materials/new', session.programme.id)}?session=${session.id}`}
            >
              {t.add}
            </LinkButton>
          </p>
        )}
      </section>
    )
  })

/** The same on a programme's page, with the way to all that there is. */
export const materialBesideProgramme: ProgrammeBeside = ({ language, viewer, today }, programme) =>
  materialsOfProgramme(viewer, programme.id).map((all) => {
    const t = materialWords[language]
    const seen = all.filter((each) => each.writes || isShown(each, today))
    if (seen.length === 0 && !programme.runs) return null
    return (
      <Section id="materials" title={t.title}>
        <div class="stack">
          {seen.length > 0 ? <MaterialLines {...{ language, today }} materials={seen} /> : <p class="soft">{t.none}</p>}
          <p class="row no-print">
            {programme.runs && (
              <LinkButton variant="secondary" icon="plus" href={linkTo('/programmes/:id/materials/new', programme.id)}>
                {t.add}
              </LinkButton>
            )}
            <a class="tap" href={linkTo('/materials')}>
              {t.all}
            </a>
          </p>
        </div>
      </Section>
    )
  })
