import { Fragment } from 'preact'
import type { Framework } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import { isLevel, Level } from '../../../ground/ui/components/level/level.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { answerWords } from '../answer.words.ts'
import { optedOut, type Wanted } from '../assessment.ts'

import { unsavedWords } from './unsaved.words.ts'

/** An answer in words: the level with its name, "not relevant", "chosen not to" or "no answer". */
export function AnswerText({ language, framework, choice }: { language: Language; framework: Framework; choice: number | null }) {
  const t = answerWords[language]
  if (choice === null) return <Status is="missing">{t.noAnswer}</Status>
  if (!isLevel(choice)) return <>{choice === optedOut ? t.optedOut : t.notRelevant}</>
  return <Level level={choice} name={framework.levels.find(({ level }) => level === choice)?.name[language] ?? ''} />
}

/** All of an answer as rows: level, importance, and the note unless it is shown in another way. */
export function AnswerDetails({
  language,
  framework,
  answer,
  withNote = true,
}: {
  language: Language
  framework: Framework
  answer: Wanted
  withNote?: boolean
}) {
  const t = unsavedWords[language].conflict
  return (
    <dl class="answers">
      <div>
        <dt>{t.level}</dt>
        <dd class="row">
          <AnswerText language={language} framework={framework} choice={answer.choice} />
        </dd>
      </div>
      <div>
        <dt>{t.importance}</dt>
        <dd>{answer.importance === null ? t.noImportance : answerWords[language].importance[answer.importance]}</dd>
      </div>
      {withNote && (
        <div>
          <dt>{t.note}</dt>
          <dd>{answer.note ? <Lines text={answer.note} /> : t.noNote}</dd>
        </div>
      )}
    </dl>
  )
}

/** What somebody wrote, with its line breaks. */
export function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) =>
        index === 0 ? (
          line
        ) : (
          <Fragment key={index}>
            <br />
            {line}
          </Fragment>
        ),
      )}
    </>
  )
}
