import type { FrozenDocument, Matter } from '../../../cycle/matter/matter.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { longest } from '../decision.ts'
import { letterPageWords } from './letter-page.words.ts'

export type LetterPageProps = {
  language: Language
  matter: Matter
  document: FrozenDocument
  written?: Record<string, string>
  errors?: Record<string, string>
}

/** A covering letter to a document, locked in its matter. */
export function LetterPage({ language, matter, document, written = {}, errors = {} }: LetterPageProps) {
  const t = letterPageWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={t.title}
        context={
          <>
            <a href={linkTo('/matters/:id', matter.id)}>{matter.number}</a>
            <a href={linkTo('/documents/:id', document.id)}>{`${document.title} (${document.version})`}</a>
          </>
        }
        lead={t.lead}
      >
        {document.secrecy && (
          <Notice kind="warn">
            <p>{t.secret(document.secrecy)}</p>
          </Notice>
        )}
      </PageHead>
      <OnceForm class="stack measure" action={formTo('POST /documents/:id/letters', document.id)}>
        <TextInput
          name="recipient"
          label={t.recipient}
          hint={t.recipientHint}
          value={written.recipient}
          error={errors.recipient}
          maxlength={longest.recipient}
          wide
        />
        <TextArea
          name="text"
          label={t.text}
          value={written.text ?? t.usual(document.title)}
          rows={8}
          limit={longest.letter}
          error={errors.text}
          wide
        />
        <div>
          <Button>{t.button}</Button>
        </div>
      </OnceForm>
    </>
  )
}
