import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { type Language, quote } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { longest } from '../open.ts'
import type { ChosenSite } from '../store-site.ts'
import { openSiteWords } from './open-site.words.ts'

type Props = {
  language: Language
  written: Record<string, string>
  /** What somebody saved while this was written. */
  theirs: ChosenSite | null
  errors?: Record<string, string>
}

/** Where an administrator chooses the address of the open site, and what stands at its head. */
export function OpenSitePage({ language, written, theirs, errors = {} }: Props) {
  const t = openSiteWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {theirs && (
        <Notice kind="error" alert>
          {t.conflict}{' '}
          {[theirs.address, theirs.title, theirs.lead]
            .filter((text) => text !== '')
            .map((text) => quote(text, language))
            .join(', ')}
        </Notice>
      )}
      <PageHead
        title={t.title}
        lead={t.lead}
        context={
          <>
            <a href={linkTo('/settings')}>{t.settings}</a>
            <a href={linkTo('/open-pages')}>{t.pages}</a>
          </>
        }
      />
      <OnceForm class="stack-l" action={formTo('PUT /settings/open-site')}>
        <input type="hidden" name="shown" value={written.shown ?? ''} />
        <TextInput
          name="address"
          label={t.address}
          hint={t.addressHint}
          value={written.address}
          error={errors.address}
          maxlength={longest.authority}
          spellcheck={false}
          autocomplete="off"
        />
        <TextInput
          name="title"
          label={t.headTitle}
          hint={t.headTitleHint}
          value={written.title}
          error={errors.title}
          maxlength={longest.title}
          optional
          wide
        />
        <TextArea
          name="lead"
          label={t.headLead}
          hint={t.headLeadHint}
          value={written.lead}
          error={errors.lead}
          limit={longest.lead}
          optional
          wide
        />
        <Button>{t.button}</Button>
      </OnceForm>
    </>
  )
}
