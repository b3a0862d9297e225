import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { information } from '../information.words.ts'

/** What the protection does, and what it does not. */
export function ProtectionPage({ language }: { language: Language }) {
  const t = information[language].protection
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <div class="tight">
        {t.sections.map(({ id, title, paragraphs }) => (
          <Section key={id} id={id} title={title}>
            <div class="stack-s measure">
              {paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          </Section>
        ))}
      </div>
      <p>
        <a href={linkTo('/who-sees-what')}>{information[language].whoSees.title}</a>
      </p>
    </>
  )
}
