import { findAspect } from '../../content/framework/framework.ts'
import { newestAsked, versionAsked } from '../../content/framework/store.ts'
import type { OwnBeside } from '../../cycle/assessment/beside.ts'
import type { AsksBeside } from '../../cycle/plan/asked-beside.ts'
import { canAdopt } from '../../cycle/plan/rules.ts'
import { formTo, linkTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import { known, together } from '../../ground/base/question.ts'
import { Button, LinkButton } from '../../ground/ui/components/button/button.tsx'
import { Notice } from '../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../ground/ui/components/section/section.tsx'
import { membershipsIn } from '../../people/membership/membership.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { materialsAsked } from '../material/store.ts'
import type { ProgrammeBeside, SessionBeside } from '../programme/beside.ts'
import { takesSignups } from '../programme/programme.ts'
import { programmesAsked } from '../programme/store.ts'
import { sessionsAsked } from '../programme/store-sessions.ts'
import { groundAsked } from './ground.ts'
import { invitationWords } from './invitation.words.ts'
import { MaterialsShown, materialsFor } from './materials-shown.tsx'
import { needsWords } from './needs.words.ts'
import { importanceText, shareText } from './needs-sentences.ts'
import { about, type Fitting, fitting } from './offer.ts'
import { offerWords } from './offer.words.ts'
import { ownLevelsAsked } from './own-levels.ts'
import { aspectsOfPlan } from './plan-aspects.ts'
import { SessionsShown } from './sessions-shown.tsx'
import { invitationsAsked } from './store.ts'

/** Sessions named at most; the others are on the page of all. */
const mostShown = 4

/** On one's own result: sessions that fit the levels one has answered. The levels are those that the page has; the database is asked for all sessions, whoever asks. */
export const trainingBesideResult: OwnBeside = ({ language, viewer, now, today }, { framework, rows, audience }) => {
  if (audience !== 'staff') return known(null)
  const asked = together(programmesAsked(viewer, today), sessionsAsked(viewer, { endsAfter: now }), materialsAsked(viewer))
  return asked.map(([programmes, sessions, all]) => {
    const own = rows.flatMap(({ statement, choice }) =>
      choice !== null && choice > 0 ? [{ framework: framework.key, aspect: statement.aspect.key, level: choice }] : [],
    )
    const found = fitting(about(own, programmes, sessions, now), own).slice(0, mostShown)
    const materials = materialsFor(all, own, today)
    if (found.length + materials.length === 0) return null
    const t = offerWords[language]
    return (
      <Section id="training" title={t.title} note={t.own.note}>
        <div class="stack">
          {found.length > 0 && (
            <SessionsShown
              {...{ language }}
              fitting={found}
              nameOf={(_, aspect) => findAspect(framework, aspect)?.name[language] ?? null}
            />
          )}
          <MaterialsShown {...{ language, today, materials }} />
          <ToAll language={language} />
        </div>
      </Section>
    )
  })
}

/** Beside a plan: sessions about what it works with; `own` where the reader's own level may be said, to them alone. */
export function trainingBesidePlan({ own }: { own: boolean }): AsksBeside {
  return (ask, plan) => {
    const { language, viewer, now, today } = ask
    if (plan.sees !== 'whole' || !sightOf(viewer, 'programmes')) return known(null)
    const levels = own ? ownLevelsAsked(ask) : known([])
    const asked = together(
      aspectsOfPlan(plan, today),
      programmesAsked(viewer, today),
      sessionsAsked(viewer, { endsAfter: now }),
      versionAsked(plan.frameworkVersion),
      levels,
      materialsAsked(viewer),
    )
    return asked.map(([aspects, programmes, sessions, { framework }, mine, all]) => {
      const found = about(aspects, programmes, sessions, now)
      const materials = materialsFor(all, aspects, today)
      if (found.length + materials.length === 0) return null
      const leads = canAdopt(membershipsIn(viewer, plan), plan)
      const fits = fitting(found, mine)
      const shown = inOrder(found, fits).slice(0, mostShown)
      const t = offerWords[language]
      const section = (
        <Section id="training" title={t.title} note={t.plan.note}>
          <div class="stack">
            {shown.length > 0 && (
              <SessionsShown
                {...{ language }}
                fitting={shown}
                nameOf={(_, aspect) => findAspect(framework, aspect)?.name[language] ?? null}
                mine={new Set(fits.map(({ session }) => session.id))}
              />
            )}
            <MaterialsShown {...{ language, today, materials }} />
            <p class="row no-print">
              {leads && (
                <LinkButton variant="secondary" href={linkTo('/plans/:id/training', plan.id)}>
                  {t.plan.invite}
                </LinkButton>
              )}
              <a class="tap" href={linkTo('/programmes')}>
                {t.all}
              </a>
            </p>
          </div>
        </Section>
      )
      return { section, checks: [] }
    })
  }
}

/** Those that fit first, each in the order of their days. */
function inOrder(all: readonly Fitting[], fits: readonly Fitting[]): Fitting[] {
  const first = new Set(fits.map(({ session }) => session.id))
  return [...all.filter(({ session }) => first.has(session.id)), ...all.filter(({ session }) => !first.has(session.id))]
}

/** On a session's page, to who is invited: yes with one press, or no. */
export const invitationBesideSession: SessionBeside = ({ language, viewer, now }, session) => {
  if (!takesSignups(session, now) || session.own.signup) return known(null)
  return invitationsAsked(viewer.person, now).map((all) => {
    const mine = all.find((each) => each.session === session.id)
    return mine ? <Invited {...{ language }} session={session.id} byName={mine.byName} /> : null
  })
}

function Invited({ language, session, byName }: { language: Language; session: string; byName: string }) {
  const { yours: t } = invitationWords[language]
  return (
    <Notice>
      <OnceForm class="stack-s" action={formTo('PUT /course-sessions/:id/invitation', session)}>
        <h2>{t.title(byName)}</h2>
        <p>{t.text}</p>
        <p class="row">
          <Button name="answer" value="yes">
            {t.yes}
          </Button>
          <Button variant="quiet" name="answer" value="no">
            {t.no}
          </Button>
        </p>
      </OnceForm>
    </Notice>
  )
}

/** On a programme's page, to who sees the authority's or a district's result: the need that it answers, in its figures. */
export const needBesideProgramme: ProgrammeBeside = ({ language, viewer }, programme) => {
  if (!sightOf(viewer, 'training needs') || programme.aspects.length === 0) return known(null)
  return together(groundAsked(viewer, ''), newestAsked()).map(([ground, versions]) => {
    if (!ground) return null
    const t = needsWords[language].beside
    const lines = ground.needs.flatMap((need) => {
      const answers = programme.aspects.some(({ framework, aspect }) => framework === ground.framework.key && aspect === need.aspect.key)
      const [share, importance] = [shareText(need, language), importanceText(need, language)]
      const name =
        versions.map(({ framework }) => findAspect(framework, need.aspect.key)?.name[language]).find(Boolean) ?? need.aspect.name[language]
      if (!answers || share === null) return []
      return [need.share && importance ? t.line(name, share, importance) : t.lineMean(name, share)]
    })
    if (lines.length === 0) return null
    return (
      <Section id="need-figures" title={t.title}>
        <div class="stack-s">
          <ul class="measure">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="small soft">{t.from(ground.round.name, ground.unit.name)}</p>
          <p class="no-print">
            <a class="tap" href={linkTo('/training-needs')}>
              {t.all}
            </a>
          </p>
        </div>
      </Section>
    )
  })
}

function ToAll({ language }: { language: Language }) {
  return (
    <p class="no-print">
      <a class="tap" href={linkTo('/programmes')}>
        {offerWords[language].all}
      </a>
    </p>
  )
}
