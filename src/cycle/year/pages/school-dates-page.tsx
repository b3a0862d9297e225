import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { schoolYearName } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { stepWords } from '../steps.words.ts'
import { boundsOf, type Decided, reachOf, type Step, stepOf } from '../year.ts'
import { schoolDatesWords } from './school-dates-page.words.ts'

type Props = {
  language: Language
  school: { id: string; name: string }
  schoolYear: number
  decided: Decided
  /** The steps that the school may move. */
  steps: readonly Step[]
  /** The last days as they stand in the form. */
  days: ReadonlyMap<Step, string>
  errors: Record<string, string>
}

/** A school's own last days. */
export function SchoolDatesPage({ language, school, schoolYear, decided, steps, days, errors }: Props) {
  const [t, words] = [schoolDatesWords[language], stepWords[language]]
  const back = `${linkTo('/year')}?school=${school.id}&year=${schoolYear}`
  const field = (step: Step) => {
    const authority = stepOf(decided, schoolYear, step)
    const { from, to } = reachOf(authority, boundsOf(schoolYear, step))
    return (
      <DateInput
        key={step}
        name={step}
        label={words.names[step]}
        hint={t.between(authority.to, from, to)}
        value={days.get(step) ?? ''}
        min={from}
        max={to}
        error={errors[step]}
        optional
      />
    )
  }
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([step, text]) => ({ field: step, text }))} />
      <PageHead title={t.title(school.name)} context={words.schoolYear(schoolYearName(schoolYear))} lead={t.lead} />
      <Section id="steps" title={t.steps} note={t.note}>
        {steps.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <OnceForm class="stack" action={`${formTo('PUT /schools/:school/year', school.id)}&year=${schoolYear}`}>
            {steps.map(field)}
            <p class="row">
              <Button>{t.save}</Button>
              <a href={back}>{t.back}</a>
            </p>
          </OnceForm>
        )}
      </Section>
    </>
  )
}
