import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, FileInput, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { endings } from '../../follow-up/file-type.ts'
import { chosenKinds, longest, type Matter } from '../matter.ts'
import { matterWords } from '../matter.words.ts'
import { newDocumentWords } from './new-document-page.words.ts'

type Props = {
  language: Language
  today: Day
  matter: Matter
  /** Whether the viewer reads what schools have adopted and sent, and so can lock it. */
  reads: { plans: boolean; reports: boolean }
  written?: Record<string, string>
  errors?: Record<string, string>
}

/** Locks a file in a matter. */
export function NewDocumentPage({ language, today, matter, reads, written = {}, errors = {} }: Props) {
  const [t, words] = [newDocumentWords[language], matterWords[language]]
  const again = Object.keys(errors).length > 0 && !errors.file
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.title} context={<a href={linkTo('/matters/:id', matter.id)}>{matter.title}</a>} lead={t.lead}>
        {(reads.plans || reads.reports) && (
          <p class="measure">
            {t.fromProgram} {reads.plans && <a href={linkTo('/plans')}>{t.plans}</a>}
            {reads.plans && reads.reports && ', '}
            {reads.reports && <a href={linkTo('/reports')}>{t.reports}</a>}
          </p>
        )}
      </PageHead>
      <OnceForm class="stack measure" action={formTo('POST /matters/:id/documents', matter.id)} enctype="multipart/form-data">
        <FileInput
          name="file"
          label={t.file}
          hint={again ? t.again : t.fileHint}
          error={errors.file}
          accept={Object.keys(endings)
            .map((ending) => `.${ending}`)
            .join(',')}
        />
        <TextInput name="name" label={t.name} hint={t.nameHint} value={written.name} error={errors.name} maxlength={longest.title} wide />
        <Select
          name="kind"
          label={t.kind}
          value={written.kind}
          error={errors.kind}
          options={chosenKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <Select
          name="direction"
          label={t.direction}
          value={written.direction}
          error={errors.direction}
          options={(['made', 'in'] as const).map((value) => ({ value, label: words.directions[value] }))}
        />
        <TextInput
          name="party"
          label={t.party}
          hint={t.partyHint}
          value={written.party}
          error={errors.party}
          maxlength={longest.party}
          optional
        />
        <DateInput name="day" label={t.day} hint={t.dayHint} value={written.day} max={today} error={errors.day} optional />
        <TextInput
          name="secrecy"
          label={t.secrecy}
          hint={t.secrecyHint}
          value={written.secrecy}
          error={errors.secrecy}
          maxlength={longest.secrecy}
          optional
        />
        <div>
          <Button>{t.button}</Button>
        </div>
      </OnceForm>
    </>
  )
}
