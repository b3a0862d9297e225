import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { FileInput, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { longest } from '../../plan/limits.ts'
import { evidenceWords } from '../evidence.words.ts'
import { endings } from '../file-type.ts'

export type EvidenceErrors = Partial<Record<'file' | 'url' | 'text' | 'name', string>>

type Props = {
  language: Language
  action: { id: string; title: string }
  values?: Record<string, string>
  errors?: EvidenceErrors
  /** A file was chosen, which the browser forgets when the page comes back. */
  chooseAgain?: boolean
}

/** Adds evidence to an action: a file, a link or a text. */
export function EvidenceFormPage({ language, action, values = {}, errors = {}, chooseAgain }: Props) {
  const { form: t, again } = evidenceWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.title(action.title)} lead={t.lead}>
        <Notice>
          <p>{t.care}</p>
        </Notice>
      </PageHead>
      <OnceForm class="stack" action={formTo('POST /actions/:id/evidence', action.id)} enctype="multipart/form-data">
        <FileInput
          name="file"
          label={t.file}
          hint={chooseAgain && !errors.file ? again : t.fileHint}
          optional
          accept={Object.keys(endings)
            .map((ending) => `.${ending}`)
            .join(',')}
          error={errors.file}
        />
        <TextInput name="url" type="url" label={t.url} hint={t.urlHint} optional value={values.url} error={errors.url} wide />
        <TextArea
          name="text"
          label={t.text}
          hint={t.textHint}
          optional
          rows={4}
          value={values.text}
          error={errors.text}
          limit={longest.evidence}
          wide
        />
        <TextInput
          name="name"
          label={t.name}
          hint={t.nameHint}
          optional
          value={values.name}
          error={errors.name}
          limit={longest.evidenceName}
          wide
        />
        <div class="row">
          <Button>{t.submit}</Button>
          <a href={linkTo('/actions/:id', action.id)}>{t.back}</a>
        </div>
      </OnceForm>
    </>
  )
}
