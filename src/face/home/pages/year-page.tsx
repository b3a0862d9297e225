import { stepWords } from '../../../cycle/year/steps.words.ts'
import { spanInWords } from '../../../cycle/year/year-sentences.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import { schoolYearName, schoolYearOf } from '../../../ground/base/clock.ts'
import { capitalise, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { LinkButton, PrintButton } from '../../../ground/ui/components/button/button.tsx'
import { Cycle } from '../../../ground/ui/components/cycle-steps/cycle-steps.tsx'
import { Select } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { isRecorded, type StepCount } from '../year.ts'
import { cycleSteps, yearLead } from '../year-sentences.ts'
import { RedDays } from './red-days.tsx'
import { YearList } from './year-list.tsx'
import { yearPageWords } from './year-page.words.ts'
import { YearPicture } from './year-picture.tsx'
import type { YearPageProps } from './year-props.ts'

/** The year at a glance: where we are, twelve months across, and the same as a list. */
export function YearPage(props: YearPageProps) {
  const { language, today, viewer, school, schools, year, counts, changes, moves } = props
  const t = yearPageWords[language]
  const place = school?.name ?? viewer.authorityName
  const of = (schoolYear: number) => `${linkTo('/year')}?year=${schoolYear}${school ? `&school=${school.id}` : ''}`
  return (
    <>
      <PageHead
        title={t.title(schoolYearName(year.schoolYear))}
        context={`${place} · ${formatWeekday(today, language)}`}
        lead={yearLead(year, today, language)}
      >
        <p class="row no-print">
          <LinkButton variant="secondary" href={linkTo('/calendar')}>
            {t.calendar}
          </LinkButton>
          {changes && schoolYearOf(today) <= year.schoolYear && <a href={`${linkTo('/year/dates')}?year=${year.schoolYear}`}>{t.change}</a>}
          {moves && school && schoolYearOf(today) <= year.schoolYear && (
            <a href={`${linkTo('/schools/:school/year', school.id)}?year=${year.schoolYear}`}>{t.move}</a>
          )}
          <PrintButton variant="quiet">{t.print}</PrintButton>
        </p>
        {schools.length > 1 && (
          <Filter action={linkTo('/year')} label={t.choose}>
            <input type="hidden" name="year" value={year.schoolYear} />
            <Select
              name="school"
              label={t.school}
              empty={t.whole}
              value={school?.id ?? ''}
              options={schools.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Filter>
        )}
      </PageHead>
      <Section id="where" title={schoolYearOf(today) > year.schoolYear ? t.went : t.where} note={t.whereNote}>
        <Cycle steps={cycleSteps(year, today, language)} />
      </Section>
      {counts && <Counts language={language} counts={counts} schools={schools.length} dialogues={props.dialogues !== null} />}
      <Section id="picture" title={t.picture} note={t.pictureNote}>
        <YearPicture {...props} />
      </Section>
      <Section id="list" title={t.list} note={t.listNote}>
        <div class="stack">
          <YearList {...props} />
          <RedDays {...props} />
          <p class="row no-print">
            <a href={of(year.schoolYear - 1)}>{t.before(schoolYearName(year.schoolYear - 1))}</a>
            <a href={of(year.schoolYear + 1)}>{t.after(schoolYearName(year.schoolYear + 1))}</a>
          </p>
        </div>
      </Section>
    </>
  )
}

/** Late schools that are named in a row of the table; of the rest their number is told. */
const mostNamed = 6

function Counts({
  language,
  counts,
  schools,
  dialogues,
}: {
  language: Language
  counts: readonly StepCount[]
  schools: number
  dialogues: boolean
}) {
  const t = yearPageWords[language]
  const { columns } = t
  return (
    <Section id="counts" title={t.counts} note={t.countsNote(t.ofSchools(schools))} full>
      <Table
        stack
        caption={t.caption}
        captionHidden
        columns={[columns.step, columns.days, columns.done, columns.late, columns.moved]}
        rows={counts.map(({ step, from, to, done, late, moved }) => [
          capitalise(stepWords[language].names[step]),
          spanInWords({ from, to }, language),
          isRecorded(step, dialogues) ? t.done(done, schools) : <span class="soft">{t.notRecorded}</span>,
          lateNames(late, language),
          moved === 0 ? t.none : t.done(moved, schools),
        ])}
      />
    </Section>
  )
}

function lateNames(late: readonly string[], language: Language): string {
  const t = yearPageWords[language]
  if (late.length === 0) return t.none
  return [late.slice(0, mostNamed).join(', '), ...(late.length > mostNamed ? [t.andMore(late.length - mostNamed)] : [])].join(' ')
}
