import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { capitalise, formatList, formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { longest } from '../funded-time.ts'
import { monthName } from '../month.ts'
import { nameWords } from '../names.words.ts'
import type { Project, Row } from '../store.ts'
import { monthPageWords } from './month-page.words.ts'
import { NamesGone } from './names-gone.tsx'

export type MonthPageProps = {
  language: Language
  project: Project
  month: Day
  rows: readonly Row[]
  /** Months after this one that have been sent, when this one has. */
  later: readonly Day[] | null
  reason?: string
  error?: string
}

/** A locked month: every participant's hours and attests, its lists, and how it is corrected. */
export function MonthPage({ language, project, month, rows, later, reason = '', error }: MonthPageProps) {
  const t = monthPageWords[language]
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'reason', text: error }] : []} />
      <PageHead
        title={capitalise(monthName(month, language))}
        context={<a href={linkTo('/programmes/:id/funded-time', project.programme.id)}>{nameWords[language].funded}</a>}
        privacy={t.privacy}
      />
      {project.namesGone && <NamesGone {...{ language }} on={project.namesGone} />}
      <Section id="rows" title={t.rows}>
        <Table
          stack
          caption={t.rows}
          captionHidden
          columns={t.columns.map((label, at) => ({ label, numeric: at === 3 || at === 5 }))}
          rows={rows.map((row) => [
            String(row.number),
            row.name || t.erased,
            row.school,
            row.hours === 0 ? t.none : formatNumber(row.hours, language),
            <Attests key="a" {...{ language, row, project }} />,
            String(row.revision),
          ])}
        />
      </Section>
      <Section id="lists" title={t.lists} screenOnly>
        <ul class="list" role="list">
          {(['monthList', 'attendanceList'] as const).map((kind) => (
            <li key={kind} class="row">
              <a href={`${linkTo('/funded-projects/:id/months/:month/list.pdf', project.id, month)}?kind=${kind}`}>{t[kind]} (PDF)</a>
              <a href={`${linkTo('/funded-projects/:id/months/:month/list.docx', project.id, month)}?kind=${kind}`}>{t[kind]} (Word)</a>
            </li>
          ))}
        </ul>
      </Section>
      {!project.namesGone && (
        <Section id="correct" title={t.correct} note={t.correctNote} screenOnly>
          <div class="stack">
            {later && (
              <Notice kind="warn">
                {t.later(
                  later.length > 0
                    ? formatList(
                        later.map((each) => monthName(each, language)),
                        language,
                      )
                    : '–',
                )}
              </Notice>
            )}
            <OnceForm class="stack measure" action={formTo('POST /funded-projects/:id/months', project.id)}>
              <input type="hidden" name="month" value={month} />
              <TextArea name="reason" label={t.reason} value={reason} error={error} rows={2} limit={longest.reason} wide />
              <p>
                <Button variant="secondary">{t.recount}</Button>
              </p>
            </OnceForm>
          </div>
        </Section>
      )}
    </>
  )
}

function Attests({ language, row, project }: { language: Language; row: Row; project: Project }) {
  const t = monthPageWords[language]
  if (row.hours === 0) return '–'
  const by = [row.byPerson ? t.byPerson : '', row.byManager && project.managerAttests ? t.byManager : ''].filter(Boolean)
  if (row.unmanaged) return <Status is="late">{t.unmanaged}</Status>
  return <Status is={row.attested ? 'done' : 'under-way'}>{by.length > 0 ? formatList(by, language) : t.waits}</Status>
}
