import type { Language } from '../../../ground/base/language.ts'
import { PrintButton } from '../../../ground/ui/components/button/button.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Framework } from '../../framework/schema.ts'
import { authorityQuestionWords } from './authority-questions.words.ts'

/** The authority's own ladders, to be read aloud and printed. */
export function AuthorityQuestionsPage({ language, frameworks }: { language: Language; frameworks: Framework[] }) {
  const t = authorityQuestionWords[language]
  return (
    <>
      <PageHead title={t.title} lead={t.lead}>
        <div class="row no-print">
          <PrintButton>{t.print}</PrintButton>
          <a class="tap" href="/results">
            {t.results}
          </a>
        </div>
      </PageHead>
      <p class="measure">{frameworks.length > 0 ? t.note : t.none}</p>
      <div class="tight">
        {frameworks.flatMap((framework) =>
          framework.authority.map((statement) => (
            <Ladder key={statement.key} language={language} framework={framework} statement={statement} />
          )),
        )}
      </div>
    </>
  )
}

type LadderProps = { language: Language; framework: Framework; statement: Framework['authority'][number] }

/** One question with its levels and what leads to each. */
function Ladder({ language, framework, statement: { key, area, name, question, levels, next } }: LadderProps) {
  const t = authorityQuestionWords[language]
  const areaName = framework.areas.find((each) => each.key === area)?.name[language]
  return (
    <Section id={key} title={name[language]} note={areaName}>
      <div class="stack measure">
        <h3 class="big">{question[language]}</h3>
        <ol class="stack-s">
          {framework.levels.map(({ level, name: levelName }) => (
            <li key={level}>
              <b>{levelName[language]}.</b> {levels[level]?.[language]}
              {next[level] && (
                <>
                  <br />
                  <span class="small soft">
                    {t.step(level)}: {next[level]?.[language]}
                  </span>
                </>
              )}
            </li>
          ))}
        </ol>
      </div>
    </Section>
  )
}
