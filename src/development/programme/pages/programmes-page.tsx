import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import { whichOf } from '../../../ground/base/at-hand.ts'
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
import { kept, keptLarge } from '../../../ground/ui/kept.tsx'
import { type Catalogue, narrows, queryOf } from '../catalogue.ts'
import { nameWords } from '../names.words.ts'
import { stateOf, ways } from '../programme.ts'
import type { ListedProgramme } from '../store.ts'
import type { CataloguePage, OwnAhead } from '../store-catalogue.ts'
import type { SeminarAhead } from '../store-list.ts'
import { programmesPageWords } from './programmes-page.words.ts'
import { SessionLines } from './session-lines.tsx'

type Props = {
  language: Language
  today: Day
  now: Date
  programmes: readonly ListedProgramme[]
  /** Whether that list is one that stands ready for others. */
  programmesStand: boolean
  /** What the reader has signed up or stands in line for. */
  own: readonly OwnAhead[]
  seminars: readonly SeminarAhead[]
  /** One page of the others. */
  found: CataloguePage
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
  const { language, today, now, programmes, own, seminars, found, choice, makes, seesNeeds, leadsStaff } = props
  const t = programmesPageWords[language]
  const narrowed = narrows(choice)
  // What is made for one look would be kept where nobody finds it, in the place of what many look at; and a draft is for those alone who run it.
  const Lines = found.stands ? CatalogueLines : Found
  const List = props.programmesStand && programmes.every(({ released }) => released) ? ProgrammeLines : ProgrammeList
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
        {(found.sessions.length > 0 || narrowed) && (
          <Choosing {...{ language, choice, aspects: props.aspects, levels: props.levels, forms: props.forms }} />
        )}
        {found.sessions.length > 0 ? (
          <Lines {...{ language, now, found }} />
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
        {programmes.length === 0 ? <p>{t.noProgrammes}</p> : <List {...{ language, today, programmes }} />}
      </Section>
    </>
  )
}

/** Pages of lines that stand ready: some ten kilobytes each, as many as people look at about the same time. */
const mostLines = 64

type FoundProps = { language: Language; now: Date; found: CataloguePage }

function Found({ language, now, found }: FoundProps) {
  return <SessionLines {...{ language, now, sessions: found.sessions }} withProgramme />
}

/** What is offered, a line each: the same for everyone who chose the same, until a session or its seats change or one of them comes further by the clock. */
const CatalogueLines = keptLarge<FoundProps>(
  Found,
  ({ found: { of, without, sessions }, now }) => `${whichOf(of)} ${without} ${sessions.map((session) => stateOf(session, now)).join()}`,
  mostLines,
)

type ListProps = Pick<Props, 'language' | 'today' | 'programmes'>

function ProgrammeList({ language, today, programmes }: ListProps) {
  const t = programmesPageWords[language]
  return (
    <ul class="list" role="list">
      {programmes.map(({ id, title, from, to, released, ended }) => (
        <li key={id} class="with-action">
          <div>
            <h3>
              <a href={linkTo('/programmes/:id', id)}>{title}</a>
            </h3>
            <p class="soft small">{t.time(formatDay(from, language, true), formatDay(to, language, true))}</p>
          </div>
          {!released ? <Status is="not-started">{t.draft}</Status> : ended || to < today ? <Status is="ended">{t.over}</Status> : null}
        </li>
      ))}
    </ul>
  )
}

/** Programmes, a line each; kept for the list and the day, as the lines of sessions are. */
const ProgrammeLines = keptLarge<ListProps>(ProgrammeList, ({ programmes, today }) => `${whichOf(programmes)} ${today}`, mostLines)

type Options = { value: string; label: string }[]
type ChoosingProps = { language: Language; choice: Catalogue; aspects: Options; levels: Options; forms: Options }

/** What narrows the list: a form that asks with an address, so that it can be sent to a colleague. */
const Choosing = kept<ChoosingProps>(ChoosingFields, mostLines)

function ChoosingFields({ language, choice, aspects, levels, forms }: ChoosingProps) {
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
function Leafing({ language, choice, found: { more } }: Props) {
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
