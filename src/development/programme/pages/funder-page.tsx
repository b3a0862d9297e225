import { ConflictNotice } from '../../../cycle/plan/beside.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { FileInput, Hidden, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { longestAlt, markKinds } from '../../funder/funder.ts'
import { FunderLine } from '../../funder/funder-line.tsx'
import { longest } from '../limits.ts'
import type { SeenProgramme } from '../store.ts'
import { funderPageWords } from './funder-page.words.ts'

export type FunderPageProps = {
  language: Language
  programme: SeenProgramme
  written: { mark: string; line: string; alt: string }
  /** Of the programme, as the form was shown with it. */
  revision: number
  /** Somebody else has changed the programme meanwhile: what stands now is theirs. */
  another?: boolean
  errors?: Readonly<Record<string, string>>
}

/** The line that a funder asks for and the mark beside it, as they stand on everything that the programme shows. */
export function FunderPage({ language, programme, written, revision, errors = {}, another = false }: FunderPageProps) {
  const t = funderPageWords[language]
  const { id, title, funderLine, funderMark } = programme
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {another && <ConflictNotice language={language} name={programme.changedByName} />}
      <PageHead title={t.title} context={<a href={linkTo('/programmes/:id', id)}>{title}</a>} lead={t.lead} />
      {(funderMark || funderLine) && (
        <Section id="now" title={t.now}>
          <FunderLine language={language} of={programme} />
        </Section>
      )}
      <OnceForm class="stack-l measure gap" enctype="multipart/form-data" action={formTo('PUT /programmes/:id/funder-mark', id)}>
        <Hidden values={{ revision }} />
        <RadioGroup
          name="mark"
          legend={t.mark}
          error={errors.mark}
          choices={markKinds.map((value) => ({ value, label: t.marks[value], hint: t.markHints[value] }))}
          chosen={written.mark}
        />
        <TextInput
          name="line"
          label={t.line}
          hint={t.lineHint}
          value={written.line}
          error={errors.line}
          maxlength={longest.funderLine}
          optional
          wide
        />
        <FileInput name="logo" label={t.logo} hint={t.logoHint} error={errors.logo} accept=".png,.jpg,.jpeg" optional wide />
        <TextInput name="alt" label={t.alt} hint={t.altHint} value={written.alt} error={errors.alt} maxlength={longestAlt} optional wide />
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href={linkTo('/programmes/:id', id)}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
    </>
  )
}
