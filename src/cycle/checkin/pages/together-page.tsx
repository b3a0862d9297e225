import { formTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { Written } from '../../ballot/answer-form.ts'
import type { Asking } from '../../ballot/ballot.ts'
import { Questions } from '../../ballot/questions.tsx'
import type { Checkin } from '../checkin.ts'
import { runningWords } from '../running.words.ts'
import { CheckinContext } from './context.tsx'

type Props = {
  language: Language
  checkin: Checkin
  asking: Asking
  fills: boolean
  written: Written
  errors: Readonly<Record<string, string>>
}

/** The form of a group that is too small for anonymous answers, filled in together. */
export function TogetherPage({ language, checkin, asking, fills, written, errors }: Props) {
  const { together: t } = runningWords[language]
  return (
    <div class="ask stack">
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={asking.title[language]}
        context={<CheckinContext language={language} checkin={checkin} />}
        lead={fills ? t.lead : t.wait}
        privacy={t.privacy}
      />
      {fills && (
        <form class="stack" method="post" action={formTo('POST /checkins/:id/answers', checkin.id)} novalidate>
          <Questions {...{ language, asking, written, errors }} />
          <div class="row">
            <Button>{t.button}</Button>
          </div>
        </form>
      )}
    </div>
  )
}
