import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { Button, LinkButton, PrintButton } from '../../../ground/ui/components/button/button.tsx'
import { Changed } from '../../../ground/ui/components/changed/changed.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { AgreedList } from '../agreed-list.tsx'
import { AskCoach } from '../ask-coach.tsx'
import { changesInWords } from '../changes-sentences.ts'
import { FactList } from '../fact-list.tsx'
import { type Sending, stateOf } from '../report.ts'
import { reportWords } from '../report.words.ts'
import type { ReportPageProps } from '../report-shown.ts'
import { AgreedOn, Answers } from './report-outcome.tsx'
import { reportPageWords } from './report-page.words.ts'

/** A report as it was sent: what the school asks for, the figures, the words, and the answer. */
export function ReportPage(props: ReportPageProps) {
  const { language, report, sending, sendings, written } = props
  const [t, words] = [reportPageWords[language], reportWords[language]]
  const isLatest = sending.id === sendings[0]?.id
  const state = stateOf(sending)
  return (
    <>
      <ErrorSummary problems={written ? [{ field: 'text', text: written.error }] : []} />
      <PageHead
        title={words.title(sending.content.from?.school ?? report.school.name, words.name(report.period))}
        context={
          <>
            <Status is={state === 'sent' ? 'under-way' : 'done'}>{words.states[state]}</Status>
            <span>{t.sentBy(sending.byName, sending.onDay)}</span>
            {sendings.length > 1 && <span>{t.version(sending.number)}</span>}
            <a href={linkTo('/reports')}>{t.all}</a>
          </>
        }
        lead={`${sending.content.help.length > 0 ? `${t.asks(sending.content.help.length)} ` : ''}${sending.content.changes ? `${t.leadNew} ${changesInWords(sending.content, language).join(' ')}` : t.leadFirst}`}
        privacy={t.privacy(sending.content.to)}
      />
      {isLatest && report.begun && (
        <Notice>{state === 'sent' ? t.begunUnread : <a href={linkTo('/reports/:id/draft', report.id)}>{t.begun}</a>}</Notice>
      )}
      <Asked {...props} />
      <Figures {...props} />
      <AgreedBefore {...props} />
      <OwnWords {...props} />
      {isLatest && <AgreedOn {...props} />}
      <Answers {...props} />
      <div class="row gap no-print">
        {isLatest && report.writes && state === 'sent' && (
          <OnceForm action={formTo('DELETE /reports/:id/sending', report.id)}>
            <Button variant="secondary">{t.takeBack}</Button>
          </OnceForm>
        )}
        {isLatest && report.writes && state !== 'sent' && (
          <LinkButton variant="secondary" href={linkTo('/reports/:id/draft', report.id)}>
            {report.begun ? t.goOn : t.newVersion}
          </LinkButton>
        )}
        <a href={`${linkTo('/reports/:id/report.pdf', report.id)}${versionIn(props)}`}>{t.pdf}</a>
        <a href={`${linkTo('/reports/:id/report.docx', report.id)}${versionIn(props)}`}>{t.docx}</a>
        {props.marks && <a href={`${linkTo('/success-factors/new')}?report=${report.id}`}>{t.markFactor}</a>}
        {props.freezes && <a href={`${linkTo('/reports/:id/matter-documents/new', report.id)}${versionIn(props)}`}>{t.freeze}</a>}
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

function Asked({ language, report, sending, requests }: ReportPageProps) {
  const [t, words] = [reportPageWords[language], reportWords[language]]
  const { help } = sending.content
  const changed = changedIn(sending)
  return (
    <Section id="asked" title={words.help}>
      {help.length === 0 ? (
        <p class="soft">{t.helpNone}</p>
      ) : (
        <ul class="list" role="list">
          {help.map(({ kind, text }, index) => (
            <li key={index} class="with-action">
              <Changed word={changed.has(`help ${text}`) ? words.changed : undefined}>
                <h3>{text}</h3>
                <p class="soft small">{words.kinds[kind]}</p>
              </Changed>
              {report.writes && (
                <AskCoach {...{ language, text, requests, school: report.school.id }}>
                  <OnceForm class="no-print" action={formTo('POST /reports/:id/support-requests', report.id)}>
                    <Hidden values={{ help: index }} />
                    <Button variant="quiet" about={t.askAbout(text)}>
                      {words.askCoach}
                    </Button>
                  </OnceForm>
                </AskCoach>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Figures({ language, sending, opensFact }: ReportPageProps) {
  const [t, words] = [reportPageWords[language], reportWords[language]]
  const { facts, factsOn } = sending.content
  return (
    <Section id="figures" title={words.facts} note={facts.length > 0 ? t.factsNote(factsOn) : undefined}>
      {facts.length === 0 ? (
        <p class="measure">{t.noFacts}</p>
      ) : (
        <FactList language={language} facts={facts} changed={changedIn(sending)} opens={opensFact} />
      )}
    </Section>
  )
}

function AgreedBefore({ language, sending }: ReportPageProps) {
  const { agreements = [], factsOn } = sending.content
  if (agreements.length === 0) return null
  return (
    <Section id="agreed-before" title={reportWords[language].agreements} note={reportPageWords[language].factsNote(factsOn)}>
      <AgreedList language={language} agreements={agreements} changed={changedIn(sending)} />
    </Section>
  )
}

/** What differs from what was sent before. */
function changedIn({ content }: Sending): ReadonlySet<string> {
  return new Set(content.changes?.keys ?? [])
}

/** The version that is looked at, where it is not the latest. */
function versionIn({ sending, sendings }: ReportPageProps): string {
  return sending.id === sendings[0]?.id ? '' : `?version=${sending.number}`
}

function OwnWords({ language, sending }: ReportPageProps) {
  const [t, words] = [reportPageWords[language], reportWords[language]]
  const said = sending.content.words
  const changed = changedIn(sending)
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
