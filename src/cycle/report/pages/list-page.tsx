import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { Decided } from '../../year/year.ts'
import { periodOf, spanOf, stateIn } from '../report.ts'
import { reportWords } from '../report.words.ts'
import { ReportTabs } from '../report-tabs.tsx'
import type { Report } from '../store.ts'
import { listPageWords } from './list-page.words.ts'

type Props = {
  language: Language
  today: Day
  /** The latest first. */
  reports: Report[]
  /** The schools whose report the viewer writes. */
  schools: { id: string; name: string }[]
  /** What the authority and the schools have decided of their years: when reports are due. */
  decided: Decided
  /** What the viewer is to reports. */
  as: 'writer' | 'reader' | 'follower' | 'standing' | 'staff'
  /** What schools ask for is theirs to sort. */
  sorts: boolean
}

/** The reports that somebody sees, and the one to write now. */
export function ReportsPage({ language, today, reports, schools, decided, as, sorts }: Props) {
  const t = listPageWords[language]
  const lead = { writer: t.leadWriter, reader: t.leadReader, follower: t.leadFollower, standing: t.leadStanding, staff: t.leadStaff }[as]
  return (
    <>
      <PageHead title={t.title} lead={lead} />
      {as !== 'staff' && <ReportTabs language={language} at="reports" above={sorts} />}
      {schools.map((school) => (
        <ThisHalf key={school.id} {...{ language, today, school, reports, decided }} many={schools.length > 1} />
      ))}
      {reports.length === 0 ? (
        as === 'writer' ? null : (
          <Empty title={t.none} level={2}>
            <p>{t.noneText}</p>
          </Empty>
        )
      ) : (
        <Section id="list" title={t.list}>
          <Table
            stack
            caption={t.caption}
            captionHidden
            columns={[t.columns.school, t.columns.half, t.columns.state, t.columns.sent]}
            rows={reports.map((report) => [
              report.reads ? (
                <a href={stateIn(report.latest) === 'draft' ? linkTo('/reports/:id/draft', report.id) : linkTo('/reports/:id', report.id)}>
                  {report.school.name}
                </a>
              ) : (
                report.school.name
              ),
              reportWords[language].name(report.period),
              <div class="stack-s">
                <ReportStatus {...{ language, today, report, decided }} />
                <Beside {...{ language, report }} />
              </div>,
              report.latest && !report.latest.returned ? formatDay(report.latest.onDay, language, true) : '–',
            ])}
          />
        </Section>
      )}
    </>
  )
}

function ThisHalf({
  language,
  today,
  school,
  reports,
  decided,
  many,
}: Omit<Props, 'as' | 'schools' | 'sorts'> & { school: { id: string; name: string }; many: boolean }) {
  const [t, words] = [listPageWords[language], reportWords[language]]
  const period = periodOf(today)
  const report = reports.find(
    (each) => each.school.id === school.id && each.period.year === period.year && each.period.half === period.half,
  )
  const isDraft = stateIn(report?.latest ?? null) === 'draft'
  const due = spanOf(decided, period, school.id)
  return (
    <Section id={`now-${school.id}`} title={t.thisHalf(words.name(period))} note={many ? school.name : undefined}>
      <div class="stack">
        <p class="row">
          {report ? <ReportStatus {...{ language, today, report, decided }} /> : <Status is="not-started">{words.notBegun}</Status>}
          {isDraft && <span class="soft">{due ? words.due(due.to) : words.notAsked}</span>}
        </p>
        {report?.begun && !isDraft && (
          <p>
            <a href={linkTo('/reports/:id/draft', report.id)}>{t.begun}</a>
          </p>
        )}
        {report ? (
          <p>
            <LinkButton
              href={isDraft ? linkTo('/reports/:id/draft', report.id) : linkTo('/reports/:id', report.id)}
              about={t.about(school.name)}
            >
              {isDraft ? t.goOn : t.read}
            </LinkButton>
          </p>
        ) : (
          <OnceForm action={formTo('POST /schools/:unit/reports', school.id)}>
            <Button about={t.about(school.name)}>{t.begin}</Button>
          </OnceForm>
        )}
      </div>
    </Section>
  )
}

/** What the status of the latest version does not say: an answer to a version before it, and for its writers that another is begun. */
function Beside({ language, report }: { language: Language; report: Report }) {
  const t = listPageWords[language]
  const { answer, latest, begun } = report
  const said = [
    ...(report.reads && answer && latest && answer.number !== latest.number
      ? [<span>{t.answered(answer.number, dayOf(answer.at))}</span>]
      : []),
    ...(begun && stateIn(latest) !== 'draft' ? [<a href={linkTo('/reports/:id/draft', report.id)}>{t.begun}</a>] : []),
  ]
  if (said.length === 0) return null
  return <p class="soft small">{said.map((each, index) => (index === 0 ? each : [' ', each]))}</p>
}

/** Where a report is, in a shape and words; late when its last day has gone by unsent. */
export function ReportStatus({ language, today, report, decided }: Pick<Props, 'language' | 'today' | 'decided'> & { report: Report }) {
  const words = reportWords[language]
  const state = stateIn(report.latest)
  const last = spanOf(decided, report.period, report.school.id)?.to
  if (state === 'draft' && last && last < today) return <Status is="late">{words.late(last)}</Status>
  return <Status is={state === 'draft' ? 'under-way' : 'done'}>{words.states[state]}</Status>
}
