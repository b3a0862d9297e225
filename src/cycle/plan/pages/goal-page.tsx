import type { Framework } from '../../../content/framework/schema.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, Select, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Beside, ConflictNotice } from '../beside.tsx'
import { goalWords } from '../goal.words.ts'
import { longest } from '../limits.ts'

import { aspectOptions } from '../options.ts'
import { planTitle } from '../plan-sentences.ts'
import type { Plan } from '../store.ts'

/** A goal's form as it stands. */
export type WrittenGoal = { title: string; aspect: string; signs: string }

export type GoalPageProps = {
  language: Language
  plan: Plan
  framework: Framework
  written: WrittenGoal
  errors: Partial<Record<keyof WrittenGoal, string>>
  /** The goal as it is kept, with its number; none for a new one. */
  kept?: { id: string; revision: number; number: string }
  /** What somebody else saved in between. */
  theirs?: WrittenGoal
}

/** A goal of a plan: what should be different, about what, and how it shows. */
export function GoalPage({ language, plan, framework, written, errors, kept, theirs }: GoalPageProps) {
  const t = goalWords[language]
  const fields = ['title', 'aspect', 'signs'] as const
  const options = aspectOptions(framework, language)
  const shown = (field: keyof WrittenGoal, text: string) =>
    field === 'aspect' ? (options.find(({ value }) => value === text)?.label ?? '') : text
  const beside = (field: keyof WrittenGoal) =>
    theirs && theirs[field] !== written[field] ? (
      <Beside language={language} name={field} text={shown(field, theirs[field])} take={false} />
    ) : null
  return (
    <>
      <ErrorSummary problems={fields.flatMap((field) => (errors[field] ? [{ field, text: errors[field] }] : []))} />
      {theirs && <ConflictNotice language={language} name={null} />}
      <PageHead
        title={kept ? t.change(kept.number) : t.new}
        context={<a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>}
        lead={t.lead}
      />
      <OnceForm
        class="stack-l"
        action={kept ? formTo('PUT /plans/:id/goals/:goal', plan.id, kept.id) : formTo('POST /plans/:id/goals', plan.id)}
      >
        {kept && <Hidden values={{ revision: kept.revision }} />}
        <TextArea
          name="title"
          label={t.title}
          hint={t.titleHint}
          value={written.title}
          error={errors.title}
          rows={2}
          limit={longest.goal}
          wide
        />
        {beside('title')}
        <Select
          name="aspect"
          label={t.aspect}
          hint={kept ? `${t.aspectHint} ${t.keep}` : t.aspectHint}
          value={written.aspect}
          error={errors.aspect}
          empty={t.noAspect}
          options={options}
        />
        {beside('aspect')}
        <TextArea
          name="signs"
          label={t.signs}
          hint={t.signsHint}
          value={written.signs}
          error={errors.signs}
          rows={3}
          limit={longest.signs}
          optional
          wide
        />
        {beside('signs')}
        <div class="row">
          <Button>{kept ? t.save : t.add}</Button>
          <LinkButton variant="quiet" href={kept ? `${linkTo('/plans/:id', plan.id)}#g-${kept.id}` : linkTo('/plans/:id', plan.id)}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
      {kept && (
        <Section id="remove" title={t.remove} note={t.removeNote}>
          <form method="post" action={formTo('DELETE /plans/:id/goals/:goal', plan.id, kept.id)} novalidate>
            <Button variant="secondary">{t.remove}</Button>
          </form>
        </Section>
      )}
    </>
  )
}
