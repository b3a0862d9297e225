import type { Framework } from '../../../content/framework/schema.ts'
import type { FrameworkVersion } from '../../../content/framework/store.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, PrintButton } from '../../../ground/ui/components/button/button.tsx'
import { Select } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { jointWords } from '../joint.words.ts'
import { authorityAddresses } from '../joint-addresses.ts'
import type { AuthorityAnswers } from '../store-authority.ts'
import { authorityQuestionWords } from './authority-questions.words.ts'

type Props = {
  language: Language
  /** The newest versions that have questions for the authority. */
  frameworks: FrameworkVersion[]
  /** What was agreed on before, the latest first. */
  answers: AuthorityAnswers[]
}

/** The authority's own ladders, to be read aloud, answered together and printed, and what was agreed on before. */
export function AuthorityQuestionsPage({ language, frameworks, answers }: Props) {
  const t = authorityQuestionWords[language]
  return (
    <>
      <PageHead title={t.title} lead={t.lead}>
        <div class="row no-print">
          <PrintButton>{t.print}</PrintButton>
          <a class="tap" href={linkTo('/group-results')}>
            {t.results}
          </a>
        </div>
      </PageHead>
      {frameworks.length > 0 ? <Answering {...{ language, frameworks, answers }} /> : <p class="measure">{t.none}</p>}
      <div class="tight">
        {frameworks.flatMap(({ framework }) =>
          inOrder(framework).map((statement) => (
            <Ladder key={statement.key} language={language} framework={framework} statement={statement} />
          )),
        )}
      </div>
    </>
  )
}

function Answering({ language, frameworks, answers }: Props) {
  const [t, joint] = [authorityQuestionWords[language], jointWords[language]]
  const open = answers.some(({ finished }) => !finished)
  return (
    <Section id="answers" title={t.answers} note={t.note}>
      <div class="stack">
        {answers.length > 0 && (
          <ul class="todo" role="list">
            {answers.map(({ id, agreedOn, finished, note }) => (
              <li key={id} class="stack-s">
                <h3>
                  <a href={authorityAddresses(id).page}>{joint.day(agreedOn)}</a>
                </h3>
                <p class="row">{finished ? <Status is="done" /> : <Status is="under-way">{joint.open}</Status>}</p>
                {note !== '' && <p class="soft measure">{joint.with(note)}</p>}
              </li>
            ))}
          </ul>
        )}
        <OnceForm class="stack no-print" action={formTo('POST /authority-questions')}>
          {frameworks.length > 1 && (
            <Select
              name="framework"
              label={joint.framework}
              options={frameworks.map(({ id, framework }) => ({ value: id, label: framework.name[language] }))}
            />
          )}
          <Button variant={open ? 'secondary' : 'primary'}>{answers.length === 0 ? t.begin : joint.again}</Button>
        </OnceForm>
      </div>
    </Section>
  )
}

/** Area by area, as they are answered. */
function inOrder(framework: Framework) {
  return framework.areas.flatMap(({ key }) => framework.authority.filter(({ area }) => area === key))
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
