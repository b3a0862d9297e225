import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { addDays, type Day } from '../../../ground/base/clock.ts'
import { capitalise, formatDay, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { redDaysBetween } from '../../../ground/base/working-days.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Checkbox } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { redDayWords } from '../red-days.words.ts'
import type { Calendar } from '../store-mail-days.ts'
import { daysInWords } from '../year-sentences.ts'
import { calendarPageWords } from './calendar-page.words.ts'

type Props = {
  language: Language
  today: Day
  calendar: Calendar
  /** What stands in the form for a new break. */
  values: Record<string, string>
  errors: Record<string, string>
}

/** Breaks that the authority has entered, a new one, and when mail goes out. */
export function CalendarPage({ language, today, calendar, values, errors }: Props) {
  const t = calendarPageWords[language]
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] })
  const ahead = calendar.breaks.filter(({ to }) => to >= today)
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => ({ field: name, text }))} />
      <PageHead title={t.title} lead={t.lead}>
        <p>
          <a href={linkTo('/year/dates')}>{t.back}</a>
        </p>
      </PageHead>
      <Section id="breaks" title={t.breaks} note={t.breaksNote}>
        {ahead.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Table
            stack
            caption={t.caption}
            captionHidden
            columns={[t.columns.name, t.columns.days, { label: t.columns.remove, hidden: true }]}
            rows={ahead.map((each) => [
              each.name,
              daysInWords(each, language),
              <OnceForm action={formTo('DELETE /year/breaks/:break', each.id)}>
                <Button variant="quiet" about={`: ${each.name}`}>
                  {t.remove}
                </Button>
              </OnceForm>,
            ])}
          />
        )}
      </Section>
      <Section id="red-days" title={t.redDays} note={t.redDaysNote}>
        <More label={t.redDaysShow}>
          <Table
            stack
            caption={t.redDays}
            captionHidden
            columns={[t.redDayColumns.name, t.redDayColumns.day]}
            rows={redDaysBetween(today, addDays(today, 365)).map(({ day, name }) => [
              capitalise(redDayWords[language][name]),
              `${formatWeekday(day, language)} ${formatDay(day, language, true).slice(-4)}`,
            ])}
          />
        </More>
      </Section>
      <Section id="add" title={t.add} screenOnly>
        <OnceForm class="stack" action={formTo('POST /year/breaks')}>
          <TextInput {...field('name')} label={t.name} hint={t.nameHint} maxlength={80} />
          <DateInput {...field('from')} label={t.from} />
          <DateInput {...field('to')} label={t.to} />
          <Button variant="secondary">{t.addIt}</Button>
        </OnceForm>
      </Section>
      <Section id="mail" title={t.mail} note={t.mailNote} screenOnly>
        <OnceForm class="stack" action={formTo('PUT /year/mail')}>
          <Checkbox name="inJuly" value="yes" label={t.inJuly} checked={calendar.inJuly} />
          <Checkbox name="inBreaks" value="yes" label={t.inBreaks} checked={calendar.inBreaks} />
          <Button variant="secondary">{t.save}</Button>
        </OnceForm>
      </Section>
    </>
  )
}
