import { besides } from '../../../cycle/plan/beside.tsx'
import { formTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { AuthorityPlan, Part } from '../authority-plan.ts'
import { longest } from '../limits.ts'
import { goalPageWords } from './goal-page.words.ts'
import { Removal, WrittenPage } from './written-page.tsx'

/** A goal's form as it stands. */
export type WrittenGoal = { part: string; title: string; text: string; sign: string; duty: string; unit: string }

export type GoalPageProps = {
  language: Language
  plan: AuthorityPlan
  parts: Pick<Part, 'part' | 'title'>[]
  units: { id: string; name: string }[]
  written: WrittenGoal
  errors?: Readonly<Record<string, string>>
  /** The goal as it is kept; none for a new one. */
  kept?: { id: string; revision: number; changedByName: string }
  /** What somebody else saved in between. */
  theirs?: WrittenGoal
}

/** A goal of the authority's plan: what is to be different, how it shows, who answers for it. */
export function AuthorityGoalPage({ language, plan, parts, units, written, errors = {}, kept, theirs }: GoalPageProps) {
  const t = goalPageWords[language]
  const shown = (field: keyof WrittenGoal, text: string) => {
    if (field === 'part') return parts.find(({ part }) => part === text)?.title ?? ''
    return field === 'unit' ? (units.find(({ id }) => id === text)?.name ?? '') : text
  }
  const beside = besides(language, written, theirs, shown)
  return (
    <WrittenPage
      {...{ language, plan, errors }}
      title={kept ? t.change : t.new}
      lead={t.lead}
      class="stack-l"
      action={kept ? formTo('PUT /authority-plans/:id/goals/:goal', plan.id, kept.id) : formTo('POST /authority-plans/:id/goals', plan.id)}
      kept={kept ? { revision: kept.revision, autosave: formTo('POST /authority-plans/:id/goals/:goal', plan.id, kept.id) } : null}
      changedBy={theirs && (kept?.changedByName ?? null)}
      save={kept ? t.save : t.add}
      back={t.back}
      after={
        kept && (
          <>
            <Section id="place" title={t.place}>
              <OnceForm class="row" action={formTo('POST /authority-plans/:id/goals/:goal/position', plan.id, kept.id)}>
                <Button variant="secondary" name="direction" value="up">
                  {t.up}
                </Button>
                <Button variant="secondary" name="direction" value="down">
                  {t.down}
                </Button>
              </OnceForm>
            </Section>
            <Removal action={formTo('DELETE /authority-plans/:id/goals/:goal', plan.id, kept.id)} words={t} />
          </>
        )
      }
    >
      <TextArea
        name="title"
        label={t.name}
        hint={t.nameHint}
        value={written.title}
        error={errors.title}
        rows={2}
        limit={longest.goal}
        wide
      />
      {beside('title')}
      <Select
        name="part"
        label={t.part}
        value={written.part}
        error={errors.part}
        options={parts.map(({ part, title }) => ({ value: part, label: title }))}
      />
      {beside('part')}
      <TextArea
        name="text"
        label={t.text}
        hint={t.textHint}
        value={written.text}
        error={errors.text}
        rows={4}
        limit={longest.goalText}
        optional
        wide
      />
      {beside('text')}
      <TextArea
        name="sign"
        label={t.sign}
        hint={t.signHint}
        value={written.sign}
        error={errors.sign}
        rows={3}
        limit={longest.sign}
        optional
        wide
      />
      {beside('sign')}
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
      <Select
        name="unit"
        label={t.unit}
        value={written.unit}
        empty={t.noUnit}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {beside('unit')}
    </WrittenPage>
  )
}
