import { linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatTime, type Language } from '../../../ground/base/language.ts'
import { Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Pages } from '../../../ground/ui/components/pages/pages.tsx'
import { Status, type StatusKind } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { Tabs } from '../../../ground/ui/components/tabs/tabs.tsx'
import { reportWords } from '../../report/report.words.ts'
import { ReportTabs } from '../../report/report-tabs.tsx'
import { type ListChoice, type ListedSchool, orders, type Standing, schoolsOnAPage, standings } from '../store-list.ts'
import { listPageWords } from './list-page.words.ts'

type Props = {
  language: Language
  choice: ListChoice
  schools: ListedSchool[]
  counts: Record<Standing, number>
  /** What the viewer is to the dialogues: who calls to them, who is called, or who sees only how they stand. */
  as: 'head' | 'school' | 'standing'
  /** What schools ask for is theirs to sort. */
  sorts: boolean
}

const kinds: Record<Standing, StatusKind> = { none: 'not-started', booked: 'not-started', held: 'under-way', concluded: 'done' }

/** Where the dialogues stand, school by school: found, sorted and in pages, so that it serves one school and four hundred. */
export function DialoguesPage({ language, choice, schools, counts, as, sorts }: Props) {
  const t = listPageWords[language]
  const all = standings.reduce((sum, each) => sum + counts[each], 0)
  const found = choice.standing === '' ? all : counts[choice.standing]
  const isLong = all > 8 || choice.search !== ''
  return (
    <>
      <PageHead title={t.title} lead={t.leads[as]} />
      <ReportTabs language={language} at="dialogues" above={sorts} />
      <div class="stack">
        {isLong && (
          <Filter
            action={linkTo('/dialogues')}
            label={t.search}
            clear={choice.search || choice.order !== 'name' ? linkTo('/dialogues') : undefined}
          >
            <TextInput name="q" type="search" label={t.name} value={choice.search} />
            <Select
              name="order"
              label={t.order}
              value={choice.order}
              options={orders.map((each) => ({ value: each, label: t.orders[each] }))}
            />
            {choice.standing && <input type="hidden" name="standing" value={choice.standing} />}
          </Filter>
        )}
        {all > 1 && (
          <Tabs
            label={t.cuts}
            tabs={[
              { href: hrefFor({ ...choice, standing: '', page: 1 }), label: `${t.all} (${all})`, current: choice.standing === '' },
              ...standings.map((each) => ({
                href: hrefFor({ ...choice, standing: each, page: 1 }),
                label: `${t.standings[each]} (${counts[each]})`,
                current: choice.standing === each,
              })),
            ]}
          />
        )}
        <p class="count">{t.count(found)}</p>
        {schools.length === 0 ? (
          <p>
            {t.none} <a href={linkTo('/dialogues')}>{t.showAll}</a>
          </p>
        ) : (
          <Table
            stack
            caption={t.caption}
            captionHidden
            columns={[
              t.columns.school,
              t.columns.report,
              t.columns.state,
              t.columns.when,
              ...(as === 'head' ? [{ label: t.columns.action, hidden: true }] : []),
            ]}
            rows={schools.map((school) => rowOf(school, language, as))}
          />
        )}
        <Pages page={choice.page} pages={Math.ceil(found / schoolsOnAPage)} href={(page) => hrefFor({ ...choice, page })} />
      </div>
    </>
  )
}

function rowOf({ id, name, standing, report, dialogue }: ListedSchool, language: Language, as: Props['as']) {
  const [t, words] = [listPageWords[language], reportWords[language]]
  const isOpen = dialogue !== null && as !== 'standing'
  return [
    isOpen ? <a href={linkTo('/dialogues/:id', dialogue.id)}>{name}</a> : name,
    report ? t.report(words.name(report.period), report.onDay) : <span class="soft">{t.noReport}</span>,
    <Status is={kinds[standing]}>{t.states[standing]}</Status>,
    dialogue && standing !== 'none' ? whenAndWhere(dialogue, language) : '–',
    ...(as === 'head'
      ? [
          standing === 'none' ? (
            <a class="tap" href={linkTo('/schools/:unit/dialogues/new', id)}>
              {t.book}
              <span class="vh">{t.about(name)}</span>
            </a>
          ) : (
            ''
          ),
        ]
      : []),
  ]
}

function whenAndWhere({ startsAt, place, concludedOn }: NonNullable<ListedSchool['dialogue']>, language: Language): string {
  if (concludedOn) return formatDay(concludedOn, language, true)
  return `${formatDay(dayOf(startsAt), language, true)} ${formatTime(startsAt, language)}, ${place}`
}

function hrefFor({ search, standing, order, page }: ListChoice): string {
  const query = new URLSearchParams({
    ...(search ? { q: search } : {}),
    ...(standing ? { standing } : {}),
    ...(order === 'name' ? {} : { order }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString()
  return `${linkTo('/dialogues')}${query ? `?${query}` : ''}`
}
