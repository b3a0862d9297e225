import type { Language } from '../../ground/base/language.ts'
import { DateInput, Select, TextArea, TextInput } from '../../ground/ui/components/field/inputs.tsx'
import { More } from '../../ground/ui/components/more/more.tsx'
import { longest, type Party } from './agreement.ts'
import { agreementWords } from './agreement.words.ts'
import type { AgreementForm } from './agreement-form.ts'

/** `sentWith`: the id of the form that the fields are sent with, where they do not stand in it. */
type Props = {
  language: Language
  form: AgreementForm
  parties: readonly Party[]
  errors?: Readonly<Record<string, string>> | undefined
  sentWith?: string
}

/** The fields of an agreement: what, who, until when; what is seldom needed is folded, and open where something stands in it or is to be mended. */
export function AgreementFields(props: Props) {
  const { language, form, errors = {}, sentWith } = props
  const t = agreementWords[language]
  const isOpen = [form.text, form.ownerName, errors.text, errors.ownerName].some(Boolean)
  return (
    <>
      <TextInput
        {...inForm(sentWith)}
        name="title"
        label={t.title}
        value={form.title}
        wide
        error={errors.title}
        maxlength={longest.title}
      />
      <div class="filter">
        <OwnerSelect {...props} />
        <DateInput {...inForm(sentWith)} name="dueOn" label={t.dueOn} value={form.dueOn} error={errors.dueOn} />
      </div>
      <More label={t.more} open={isOpen}>
        <div class="stack gap">
          <TextArea
            {...inForm(sentWith)}
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
          <OwnerName {...props} />
        </div>
      </More>
    </>
  )
}

type OwnerProps = Omit<Props, 'form'> & { form: Pick<AgreementForm, 'owner' | 'ownerName'> }

/** Who answers for an agreement: one of those who met, or someone else in own words. */
export function OwnerFields(props: OwnerProps) {
  return (
    <>
      <OwnerSelect {...props} />
      <OwnerName {...props} />
    </>
  )
}

function OwnerSelect({ language, form, parties, errors = {}, sentWith }: OwnerProps) {
  const t = agreementWords[language]
  return (
    <Select
      {...inForm(sentWith)}
      name="owner"
      label={t.owner}
      empty={t.ownerEmpty}
      value={form.owner}
      error={errors.owner}
      options={parties.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

function OwnerName({ language, form, errors = {}, sentWith }: OwnerProps) {
  const t = agreementWords[language]
  return (
    <TextInput
      {...inForm(sentWith)}
      name="ownerName"
      label={t.ownerName}
      hint={t.ownerNameHint}
      value={form.ownerName}
      wide
      optional
      error={errors.ownerName}
    />
  )
}

function inForm(form: string | undefined): { form?: string } {
  return form === undefined ? {} : { form }
}
