import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Phrase } from '../../plan/store-phrases.ts'

import { longest } from '../limits.ts'
import { deskRequestWords } from './desk-request.words.ts'
import { phraseWords } from './phrases.words.ts'

type Props = { language: Language; phrases: Phrase[]; written?: string | undefined; error?: string | undefined }

/** A coach's phrases, to keep and to remove. */
export function PhrasesPage({ language, phrases, written, error }: Props) {
  const t = phraseWords[language]
  const request = deskRequestWords[language]
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'text', text: error }] : []} />
      <PageHead title={t.title} lead={t.lead(phrases.length)} privacy={t.privacy}>
        <p>
          <a href={linkTo('/desk')}>{request.back}</a>
        </p>
      </PageHead>
      {phrases.length > 0 && (
        <Section id="kept" title={t.list}>
          <ul class="todo" role="list">
            {phrases.map(({ id, text }) => (
              <li class="with-action" key={id}>
                <div class="stack-s">
                  <Paragraphs text={text} />
                </div>
                <form method="post" action={formTo('DELETE /desk/phrases/:id', id)} novalidate>
                  <Button variant="quiet" about={`: ${text.slice(0, 60)}`}>
                    {t.remove}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="new" title={t.new}>
        <OnceForm class="stack" action={formTo('POST /desk/phrases')}>
          <TextArea name="text" label={t.text} hint={t.textHint} rows={4} value={written} error={error} limit={longest.phrase} wide />
          <div class="row">
            <Button>{t.keep}</Button>
          </div>
        </OnceForm>
      </Section>
    </>
  )
}
