import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatTime } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Hidden, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { AgreementStatus } from '../../agreement/agreement-status.tsx'
import { longest } from '../report.ts'
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

/** That it was read, what was answered, and for who heads the district the answer to write. */
export function Answers({ language, report, sending, answers, written }: ReportPageProps) {
  const t = reportPageWords[language]
  const when = (at: Date) => `${formatDay(dayOf(at), language, true)} ${formatTime(at, language)}`
  if (sending.answers.length === 0 && !sending.read && !answers) return null
  return (
    <Section id="answer" title={t.answer} note={answers ? t.answerNote : undefined}>
      <div class="stack">
        {sending.read && <p class="soft small">{t.isRead(sending.read.byName, when(sending.read.at))}</p>}
        {sending.answers.map(({ text, byName, at }) => (
          <div key={`${byName} ${at.getTime()}`} class="stack-s">
            <Paragraphs text={text} />
            <p class="soft small">{t.answerBy(byName, when(at))}</p>
          </div>
        ))}
        {answers && (
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
        )}
      </div>
    </Section>
  )
}
