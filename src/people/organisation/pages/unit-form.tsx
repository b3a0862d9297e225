import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import type { UnitKind } from '../../../ground/base/viewer.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup } from '../../../ground/ui/components/field/choices.tsx'
import { Hidden, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { schoolForms } from '../organisation.ts'

import { unitWords } from '../unit.words.ts'
import { type Errors, problemsOf } from './fields.tsx'
import { personWords } from './person.words.ts'
import { OrganisationTabs } from './tabs.tsx'

export type UnitSent = { name: string; code: string; forms: string[]; parent: string }
type FieldsProps = { language: Language; kind: UnitKind; sent: UnitSent; errors: Errors }

/** A unit's own fields: its name, and what only schools have. */
export function UnitFields({ language, kind, sent, errors }: FieldsProps) {
  const t = unitWords[language]
  return (
    <>
      <TextInput name="name" label={t.name} value={sent.name} error={errors.name} autocomplete="off" />
      {kind === 'school' && (
        <>
          <TextInput
            name="code"
            label={t.code}
            hint={t.codeHint}
            value={sent.code}
            error={errors.code}
            optional
            inputmode="numeric"
            autocomplete="off"
          />
          <CheckboxGroup
            name="forms"
            legend={t.forms}
            hint={t.formsHint}
            error={errors.forms}
            chosen={sent.forms}
            choices={schoolForms.map((form) => ({ value: form, label: t.formNames[form] }))}
          />
        </>
      )}
    </>
  )
}

type Props = FieldsProps & { kind: 'district' | 'school' | 'team'; parents: { id: string; label: string }[] }

/** A new district, school or team. */
export function UnitFormPage({ language, kind, sent, errors, parents }: Props) {
  const t = unitWords[language]
  const person = personWords[language]
  return (
    <>
      <ErrorSummary problems={problemsOf(errors)} />
      <PageHead title={t.addTitle[kind]} />
      <OrganisationTabs language={language} current="organisation" />
      <OnceForm class="stack" action={formTo('POST /organisation/units')}>
        <Hidden values={{ kind }} />
        <UnitFields language={language} kind={kind} sent={sent} errors={errors} />
        <Select
          name="parent"
          label={t.parent}
          error={errors.parent}
          value={sent.parent}
          options={parents.map(({ id, label }) => ({ value: id, label }))}
        />
        <div class="row">
          <Button>{t.add}</Button>
          <a class="btn btn-3" href={linkTo('/organisation')}>
            {person.keep}
          </a>
        </div>
      </OnceForm>
    </>
  )
}
