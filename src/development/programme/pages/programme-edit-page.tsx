import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, Hidden, type Option, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { longest } from '../limits.ts'
import { nameWords } from '../names.words.ts'
import { chargeParts } from '../programme.ts'
import type { SeenProgramme } from '../store.ts'
import { programmeEditWords } from './programme-edit-page.words.ts'

/** The programme's form as it stands: every field a text, and the boxes that are ticked. */
export type WrittenProgramme = Record<
  | 'title'
  | 'purpose'
  | 'from'
  | 'to'
  | 'funder'
  | 'funderLine'
  | 'funderNumber'
  | 'funding'
  | 'contact'
  | 'recordNumber'
  | 'partners'
  | 'levelFrom'
  | 'levelTo',
  string
> & { forms: string[]; schools: string[]; aspects: string[] }

export type ProgrammeEditProps = {
  language: Language
  programme: SeenProgramme | null
  written: WrittenProgramme
  revision: number
  errors?: Readonly<Record<string, string>>
  another?: boolean
  levels: Option[]
  aspects: Option[]
  forms: Option[]
  schools: Option[]
}

/** Writing a programme, and who is in charge of it. */
export function ProgrammeEditPage({
  language,
  programme,
  written,
  revision,
  errors = {},
  another = false,
  levels,
  aspects,
  forms,
  schools,
}: ProgrammeEditProps) {
  const t = programmeEditWords[language]
  const line = (name: 'funder' | 'funderLine' | 'funderNumber' | 'funding' | 'contact' | 'recordNumber', hint?: string) => (
    <TextInput name={name} label={t[name]} hint={hint} value={written[name]} error={errors[name]} maxlength={longest[name]} optional wide />
  )
  const back = programme ? linkTo('/programmes/:id', programme.id) : linkTo('/programmes')
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {another && programme && (
        <Notice kind="error" alert>
          {t.another(programme.changedByName)}
        </Notice>
      )}
      <PageHead title={programme ? t.change : t.make} context={programme && <a href={back}>{programme.title}</a>} lead={t.lead} />
      <OnceForm class="stack-l measure" action={programme ? formTo('PUT /programmes/:id', programme.id) : formTo('POST /programmes')}>
        <Hidden values={{ revision }} />
        <TextInput name="title" label={t.title} value={written.title} error={errors.title} maxlength={longest.title} wide />
        <TextArea
          name="purpose"
          label={t.purpose}
          hint={t.purposeHint}
          value={written.purpose}
          error={errors.purpose}
          rows={4}
          limit={longest.purpose}
          wide
        />
        <DateInput name="from" label={t.from} value={written.from} error={errors.from} />
        <DateInput name="to" label={t.to} value={written.to} error={errors.to} />
        <More label={t.who} open={Boolean(errors.levelTo)}>
          <div class="stack-l">
            <CheckboxGroup name="aspects" legend={t.aspects} hint={t.aspectsHint} choices={aspects} chosen={written.aspects} />
            <Select name="levelFrom" label={t.levelFrom} value={written.levelFrom} options={levels} />
            <Select name="levelTo" label={t.levelTo} value={written.levelTo} error={errors.levelTo} options={levels} />
            <CheckboxGroup name="forms" legend={t.forms} hint={t.formsHint} choices={forms} chosen={written.forms} />
            <CheckboxGroup name="schools" legend={t.schools} hint={t.schoolsHint} choices={schools} chosen={written.schools} />
          </div>
        </More>
        <TextArea
          name="partners"
          label={t.partners}
          hint={t.partnersHint}
          value={written.partners}
          error={errors.partners}
          rows={3}
          limit={longest.partners}
          optional
          wide
        />
        {line('contact')}
        {line('recordNumber')}
        <More label={t.money} open={['funder', 'funderLine', 'funderNumber', 'funding'].some((field) => errors[field])}>
          <div class="stack-l">
            {line('funder')}
            {line('funderLine', t.funderLineHint)}
            {line('funderNumber')}
            {line('funding', t.fundingHint)}
          </div>
        </More>
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href={back}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
      {programme && <Charges language={language} programme={programme} errors={errors} />}
    </>
  )
}

function Charges({
  language,
  programme,
  errors,
}: {
  language: Language
  programme: SeenProgramme
  errors: Readonly<Record<string, string>>
}) {
  const t = programmeEditWords[language]
  const { parts } = nameWords[language]
  return (
    <Section id="charges" title={t.charges} note={t.chargesLead}>
      <ul class="list" role="list">
        {programme.charges.map(({ person, name, part }) => (
          <li key={person} class="with-action">
            <span>
              {name}, {parts[part].toLowerCase()}
            </span>
            <OnceForm action={formTo('DELETE /programmes/:id/charges/:person', programme.id, person)}>
              <Button variant="quiet" about={`: ${name}`}>
                {t.remove}
              </Button>
            </OnceForm>
          </li>
        ))}
      </ul>
      <OnceForm class="stack gap" action={formTo('POST /programmes/:id/charges', programme.id)}>
        <TextInput type="email" name="mail" label={t.mail} value="" error={errors.mail} />
        <Select name="part" label={t.part} options={chargeParts.map((value) => ({ value, label: parts[value] }))} />
        <p>
          <Button variant="secondary">{t.add}</Button>
        </p>
      </OnceForm>
    </Section>
  )
}
