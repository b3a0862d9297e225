import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Framework } from '../../framework/schema.ts'
import { Ladder } from './ladder.tsx'
import { levelNamesWords } from './level-names.words.ts'

type Props = { language: Language; frameworks: readonly { framework: Framework; own: Framework }[] }

/** What the levels are called, framework by framework, and the way to change that. */
export function LevelNamesListPage({ language, frameworks }: Props) {
  const t = levelNamesWords[language]
  return (
    <>
      <PageHead title={t.title} context={<a href={linkTo('/settings')}>{t.back}</a>} lead={t.lead} />
      {frameworks.map(({ framework, own }) => (
        <Section
          key={framework.key}
          id={`names-${framework.key}`}
          title={framework.name[language]}
          note={own === framework ? t.usesBase : t.usesOwn}
        >
          <div class="stack">
            <Ladder language={language} framework={own} />
            <div class="row">
              <LinkButton
                variant="secondary"
                href={linkTo('/settings/level-names/:framework', framework.key)}
                about={t.changeAbout(framework.name[language])}
              >
                {t.change}
              </LinkButton>
            </div>
          </div>
        </Section>
      ))}
    </>
  )
}
