import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { Button, PrintButton } from '../../../ground/ui/components/button/button.tsx'
import { TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { FactList } from '../../report/fact-list.tsx'
import { reportWords } from '../../report/report.words.ts'
import { isWritten, longest } from '../dialogue.ts'
import type { DialoguePageProps } from '../shown.ts'
import { dialoguePageWords } from './dialogue-page.words.ts'

/** Facts that are one school's own figures area by area: they stand in the report, and would make this page two. */
const isInShort = ({ key }: { key: string }) => !key.startsWith('area:')

/** What the talk is about: questions from the report and of one's own, and the report's figures in short. */
export function Preparation(props: DialoguePageProps) {
  const { language, dialogue, content } = props
  const t = dialoguePageWords[language]
  const half = reportWords[language].name(dialogue.period)
  const { report } = dialogue
  return (
    <>
      <Section id="questions" title={t.prepare} note={t.prepareNote}>
        <Questions {...props} />
      </Section>
      <Section id="figures" title={t.figures} note={content ? t.figuresNote(content.factsOn) : undefined}>
        {report && content ? (
          <div class="stack">
            <FactList language={language} facts={content.facts.filter(isInShort)} changed={new Set()} opens={props.opens} />
            <p class="no-print">
              <a href={linkTo('/reports/:id', report.id)}>{t.toReport}</a>
              {!report.read && <span class="soft"> {t.unread}</span>}
            </p>
          </div>
        ) : (
          <p class="measure">{t.noReport(half)}</p>
        )}
      </Section>
      {props.beside}
    </>
  )
}

function Questions({ language, dialogue, proposed, papers, struck, shown }: DialoguePageProps) {
  const t = dialoguePageWords[language]
  const writes = isWritten(dialogue)
  const questions = [
    ...proposed.map(({ key, text }) => ({ key, text: text[language], by: null })),
    ...papers.questions.map(({ id, text, byName }) => ({ key: id, text, by: byName })),
  ]
  return (
    <div class="stack">
      {questions.length === 0 ? (
        <p class="soft">{t.noQuestions}</p>
      ) : (
        <div class="box stack measure">
          <h3 class="big">{t.questions}</h3>
          <ol class="stack">
            {questions.map(({ key, text, by }) => (
              <li key={key}>
                {text} {by && <span class="soft small">{t.by(by)}</span>}
                {writes && (
                  <OnceForm class="no-print" action={formTo('DELETE /dialogues/:id/questions/:question', dialogue.id, key)}>
                    <Button variant="quiet" about={t.strikeAbout(text)}>
                      {t.strike}
                    </Button>
                  </OnceForm>
                )}
              </li>
            ))}
          </ol>
          <div class="row no-print">
            <PrintButton>{t.print}</PrintButton>
          </div>
        </div>
      )}
      {writes && struck.length > 0 && (
        <More label={t.struck}>
          <ul class="stack gap no-print">
            {struck.map(({ key, text, by }) => (
              <li key={key}>
                {text[language]} {by && <span class="soft small">{t.by(by)}</span>}
                <OnceForm action={formTo('DELETE /dialogues/:id/struck/:question', dialogue.id, key)}>
                  <Button variant="quiet" about={t.strikeAbout(text[language])}>
                    {t.bringBack}
                  </Button>
                </OnceForm>
              </li>
            ))}
          </ul>
        </More>
      )}
      {writes && (
        <More label={t.add} open={shown.question !== undefined}>
          <OnceForm class="stack gap no-print" action={formTo('POST /dialogues/:id/questions', dialogue.id)}>
            <TextArea
              name="question"
              label={t.question}
              value={shown.question?.text}
              error={shown.question?.error}
              rows={2}
              wide
              limit={longest.question}
            />
            <p>
              <Button variant="secondary">{t.addQuestion}</Button>
            </p>
          </OnceForm>
        </More>
      )}
    </div>
  )
}
