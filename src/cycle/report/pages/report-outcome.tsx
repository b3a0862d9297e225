import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatTime, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Hidden, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { AgreementStatus } from '../../agreement/agreement-status.tsx'
import { answeredLast, longest, type Sending } from '../report.ts'
import type { ReportPageProps } from '../report-shown.ts'
import { reportPageWords } from './report-page.words.ts'

/** What came of the report: what its dialogue agreed, as it stands today. */
export function AgreedOn({ language, today, agreed, opens }: ReportPageProps) {
  const t = reportPageWords[language]
  if (agreed.length === 0) return null
  return (
    <Section id="agreed" title={t.agreed} note={t.agreedNote}>
      <ul class="list" role="list">
        {agreed.map((agreement) => (
          <li key={agreement.id} class="row">
            <AgreementStatus {...{ language, today, agreement }} />
            <span>
              <b>{opens ? <a href={linkTo('/agreements/:id', agreement.id)}>{agreement.title}</a> : agreement.title}</b>{' '}
              <span class="soft">{t.agreedBy(agreement.owner.name, agreement.dueOn)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/**
 * That it was read, what was answered, and for who heads the district the answer to write. Where nobody has answered the latest version yet, the answer to the one that was
 * answered last stands here: it is still what the school was told.
 */
export function Answers(props: ReportPageProps) {
  const { language, sending, sendings, answers } = props
  const t = reportPageWords[language]
  const isLatest = sending.id === sendings[0]?.id
  const earlier = isLatest && sending.answers.length === 0 ? answeredLast(sendings) : null
  const writes = isLatest && answers
  if (sending.answers.length === 0 && !sending.read && !writes && !earlier) return null
  return (
    <Section id="answer" title={t.answer} note={writes ? t.answerNote : undefined}>
      <div class="stack">
        {sending.read && <p class="soft small">{t.isRead(sending.read.byName, whenRead(sending.read.at, language))}</p>}
        <Given language={language} sending={sending} />
        {earlier && (
          <div class="stack">
            <p>
              <b>{t.answerTo(earlier.number, earlier.onDay)}</b> {t.answerStays}
            </p>
            <Given language={language} sending={earlier} />
          </div>
        )}
        <Seen {...props} />
        {writes && <AnswerForm {...props} />}
      </div>
    </Section>
  )
}

function Given({ language, sending }: { language: Language; sending: Sending }) {
  const t = reportPageWords[language]
  return (
    <>
      {sending.answers.map(({ text, byName, at, seen }) => (
        <div key={`${byName} ${at.getTime()}`} class="stack-s">
          <Paragraphs text={text} />
          <p class="soft small">
            {t.answerBy(byName, whenRead(at, language))}
            {seen && seen.byName !== '' && ` ${t.answerSeen(seen.byName, whenRead(seen.at, language))}`}
          </p>
        </div>
      ))}
    </>
  )
}

/** Where the school's leaders say that they have read what was answered. */
function Seen({ language, report }: ReportPageProps) {
  if (!report.writes || report.answer === null || report.answer.seen) return null
  return (
    <OnceForm class="no-print" action={formTo('POST /reports/:id/answer-reading', report.id)}>
      <Button variant="secondary">{reportPageWords[language].haveSeen}</Button>
    </OnceForm>
  )
}

function AnswerForm({ language, report, sending, written }: ReportPageProps) {
  const t = reportPageWords[language]
  return (
    <OnceForm class="stack no-print" action={formTo('POST /reports/:id/answers', report.id)}>
      <Hidden values={{ version: sending.number }} />
      <TextArea
        name="text"
        label={t.answerLabel}
        hint={t.answerHint}
        value={written?.text}
        rows={4}
        wide
        error={written?.error}
        limit={longest.answer}
      />
      <div class="row">
        <Button>{t.answerSend}</Button>
        {!sending.read && (
          <Button variant="secondary" formaction={formTo('POST /reports/:id/reading', report.id)}>
            {t.read}
          </Button>
        )}
      </div>
    </OnceForm>
  )
}

function whenRead(at: Date, language: Language): string {
  return `${formatDay(dayOf(at), language, true)} ${formatTime(at, language)}`
}
