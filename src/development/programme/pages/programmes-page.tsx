import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { type Option, Select } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { nameWords } from '../names.words.ts'
import { stateOf } from '../programme.ts'
import type { SeenProgramme } from '../store.ts'
import type { SeenSession } from '../store-sessions.ts'
import { programmesPageWords } from './programmes-page.words.ts'
import { SessionLines } from './session-lines.tsx'

export type Choice = { which: string; aspect: string }
type Props = {
  language: Language
  today: Day
  now: Date
  programmes: readonly SeenProgramme[]
  sessions: readonly SeenSession[]
  choice: Choice
  aspects: Option[]
  makes: boolean
  seesNeeds: boolean
  leadsStaff: boolean
}

/** What is offered: the sessions ahead, first one's own, and the programmes. */
export function ProgrammesPage({ language, today, now, programmes, sessions, choice, aspects, makes, seesNeeds, leadsStaff }: Props) {
  const t = programmesPageWords[language]
  const own = sessions.filter(({ own: { signup, waiting } }) => signup ?? waiting)
  const others = sessions.filter((session) => session.released && !own.includes(session))
  const shown = others.filter((session) => fits(session, choice, programmes, now))
  return (
    <>
      <PageHead title={nameWords[language].programmes} lead={t.lead}>
        <p class="row no-print">
          {makes && (
            <LinkButton icon="plus" href={linkTo('/programmes/new')}>
              {t.make}
            </LinkButton>
          )}
          <a class="tap" href={linkTo('/attendance')}>
            {t.attendance}
          </a>
          {seesNeeds && (
            <a class="tap" href={linkTo('/training-needs')}>
              {t.needs}
            </a>
          )}
          {leadsStaff && (
            <a class="tap" href={linkTo('/staff-signups')}>
              {t.staff}
            </a>
          )}
          <a class="tap" href={linkTo('/training')}>
            {t.training}
          </a>
          <a class="tap" href={linkTo('/working-groups')}>
            {t.groups}
          </a>
        </p>
        <GuideLink language={language} guide={makes ? 'leda-ett-program' : 'anmala-dig-till-ett-pass'} />
      </PageHead>
      {own.length > 0 && (
        <Section id="own" title={t.own}>
          <SessionLines {...{ language, now, sessions: own }} withProgramme />
        </Section>
      )}
      <Section id="coming" title={t.coming} note={t.comingNote}>
        {others.length > 0 && (
          <Filter action={linkTo('/programmes')} label={t.filter.label}>
            <Select
              name="which"
              label={t.filter.which}
              value={choice.which}
              empty={t.filter.all}
              options={[
                { value: 'free', label: t.filter.free },
                { value: 'mine', label: t.filter.mine },
              ]}
            />
            <Select name="aspect" label={t.filter.aspect} value={choice.aspect} empty={t.filter.everyAspect} options={aspects} />
          </Filter>
        )}
        {shown.length > 0 ? (
          <SessionLines {...{ language, now, sessions: shown }} withProgramme />
        ) : others.length > 0 ? (
          <p>{t.noneFound}</p>
        ) : (
          <Empty title={t.none}>
            <p>{t.noneText}</p>
          </Empty>
        )}
      </Section>
      <Section id="programmes" title={t.programmes}>
        {programmes.length === 0 ? (
          <p>{t.noProgrammes}</p>
        ) : (
          <ul class="list" role="list">
            {programmes.map(({ id, title, from, to, released }) => (
              <li key={id} class="with-action">
                <div>
                  <h3>
                    <a href={linkTo('/programmes/:id', id)}>{title}</a>
                  </h3>
                  <p class="soft small">{t.time(formatDay(from, language, true), formatDay(to, language, true))}</p>
                </div>
                {!released ? <Status is="not-started">{t.draft}</Status> : to < today ? <Status is="ended">{t.over}</Status> : null}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

/** Whether a session is among those that somebody chose to see. */
function fits(session: SeenSession, { which, aspect }: Choice, programmes: readonly SeenProgramme[], now: Date): boolean {
  if (which === 'free' && stateOf(session, now) !== 'open') return false
  if (which === 'mine' && !session.programme.forAsker) return false
  if (aspect === '') return true
  const programme = programmes.find(({ id }) => id === session.programme.id)
  return programme?.aspects.some((each) => `${each.framework}/${each.aspect}` === aspect) ?? false
}
