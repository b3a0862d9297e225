import { besides } from '../../../cycle/plan/beside.tsx'
import { formTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { DateInput, type Option, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import type { AuthorityPlan, Measure } from '../authority-plan.ts'
import { longest } from '../limits.ts'
import { measurePageWords } from './measure-page.words.ts'
import { Removal, WrittenPage } from './written-page.tsx'

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
  const shown = (field: keyof WrittenMeasure, value: string) => {
    const list = lists[field]
    return list ? (list.find((each) => each.value === value)?.label ?? '') : value
  }
  const beside = besides(language, written, theirs, shown)
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
    <WrittenPage
      {...{ language, plan, errors }}
      title={kept ? t.change : t.new}
      lead={t.lead}
      class="stack-l measure"
      action={
        kept
          ? formTo('PUT /authority-plans/:id/measures/:measure', plan.id, kept.id)
          : formTo('POST /authority-plans/:id/measures', plan.id)
      }
      kept={kept ? { revision: kept.revision, autosave: formTo('POST /authority-plans/:id/measures/:measure', plan.id, kept.id) } : null}
      changedBy={theirs && null}
      save={kept ? t.save : t.add}
      back={t.back}
      after={kept && <Removal action={formTo('DELETE /authority-plans/:id/measures/:measure', plan.id, kept.id)} words={t} />}
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
      <TextInput name="money" label={t.money} hint={t.moneyHint} value={written.money} error={errors.money} inputmode="numeric" optional />
      {beside('money')}
      <TextInput name="hours" label={t.hours} value={written.hours} error={errors.hours} inputmode="decimal" optional />
      {beside('hours')}
      {list('action', t.noAction, t.actionHint)}
    </WrittenPage>
  )
}
