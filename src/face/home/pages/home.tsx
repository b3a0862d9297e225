import { GuideLink } from '../../../content/guide/guide-link.tsx'
import type { Newest } from '../../../cycle/result/waiting.ts'
import type { Round } from '../../../cycle/round/round.ts'
import { AheadLines } from '../../../development/programme/ahead-lines.tsx'
import type { Ahead } from '../../../development/programme/store-ahead.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { capitalise, formatShortDay, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { hasRole, type Viewer } from '../../../ground/base/viewer.ts'
import type { Waiting } from '../../../ground/base/waiting.ts'
import { Cycle, type CycleStep } from '../../../ground/ui/components/cycle-steps/cycle-steps.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { EventList } from '../../../ground/ui/components/events/events.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Privacy } from '../../../ground/ui/components/privacy/privacy.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { type TodoItem, TodoList } from '../../../ground/ui/components/todo/todo.tsx'
import { homeWords } from '../home.words.ts'

export type HomePageProps = {
  language: Language
  viewer: Viewer
  today: Day
  lead: string
  /** What waits for the viewer, in the order it is to be done. */
  waiting: Waiting[]
  /** The next sessions that the viewer has signed up or waits for, and whether there are others after them. */
  ahead: Ahead[]
  moreAhead: boolean
  steps: CycleStep[]
  /** "2026/27" */
  yearName: string
  /** Whether the viewer is asked to assess at all. */
  answers: boolean
  /** The newest released result, for those who look after several schools. */
  newest: Newest | null
  /** Rounds at the schools of a district head or coach; null for everyone else. */
  underWay: Pick<Round, 'id' | 'name' | 'opensOn' | 'closesOn' | 'schools'>[] | null
}

/** Of whoever begins at the authority: what they find their way by. */
const guides = [
  ['administrator', 'forsta-veckan'],
  ['head', 'leda-och-besluta'],
  ['development_lead', 'utvecklingsledarens-arbete'],
  ['registrar', 'registratorns-arbete'],
] as const

/** The start page: what to do now, then where we are in the year. */
export function HomePage(props: HomePageProps) {
  const { language, viewer, today, lead, waiting, ahead, moreAhead, steps, yearName, answers, newest, underWay } = props
  const t = homeWords[language].home
  const guide = guides.find(([role]) => hasRole(viewer, role))?.[1]
  return (
    <>
      <PageHead
        title={t.hello(viewer.givenName)}
        context={[capitalise(formatWeekday(today, language)), placeOf(viewer)].filter(Boolean).join(' · ')}
        lead={lead}
      />
      <Section id="todo" title={t.todo} note={waiting.length > 1 ? t.todoNote : undefined}>
        {waiting.length > 0 ? (
          <TodoList items={waiting.map((each) => todoItem(each, language))} />
        ) : (
          <Empty title={t.nothing}>
            <p>{answers ? t.nothingText : t.nothingForYou}</p>
          </Empty>
        )}
        {guide && <GuideLink language={language} guide={guide} />}
      </Section>
      {ahead.length > 0 && (
        <Section id="ahead" title={t.ahead}>
          <AheadLines language={language} sessions={ahead} />
          <p>
            <a class="tap" href={moreAhead ? linkTo('/attendance') : linkTo('/programmes')}>
              {moreAhead ? t.moreAhead : t.allTraining}
            </a>
          </p>
        </Section>
      )}
      <Ways language={language} viewer={viewer} />
      {newest && (
        <Section id="newest" title={t.newest} note={t.newestNote}>
          <p class="row">
            <a class="tap" href={newest.href}>
              {t.newestOf(newest.unit, newest.round)}
            </a>
          </p>
        </Section>
      )}
      {underWay && <UnderWay language={language} rounds={underWay} />}
      <Section id="year" title={t.year} note={t.yearNote(yearName)}>
        <Cycle steps={steps} />
        <p>
          <a href={linkTo('/year')}>{t.wholeYear}</a>
        </p>
      </Section>
      {answers && (
        <Privacy>
          {t.privacy} <a href={linkTo('/protection')}>{t.protection}</a>
        </Privacy>
      )}
    </>
  )
}

function todoItem({ title, text, note, link }: Waiting, language: Language): TodoItem {
  return {
    title: title[language],
    text: text?.[language],
    when: note?.[language],
    action: { href: link.href, label: link.label[language], about: link.about?.[language] },
  }
}

function UnderWay({ language, rounds }: { language: Language; rounds: NonNullable<HomePageProps['underWay']> }) {
  const t = homeWords[language].home
  const events = rounds.map((round) => ({
    when: formatShortDay(round.closesOn, language),
    date: round.closesOn,
    text: `${round.name}, ${t.ofSchools(round.schools.length)}. ${t.closes(formatWeekday(round.closesOn, language))}`,
  }))
  return (
    <Section id="under-way" title={t.rounds} note={t.roundsNote}>
      {events.length > 0 ? <EventList events={events} /> : <p>{t.noRounds}</p>}
    </Section>
  )
}

/** The team and school of the foremost duty, or the unit above. */
function placeOf({ duties }: Viewer): string {
  const [main] = duties
  if (!main) return ''
  return main.unitKind === 'team' && main.schoolName ? `${main.unitName}, ${main.schoolName}` : main.unitName
}

/** Where those begin whose work is at the authority, and whom nothing else on the page leads there. */
function Ways({ language, viewer }: { language: Language; viewer: Viewer }) {
  const { ways: t } = homeWords[language].home
  const leads = hasRole(viewer, 'development_lead')
  if (!leads && !hasRole(viewer, 'registrar')) return null
  const links = [
    ...(leads
      ? [
          { href: linkTo('/group-results'), label: t.results },
          { href: linkTo('/training-needs'), label: t.trainingNeeds },
          { href: linkTo('/help-asked'), label: t.helpAsked },
          { href: linkTo('/success-factors'), label: t.factors },
          { href: linkTo('/external-views'), label: t.outside },
        ]
      : []),
    { href: linkTo('/matters'), label: t.matters },
    { href: linkTo('/attest'), label: t.check },
  ]
  return (
    <Section id="ways" title={t.title}>
      <ul class="stack-s" role="list">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a class="tap" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
