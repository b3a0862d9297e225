import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Hidden, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { SmallChoice } from '../../../ground/ui/components/small-choice/small-choice.tsx'

import { type GuideResponses, longestLine } from '../response.ts'
import { responseWords } from './responses.words.ts'

/** "Did the page help you?", at the end of a guide. With the line of somebody who did not say, it asks again. */
export function AskWhetherItHelped({ language, guide, unsaid }: { language: Language; guide: string; unsaid?: string | undefined }) {
  const t = responseWords[language]
  return (
    <Section id="did-it-help" title={t.question} screenOnly>
      <form class="stack measure" method="post" action={formTo('POST /guide-responses')} novalidate>
        <Hidden values={{ guide }} />
        <SmallChoice
          name="helped"
          legend={t.question}
          legendHidden
          error={unsaid === undefined ? undefined : t.choose}
          options={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
        />
        <TextArea name="line" label={t.line} hint={t.lineHint} rows={2} limit={longestLine} value={unsaid} optional />
        <div>
          <Button variant="secondary">{t.send}</Button>
        </div>
      </form>
    </Section>
  )
}

/** What readers have said of the guides, for who looks after them. */
export function GuideResponsesPage({ language, responses }: { language: Language; responses: (GuideResponses & { title: string })[] }) {
  const t = responseWords[language]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      {responses.length === 0 && <p>{t.none}</p>}
      <div class="tight">
        {responses.map(({ guide, title, helped, not, lines }) => (
          <Section key={guide} id={guide} title={title}>
            <div class="stack measure">
              <p>{t.count(helped, not)}</p>
              {lines.length > 0 && (
                <ul class="stack-s">
                  {lines.map((line, index) => (
                    <li key={index}>{line}</li>
                  ))}
                </ul>
              )}
              <p>
                <a href={linkTo('/guides/:guide', guide)}>{t.read}</a>
              </p>
            </div>
          </Section>
        ))}
      </div>
    </>
  )
}
