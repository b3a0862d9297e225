import { linkTo } from '../../../ground/base/addresses.ts'
import { schoolYearName } from '../../../ground/base/clock.ts'
import { formatList, type Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { Break } from '../mail-days.ts'
import { stepWords } from '../steps.words.ts'
import { type Decided, type Step, stepOf, steps, type YearStep } from '../year.ts'
import { spanInWords } from '../year-sentences.ts'
import { datesPageWords } from './dates-page.words.ts'

type Props = { language: Language; schoolYear: number; decided: Decided; breaks: readonly Break[] }

/** The authority's dates of a school year, to change one by one. */
export function DatesPage({ language, schoolYear, decided, breaks }: Props) {
  const t = datesPageWords[language]
  const names = stepWords[language].names
  const of = (year: number) => `${linkTo('/year/dates')}?year=${year}`
  const row = (step: Step) => {
    const each = stepOf(decided, schoolYear, step)
    return [
      names[step],
      <Days {...{ language, breaks }} step={each} />,
      each.used ? (each.earlier + each.later === 0 ? t.fixed : t.limits(each.earlier, each.later)) : '–',
      <a href={`${linkTo('/year/dates/:step', step)}?year=${schoolYear}`}>
        {t.change}
        <span class="vh">: {names[step]}</span>
      </a>,
    ]
  }
  return (
    <>
      <PageHead title={t.title(schoolYearName(schoolYear))} lead={t.lead}>
        <p class="row">
          <a href={of(schoolYear - 1)}>
            {t.before} ({schoolYearName(schoolYear - 1)})
          </a>
          <a href={of(schoolYear + 1)}>
            {t.after} ({schoolYearName(schoolYear + 1)})
          </a>
        </p>
      </PageHead>
      <Section id="steps" title={t.list} note={t.listNote}>
        <Table
          stack
          caption={t.caption(schoolYearName(schoolYear))}
          captionHidden
          columns={[t.columns.step, t.columns.days, t.columns.move, { label: t.columns.change, hidden: true }]}
          rows={steps.map(row)}
        />
      </Section>
      <Section id="breaks" title={t.calendar} note={t.calendarNote(breaks.length)}>
        <p>
          <a href={linkTo('/year/calendar')}>{t.toCalendar}</a>
        </p>
      </Section>
    </>
  )
}

function Days({ language, breaks, step }: { language: Language; breaks: readonly Break[]; step: YearStep }) {
  const t = datesPageWords[language]
  if (!step.used) return <Status is="ended">{t.unused}</Status>
  const within = breaks.filter(({ from, to }) => from <= step.to && step.to <= to).map(({ name }) => name)
  return (
    <>
      {spanInWords(step, language)} {!step.set && <span class="soft small">{t.proposed}</span>}
      {within.length > 0 && <Status is="missing">{t.inBreak(formatList(within, language))}</Status>}
    </>
  )
}
