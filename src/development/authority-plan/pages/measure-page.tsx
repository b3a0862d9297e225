import { Beside, ConflictNotice } from '../../../cycle/plan/beside.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, type Option, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { SavedNote } from '../../../ground/ui/components/saved-note/saved-note.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { AuthorityPlan, Measure } from '../authority-plan.ts'
import { longest } from '../limits.ts'
import { measurePageWords } from './measure-page.words.ts'
import { WrittenForm } from './written-form.tsx'

export type WrittenMeasure = Record<'what' | 'goal' | 'need' | 'duty' | 'unit' | 'due' | 'money' | 'hours' | 'action', string>

export type MeasurePageProps = {
  language: Language
  plan: AuthorityPlan
  /** What each list offers. */
  goals: Option[]
  needs: Option[]
  units: Option[]
  actions: Option[]
  written: WrittenMeasure
  errors?: Readonly<Record<string, string>>
  kept?: Measure
  theirs?: WrittenMeasure
}

/** A measure: what is done, by whom, by when, and what it costs. */
export function MeasurePage(props: MeasurePageProps) {
  const { language, plan, goals, needs, units, actions, written, errors = {}, kept, theirs } = props
  const t = measurePageWords[language]
  const lists: Partial<Record<keyof WrittenMeasure, Option[]>> = { goal: goals, need: needs, unit: units, action: actions }
  const beside = (field: keyof WrittenMeasure) => {
    if (!theirs || theirs[field] === written[field]) return null
    const text = lists[field]?.find(({ value }) => value === theirs[field])?.label ?? (lists[field] ? '' : theirs[field])
    return <Beside language={language} name={field} text={text} take={false} />
  }
  const list = (field: 'goal' | 'need' | 'unit' | 'action', empty?: string, hint?: string) => (
    <>
      <Select
        name={field}
        label={t[field]}
        hint={hint}
        value={written[field]}
        error={errors[field]}
        empty={empty}
        options={lists[field] ?? []}
      />
      {beside(field)}
    </>
  )
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {theirs && <ConflictNotice language={language} name={null} />}
      <PageHead
        title={kept ? t.change : t.new}
        context={<a href={linkTo('/authority-plans/:id', plan.id)}>{plan.head.title}</a>}
        lead={t.lead}
      />
      <WrittenForm
        class="stack-l measure"
        action={
          kept
            ? formTo('PUT /authority-plans/:id/measures/:measure', plan.id, kept.id)
            : formTo('POST /authority-plans/:id/measures', plan.id)
        }
        kept={kept ? { revision: kept.revision, autosave: formTo('POST /authority-plans/:id/measures/:measure', plan.id, kept.id) } : null}
        conflict={theirs !== undefined}
      >
        <TextArea name="what" label={t.what} value={written.what} error={errors.what} rows={3} limit={longest.measure} wide />
        {beside('what')}
        {list('goal')}
        {needs.length > 0 && list('need', t.noNeed)}
        <TextInput
          name="duty"
          label={t.duty}
          hint={t.dutyHint}
          value={written.duty}
          error={errors.duty}
          maxlength={longest.duty}
          optional
          wide
        />
        {beside('duty')}
        {list('unit', t.noUnit)}
        <DateInput name="due" label={t.due} value={written.due} error={errors.due} optional />
        {beside('due')}
        <TextInput
          name="money"
          label={t.money}
          hint={t.moneyHint}
          value={written.money}
          error={errors.money}
          inputmode="numeric"
          optional
        />
        {beside('money')}
        <TextInput name="hours" label={t.hours} value={written.hours} error={errors.hours} inputmode="decimal" optional />
        {beside('hours')}
        {list('action', t.noAction, t.actionHint)}
        <div class="row">
          <Button>{kept ? t.save : t.add}</Button>
          <LinkButton variant="quiet" href={linkTo('/authority-plans/:id', plan.id)}>
            {t.back}
          </LinkButton>
          {kept && <SavedNote />}
        </div>
      </WrittenForm>
      {kept && (
        <Section id="remove" title={t.remove}>
          <OnceForm action={formTo('DELETE /authority-plans/:id/measures/:measure', plan.id, kept.id)}>
            <Button variant="secondary">{t.remove}</Button>
          </OnceForm>
        </Section>
      )}
    </>
  )
}
