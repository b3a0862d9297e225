import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { FileInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { FrozenDocument } from '../matter.ts'
import { signedCopyWords } from './signed-copy-page.words.ts'

type Props = { language: Language; document: FrozenDocument; error?: string | undefined }

/** Keeps a copy of a document that was signed by means of others. */
export function SignedCopyPage({ language, document, error }: Props) {
  const t = signedCopyWords[language]
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'file', text: error }] : []} />
      <PageHead
        title={t.title}
        context={
          <a href={linkTo('/documents/:id', document.id)}>
            {document.title} ({document.version})
          </a>
        }
        lead={t.lead}
      />
      <OnceForm class="stack measure" action={formTo('POST /documents/:id/signed-copies', document.id)} enctype="multipart/form-data">
        <FileInput name="file" label={t.file} hint={t.fileHint} error={error} accept=".pdf" />
        <div>
          <Button>{t.button}</Button>
        </div>
      </OnceForm>
    </>
  )
}
