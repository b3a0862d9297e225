import type { Language } from '../../ground/base/language.ts'
import { DateInput, Select, TextArea, TextInput } from '../../ground/ui/components/field/inputs.tsx'
import { longest, type Party } from './agreement.ts'
import { agreementWords } from './agreement.words.ts'
import type { AgreementForm } from './agreement-form.ts'

type Props = { language: Language; form: AgreementForm; parties: readonly Party[]; errors?: Readonly<Record<string, string>> | undefined }

/** The fields of an agreement: what, who, until when. */
export function AgreementFields(props: Props) {
  const { language, form, errors = {} } = props
  const t = agreementWords[language]
  return (
    <>
      <TextInput name="title" label={t.title} value={form.title} wide error={errors.title} maxlength={longest.title} />
      <TextArea
        name="text"
        label={t.text}
        hint={t.textHint}
        value={form.text}
        rows={3}
        wide
        optional
        error={errors.text}
        limit={longest.text}
      />
      <OwnerFields {...props} />
      <DateInput name="dueOn" label={t.dueOn} value={form.dueOn} error={errors.dueOn} />
    </>
  )
}

/** Who answers for an agreement: one of those who met, or someone else in own words. */
export function OwnerFields({
  language,
  form,
  parties,
  errors = {},
}: Omit<Props, 'form'> & { form: Pick<AgreementForm, 'owner' | 'ownerName'> }) {
  const t = agreementWords[language]
  return (
    <>
      <Select
        name="owner"
        label={t.owner}
        empty={t.ownerEmpty}
        value={form.owner}
        error={errors.owner}
        options={parties.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput
        name="ownerName"
        label={t.ownerName}
        hint={t.ownerNameHint}
        value={form.ownerName}
        wide
        optional
        error={errors.ownerName}
      />
    </>
  )
}
