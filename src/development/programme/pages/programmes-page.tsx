import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { DateInput, type Option, Select } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Schedule } from '../../../ground/ui/components/schedule/schedule.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { type Catalogue, narrows, queryOf } from '../catalogue.ts'
import { nameWords } from '../names.words.ts'
import { ways } from '../programme.ts'
import type { ListedProgramme } from '../store.ts'
import type { SeminarAhead } from '../store-list.ts'
import type { SeenSession } from '../store-sessions.ts'
import { programmesPageWords } from './programmes-page.words.ts'
import { SessionLines } from './session-lines.tsx'

type Props = {
  language: Language
  today: Day
  now: Date
  programmes: readonly ListedProgramme[]
  /** What the reader has signed up or stands in line for. */
  own: readonly SeenSession[]
  seminars: readonly SeminarAhead[]
  /** One page of the others, and whether there is another after it. */
  sessions: readonly SeenSession[]
  more: boolean
  choice: Catalogue
  aspects: Option[]
  levels: Option[]
  forms: Option[]
  makes: boolean
  seesNeeds: boolean
  leadsStaff: boolean
}

/** What is offered: the sessions ahead, first one's own, and the programmes. */
export function ProgrammesPage(props: Props) {
  const { language, today, now, programmes, own, seminars, sessions, choice, makes, seesNeeds, leadsStaff } = props
  const t = programmesPageWords[language]
  const narrowed = narrows(choice)
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
      {seminars.length > 0 && (
        <Section id="seminars" title={t.seminars} note={t.seminarsNote}>
          <Schedule
            items={seminars.map(({ course, title, programme, startsAt, place, blocks, free }) => ({
              key: course,
              day: dayOf(startsAt),
              what: (
                <>
                  <h3>
                    <a href={linkTo('/seminar-days/:id', course)}>{title}</a>
                  </h3>
                  <p class="soft small">{[place, programme].filter(Boolean).join(' · ')}</p>
                </>
              ),
              standing: <p class="small soft">{t.blocksFree(free, blocks)}</p>,
            }))}
          />
        </Section>
      )}
      <Section id="coming" title={t.coming} note={t.comingNote}>
        {(sessions.length > 0 || narrowed) && <Choosing {...props} />}
        {sessions.length > 0 ? (
          <SessionLines {...{ language, now, sessions }} withProgramme />
        ) : narrowed ? (
          <p>{t.noneFound}</p>
        ) : (
          <Empty title={t.none}>
            <p>{t.noneText}</p>
          </Empty>
        )}
        <Leafing {...props} />
      </Section>
      <Section id="programmes" title={t.programmes}>
        {programmes.length === 0 ? (
          <p>{t.noProgrammes}</p>
        ) : (
          <ul class="list" role="list">
            {programmes.map(({ id, title, from, to, released, ended }) => (
              <li key={id} class="with-action">
                <div>
                  <h3>
                    <a href={linkTo('/programmes/:id', id)}>{title}</a>
                  </h3>
                  <p class="soft small">{t.time(formatDay(from, language, true), formatDay(to, language, true))}</p>
                </div>
                {!released ? (
                  <Status is="not-started">{t.draft}</Status>
                ) : ended || to < today ? (
                  <Status is="ended">{t.over}</Status>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

/** What narrows the list: a form that asks with an address, so that it can be sent to a colleague. */
function Choosing({ language, choice, aspects, levels, forms }: Props) {
  const t = programmesPageWords[language].filter
  return (
    <Filter action={linkTo('/programmes')} label={t.label} clear={narrows(choice) ? linkTo('/programmes') : undefined}>
      <Select
        name="which"
        label={t.which}
        value={choice.which}
        empty={t.all}
        options={[
          { value: 'free', label: t.free },
          { value: 'mine', label: t.mine },
        ]}
      />
      <Select name="aspect" label={t.aspect} value={choice.aspect} empty={t.everyAspect} options={aspects} />
      <Select name="level" label={t.level} value={String(choice.level ?? '')} empty={t.everyLevel} options={levels} />
      <Select name="form" label={t.form} value={choice.form} empty={t.everyForm} options={forms} />
      <DateInput name="from" label={t.from} value={choice.from} />
      <Select
        name="way"
        label={t.way}
        value={choice.way}
        empty={t.everyWay}
        options={ways.map((value) => ({ value, label: nameWords[language].ways[value] }))}
      />
    </Filter>
  )
}

/** The way to the pages before and after. */
function Leafing({ language, choice, more }: Props) {
  const t = programmesPageWords[language]
  if (choice.page === 1 && !more) return null
  const to = (page: number) => `${linkTo('/programmes')}?${queryOf(choice, page)}#coming`
  return (
    <nav class="row no-print" aria-label={t.pages}>
      {choice.page > 1 && <a href={to(choice.page - 1)}>{t.earlier}</a>}
      <span class="soft">{t.page(choice.page)}</span>
      {more && <a href={to(choice.page + 1)}>{t.later}</a>}
    </nav>
  )
}
