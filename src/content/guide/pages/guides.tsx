import { linkTo } from '../../../ground/base/addresses.ts'
import { capitalise, formatList, type Language } from '../../../ground/base/language.ts'
import { roles } from '../../../ground/base/viewer.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Guide } from '../guide.ts'

import { guideWords } from './guide.words.ts'
import { guidesWords } from './guides.words.ts'
import { responseWords } from './responses.words.ts'

type Props = { language: Language; own: Guide[]; others: Guide[]; readsResponses: boolean }

/** All help pages: those for the reader's duties first. */
export function GuidesPage({ language, own, others, readsResponses }: Props) {
  const t = guidesWords[language]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      {readsResponses && (
        <p>
          <a href={linkTo('/settings/guide-responses')}>{responseWords[language].title}</a>
        </p>
      )}
      {own.length > 0 && (
        <Section id="own" title={t.own} note={t.ownNote}>
          <GuideList language={language} guides={own} />
        </Section>
      )}
      {others.length > 0 && (
        <Section id="others" title={own.length > 0 ? t.others : t.all} note={t.othersNote}>
          <GuideList language={language} guides={others} />
        </Section>
      )}
    </>
  )
}

function GuideList({ language, guides }: { language: Language; guides: Guide[] }) {
  return (
    <ul role="list">
      {guides.map((guide) => (
        <li key={guide.key} class="act stack-s">
          <h3 class="big">
            <a href={linkTo('/guides/:guide', guide.key)}>{guide.text[language].title}</a>
          </h3>
          <p class="measure">{guide.text[language].summary}</p>
          <p class="small soft">{forWhom(guide, language)}</p>
        </li>
      ))}
    </ul>
  )
}

/** "För lärare och rektor", or for everyone. */
export function forWhom(guide: Guide, language: Language): string {
  const t = guideWords[language]
  if (guide.for.length === roles.length) return t.everyone
  return capitalise(
    t.forRoles(
      formatList(
        guide.for.map((role) => guidesWords[language].readers[role]),
        language,
      ),
    ),
  )
}
