import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { longest } from '../../plan/limits.ts'
import { evidenceWords } from '../evidence.words.ts'
import type { Evidence } from '../follow-up.ts'

type Props = { language: Language; action: string; item: Evidence; reason?: string; error?: string }

/** Asks why before evidence is deleted, since that cannot be undone. */
export function EvidenceRemovalPage({ language, action, item, reason, error }: Props) {
  const t = evidenceWords[language]
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'reason', text: error }] : []} />
      <PageHead title={t.removal.title(item.title)} lead={t.removal.lead} />
      <form class="stack" method="post" action={formTo('DELETE /actions/:id/evidence/:evidence', action, item.id)} novalidate>
        <TextArea name="reason" label={t.removal.reason} rows={2} value={reason} error={error} limit={longest.evidenceRemoval} wide />
        <div class="row">
          <Button variant="danger">{t.removal.submit}</Button>
          <a href={linkTo('/actions/:id', action)}>{t.form.back}</a>
        </div>
      </form>
    </>
  )
}
