import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CodeInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { CodeFault } from '../answer-form.ts'
import { answeringWords } from '../answering.words.ts'

/** Where the picture on the screen leads, with its code filled in, and where the code is typed by hand. */
export function CodePage({ language, code, fault }: { language: Language; code: string; fault: CodeFault | null }) {
  const { code: t } = answeringWords[language]
  const error = fault === null || fault === 'changed' ? undefined : t.faults[fault]
  return (
    <div class="ask stack">
      <ErrorSummary problems={error ? [{ field: 'code', text: error }] : []} />
      <PageHead title={t.title} lead={code !== '' && fault === null ? t.ready : t.lead} privacy={t.one}>
        {fault === 'changed' && <Notice>{t.changed}</Notice>}
      </PageHead>
      <form class="stack" method="post" action={formTo('POST /kom')} novalidate autocomplete="off">
        <CodeInput name="code" label={t.label} hint={t.hint} value={code} error={error} />
        <div class="row">
          <Button>{t.begin}</Button>
        </div>
      </form>
      <p class="small">
        <a class="tap" href={linkTo('/narvaro')}>
          {t.attendance}
        </a>
      </p>
    </div>
  )
}
