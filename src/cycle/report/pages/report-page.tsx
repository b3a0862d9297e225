import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatTime, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton, PrintButton } from '../../../ground/ui/components/button/button.tsx'
import { Changed } from '../../../ground/ui/components/changed/changed.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { FactList } from '../fact-list.tsx'
import { type Content, longest, type Sending, stateOf } from '../report.ts'
import { reportWords } from '../report.words.ts'
import type { Report } from '../store.ts'
import { reportPageWords } from './report-page.words.ts'

export type ReportPageProps = {
  language: Language
  report: Report
  /** The version that is read. */
  sending: Sending
  /** All versions, the latest first. */
  sendings: Sending[]
  /** The version that this one is laid beside: the version before, or the report before. */
  before: Content | null
  changed: ReadonlySet<string>
  /** The viewer answers for the district. */
  answers: boolean
  written?: { text: string; error: string } | undefined
}

/** A report as it was sent: what the school asks for, the figures, the words, and the answer. */
export function ReportPage(props: ReportPageProps) {
  const { language, report, sending, sendings, before, written } = props
  const [t, words] = [reportPageWords[language], reportWords[language]]
  const isLatest = sending.id === sendings[0]?.id
  const state = stateOf(sending)
  return (
    <>
      <ErrorSummary problems={written ? [{ field: 'text', text: written.error }] : []} />
      <PageHead
        title={t.title(report.school.name, words.name(report.period))}
        context={
          <>
            <Status is={state === 'sent' ? 'under-way' : 'done'}>{words.states[state]}</Status>
            <span>{t.sentBy(sending.byName, sending.onDay)}</span>
            {sendings.length > 1 && <span>{t.version(sending.number)}</span>}
            <a href={linkTo('/reports')}>{t.all}</a>
          </>
        }
        lead={`${sending.content.help.length > 0 ? `${t.asks(sending.content.help.length)} ` : ''}${before ? t.leadNew : t.leadFirst}`}
        privacy={t.privacy(sending.content.to)}
      />
      <Asked {...props} />
      <Figures {...props} />
      <OwnWords {...props} />
      {isLatest && <Answers {...props} />}
      <div class="row gap no-print">
        {isLatest && report.writes && state === 'sent' && (
          <OnceForm action={formTo('DELETE /reports/:id/sending', report.id)}>
            <Button variant="secondary">{t.takeBack}</Button>
          </OnceForm>
        )}
        {isLatest && report.writes && state !== 'sent' && (
          <LinkButton variant="secondary" href={linkTo('/reports/:id/draft', report.id)}>
            {t.newVersion}
          </LinkButton>
        )}
        <PrintButton>{t.print}</PrintButton>
      </div>
      {sendings.length > 1 && (
        <More label={t.versions}>
          <ul class="stack-s">
            {sendings.map((each) => (
              <li key={each.id}>
                <a href={`${linkTo('/reports/:id', report.id)}?version=${each.number}`}>
                  {t.versionLine(each.number, each.onDay, each.byName, each.returned !== null)}
                </a>
              </li>
            ))}
          </ul>
        </More>
      )}
    </>
  )
}

function Asked({ language, sending }: ReportPageProps) {
  const [t, words] = [reportPageWords[language], reportWords[language]]
  const { help } = sending.content
  return (
    <Section id="asked" title={words.help}>
      {help.length === 0 ? (
        <p class="soft">{t.helpNone}</p>
      ) : (
        <ul class="list" role="list">
          {help.map(({ kind, text }, index) => (
            <li key={index}>
              <h3>{text}</h3>
              <p class="soft small">{words.kinds[kind]}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Figures({ language, sending, changed }: ReportPageProps) {
  const [t, words] = [reportPageWords[language], reportWords[language]]
  const { facts, factsOn } = sending.content
  return (
    <Section id="figures" title={words.facts} note={facts.length > 0 ? t.factsNote(factsOn) : undefined}>
      {facts.length === 0 ? <p class="measure">{t.noFacts}</p> : <FactList language={language} facts={facts} changed={changed} />}
    </Section>
  )
}

function OwnWords({ language, sending, changed }: ReportPageProps) {
  const [t, words] = [reportPageWords[language], reportWords[language]]
  const said = sending.content.words
  return (
    <Section id="words" title={words.words} note={said.length > 0 ? t.wordsNote : undefined}>
      {said.length === 0 ? (
        <p class="measure">{t.noWords}</p>
      ) : (
        <div class="stack-l">
          {said.map(({ part, title, text, own }) => (
            <Changed key={part} word={changed.has(`words ${part}`) ? words.changed : undefined}>
              <h3>{title[language]}</h3>
              {!own && <Status is="not-started">{words.starter}</Status>}
              <Paragraphs text={text} />
            </Changed>
          ))}
        </div>
      )}
    </Section>
  )
}

function Answers({ language, report, sending, answers, written }: ReportPageProps) {
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
