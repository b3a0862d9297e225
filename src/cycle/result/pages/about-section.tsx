import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'

import type { ReleasedRound, ReleasedUnit } from '../../release/released.ts'
import { exportPath, questionsPath, resultsPath } from '../addresses.ts'
import { aboutWords } from './about-section.words.ts'
import { questionsWords } from './questions-page.words.ts'

type Props = {
  language: Language
  round: ReleasedRound
  unit: ReleasedUnit
  /** Whether the reader may see how the questions worked. */
  questions?: boolean | undefined
}

/** The foot of a result: by which rules it is protected, the files, and help with reading. */
export function AboutSection({ language, round, unit, questions }: Props) {
  const t = aboutWords[language]
  return (
    <Section id="about" title={t.heading} note={t.note}>
      <div class="stack">
        <ul class="measure stack-s">
          {t.rules(round.minimumGroup).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p class="row no-print">
          <a class="tap" href={linkTo('/protection')}>
            {t.protection}
          </a>
          <a class="tap" href={linkTo('/who-sees-what')}>
            {t.whoSees}
          </a>
          <a class="tap" href={resultsPath}>
            {t.all}
          </a>
          {questions && (
            <a class="tap" href={questionsPath(round.id)}>
              {questionsWords[language].title}
            </a>
          )}
        </p>
        <GuideLink language={language} guide="lasa-gruppresultat" />
        <p class="no-print">
          <LinkButton variant="secondary" icon="download" href={exportPath(round.id, unit.id)}>
            {t.files}
          </LinkButton>
        </p>
      </div>
    </Section>
  )
}
