import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatList, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { Facts } from '../../../ground/ui/components/facts/facts.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Pages } from '../../../ground/ui/components/pages/pages.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Tabs } from '../../../ground/ui/components/tabs/tabs.tsx'
import { TodoList } from '../../../ground/ui/components/todo/todo.tsx'
import type { ChangeSummary } from '../../change/school-change.ts'
import { errorRate } from '../../statistics/verdict.ts'
import { type Choice, choiceQuery, chosen, cuts, hrefOf, isIn, noChoice, pageOf } from '../choice.ts'
import type { Eyes } from '../eyes.ts'
import type { SchoolRow } from '../overview.ts'
import type { SoFar } from '../store.ts'
import { type Wave, waveStandings } from '../waves/wave.ts'
import { OverviewFilter } from './overview-filter.tsx'
import { overviewPageWords } from './overview-page.words.ts'
import { OverviewTabs } from './overview-tabs.tsx'
import { SchoolTable } from './school-table.tsx'
import { waveWords } from './waves.words.ts'

export type OverviewPageProps = {
  language: Language
  today: Day
  /** The districts or the authority that the viewer follows. */
  place: string
  choice: Choice
  rows: readonly SchoolRow[]
  eyes: Eyes
  waves: readonly Wave[]
  /** Of the schools that are shown. */
  changes: ReadonlyMap<string, ChangeSummary>
  /** Of those whose round is open, as far as the reader may know it. */
  soFar: ReadonlyMap<string, SoFar>
}

/** Where every school is in its year: what is to be done, and the list of schools as the address narrows and orders it. */
export function OverviewPage(props: OverviewPageProps) {
  const { language, today, place, rows, eyes, waves } = props
  const t = overviewPageWords[language]
  const count = { late: countOf(rows, 'late'), help: countOf(rows, 'help'), unread: countOf(rows, 'unread') }
  const lead = [
    count.late > 0 ? t.lead.late(count.late) : t.lead.noneLate,
    eyes.reads && count.help > 0 && t.lead.help(count.help),
    eyes.reads && count.unread > 0 && t.lead.unread(count.unread),
  ]
  return (
    <>
      <PageHead
        title={place}
        context={t.context(formatWeekday(today, language), rows.length)}
        lead={rows.length > 0 ? lead.filter(Boolean).join(' ') : undefined}
      />
      {rows.length === 0 ? (
        <Empty title={t.empty} level={2}>
          <p>{t.emptyText}</p>
        </Empty>
      ) : (
        <>
          <OverviewTabs language={language} current="schools" />
          <ToDo language={language} rows={rows} eyes={eyes} />
          <Waves language={language} waves={waves} rows={rows} />
          <Section full id="schools" title={t.schools} note={t.note}>
            <Schools {...props} />
          </Section>
        </>
      )}
    </>
  )
}

/** As many schools as are named in a line. */
const mostNamed = 6

/** What waits: the reports that have come, and schools that are late. */
function ToDo({ language, rows, eyes }: Pick<OverviewPageProps, 'language' | 'rows' | 'eyes'>) {
  const t = overviewPageWords[language]
  const unread = eyes.reads ? chosen(rows, { ...noChoice, cut: 'unread' }) : []
  const late = chosen(rows, { ...noChoice, cut: 'late' })
  const [only] = unread
  const href = unread.length === 1 && only?.report.id ? linkTo('/reports/:id', only.report.id) : hrefOf({ ...noChoice, cut: 'unread' })
  const items = [
    ...(unread.length > 0
      ? [
          {
            title: t.read(unread.length),
            text: namesOf(unread, t.readMany, language),
            action: { href, label: t.readAction(unread.length) },
          },
        ]
      : []),
    ...(late.length > 0
      ? [
          {
            title: t.remind(late.length),
            text: namesOf(late, t.remindMany, language),
            action: { href: linkTo('/overview/reminders/new'), label: t.remindAction },
          },
        ]
      : []),
  ]
  return items.length === 0 ? null : (
    <Section id="todo" title={t.todo} screenOnly>
      <TodoList items={items} />
    </Section>
  )
}

function namesOf(rows: readonly SchoolRow[], many: string, language: Language): string {
  const names = rows.map(({ school }) => school.name)
  return names.length > mostNamed ? many : overviewPageWords[language].names(formatList(names, language))
}

/** How far the waves have come, in a few words each. */
function Waves({ language, waves, rows }: Pick<OverviewPageProps, 'language' | 'waves' | 'rows'>) {
  const t = waveWords[language]
  const standings = waveStandings(waves, rows)
  if (standings.length === 0) return null
  return (
    <Section id="waves" title={t.heading} note={<a href={linkTo('/waves')}>{t.toWaves}</a>}>
      <Facts
        facts={standings.map(({ wave, schools, done }) => ({
          term: t.term(wave.name, wave.beginsOn),
          value: t.count(schools),
          note: t.facts(done.plan, done.report),
        }))}
      />
    </Section>
  )
}

function Schools({ language, choice, rows, eyes, changes, soFar }: OverviewPageProps) {
  const t = overviewPageWords[language]
  const found = chosen(rows, choice)
  const { shown, pages } = pageOf(found, choice.page)
  const query = choiceQuery({ ...choice, page: 1 })
  const file = (path: string) => (query ? `${path}?${query}` : path)
  return (
    <>
      <OverviewFilter language={language} choice={choice} rows={rows} />
      <Tabs
        label={t.tabs}
        tabs={[
          { href: hrefOf({ ...choice, cut: '', page: 1 }), label: t.all(rows.length), current: choice.cut === '' },
          ...cuts
            .filter((cut) => cut === 'late' || eyes.reads)
            .map((cut) => ({
              href: hrefOf({ ...choice, cut, page: 1 }),
              label: t.cut(t.cuts[cut], countOf(rows, cut)),
              current: choice.cut === cut,
            })),
        ]}
      />
      {found.length === 0 ? (
        <p role="status">
          {t.nobody} <a href={linkTo('/overview')}>{t.showAll}</a>
        </p>
      ) : (
        <>
          <p class="count" role="status">
            {t.count(found.length)} <a href={file(linkTo('/overview.xlsx'))}>{t.sheet}</a> ·{' '}
            <a href={file(linkTo('/overview.csv'))}>{t.csv}</a>
          </p>
          <SchoolTable
            {...{ language, choice, eyes }}
            changes={Object.fromEntries(changes)}
            soFar={Object.fromEntries(soFar)}
            rows={shown}
            list={rows}
            caption={t.caption(found.length)}
          />
          <Pages page={choice.page} pages={pages} href={(page) => hrefOf({ ...choice, page })} />
          <p class="small soft measure gap">
            {t.explained}
            {soFar.size > 0 && ` ${t.soFarExplained}`}
            {changes.size > 0 && ` ${t.changes(changes.size, Math.max(1, Math.round(changes.size * errorRate)))}`}
          </p>
          <GuideLink language={language} guide="folja-skolorna" />
        </>
      )}
    </>
  )
}

/** How many of all schools are in a cut, whatever else narrows the list. */
function countOf(rows: readonly SchoolRow[], cut: (typeof cuts)[number]): number {
  return rows.filter((row) => isIn(row, cut)).length
}
