import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { AuthorityPlan } from '../authority-plan.ts'
import { longest } from '../limits.ts'
import { nameWords } from '../names.words.ts'
import type { Template } from '../templates.ts'
import { newPageWords } from './new-page.words.ts'

type Props = {
  language: Language
  templates: readonly Template[]
  /** Plans that a new one can go on from. */
  plans: AuthorityPlan[]
  written?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
}

/** Begins a plan of a template, or from one that there is. */
export function NewAuthorityPlanPage({ language, templates, plans, written = {}, errors = {} }: Props) {
  const t = newPageWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.title} context={<a href={linkTo('/authority-plans')}>{nameWords[language].plans}</a>} lead={t.lead} />
      <OnceForm class="stack-l measure" action={formTo('POST /authority-plans')}>
        <TextInput
          name="title"
          label={t.name}
          hint={t.nameHint}
          value={written.title}
          error={errors.title}
          maxlength={longest.title}
          wide
        />
        <RadioGroup
          name="template"
          legend={t.template}
          error={errors.template}
          chosen={written.template ?? templates[0]?.key}
          choices={templates.map(({ key, name, about }) => ({ value: key, label: name[language], hint: about[language] }))}
        />
        <DateInput name="from" label={t.from} value={written.from} error={errors.from} />
        <DateInput name="to" label={t.to} value={written.to} error={errors.to} />
        {plans.length > 0 && (
          <Select
            name="goOn"
            label={t.goOn}
            hint={t.goOnHint}
            value={written.goOn}
            empty={t.fromNothing}
            options={plans.map(({ id, head }) => ({ value: id, label: head.title }))}
          />
        )}
        <div class="row">
          <Button>{t.make}</Button>
          <LinkButton variant="quiet" href={linkTo('/authority-plans')}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
    </>
  )
}
