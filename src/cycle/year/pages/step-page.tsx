import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { schoolYearName } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, NumberInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { stepWords } from '../steps.words.ts'
import { boundsOf, furthest, type Step } from '../year.ts'
import { stepPageWords } from './step-page.words.ts'

/** What stands in the form. */
export type StepValues = Record<string, string>

type Props = { language: Language; schoolYear: number; step: Step; values: StepValues; errors: Record<string, string> }

/** One step of the authority's year: its days, and how far schools may move it. */
export function StepPage({ language, schoolYear, step, values, errors }: Props) {
  const [t, words] = [stepPageWords[language], stepWords[language]]
  const bounds = boundsOf(schoolYear, step)
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] })
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => ({ field: name, text }))} />
      <PageHead title={words.names[step]} context={words.schoolYear(schoolYearName(schoolYear))} lead={t.about[step]} />
      <OnceForm action={`${formTo('PUT /year/dates/:step', step)}&year=${schoolYear}`}>
        <Section id="days" title={t.days}>
          <div class="stack">
            <RadioGroup
              name="used"
              legend={t.used}
              chosen={values.used ?? 'yes'}
              choices={[
                { value: 'yes', label: t.yes },
                { value: 'no', label: t.no },
              ]}
            />
            <DateInput {...field('from')} label={t.from} min={bounds.from} max={bounds.to} />
            <DateInput {...field('to')} label={t.to} min={bounds.from} max={bounds.to} hint={t.moving} />
          </div>
        </Section>
        <Section id="limits" title={t.limits} note={t.limitsNote}>
          <div class="stack">
            <NumberInput {...field('earlier')} label={t.earlier} min={0} max={furthest} />
            <NumberInput {...field('later')} label={t.later} min={0} max={furthest} />
            <p class="row">
              <Button>{t.save}</Button>
              <a href={`${linkTo('/year/dates')}?year=${schoolYear}`}>{t.back}</a>
            </p>
          </div>
        </Section>
      </OnceForm>
    </>
  )
}
