import { codeMinutes } from '../../../cycle/matter/matter.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CodeInput, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { Keys } from '../../../ground/ui/components/keys/keys.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { type Decision, longest, type Organiser } from '../decision.ts'
import { organiserWords } from '../organiser.words.ts'
import { outcomeSaid } from '../outcome-sentences.ts'
import { decisionPageWords } from './decision-page.words.ts'

export type DecisionPageProps = {
  language: Language
  decision: Decision
  organiser: Organiser
  decides: boolean
  writes: boolean
  /** Where a code was sent by which the decision can be taken back; null when none holds. */
  code: { to: string } | null
  /** One has just been asked for. */
  codeOnWay?: boolean
  written?: Record<string, string>
  errors?: Record<string, string>
}

/** A decision as it was made, what the board was told, and taking it back. */
export function DecisionPage(props: DecisionPageProps) {
  const { language, decision, organiser, decides, writes, errors = {} } = props
  const [t, words] = [decisionPageWords[language], organiserWords[language]]
  const { document, matter, plan, point, reported, withdrawn, kind } = decision
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={`${decision.called} ${document.title}`}
        context={
          <>
            <Status is={withdrawn ? 'ended' : 'done'}>{withdrawn ? t.back : t.holds}</Status>
            <span>{words.kinds[kind]}</span>
            <a href={linkTo('/decisions')}>{t.all}</a>
          </>
        }
        lead={words.kindHints[organiser.form][kind]}
      />
      <Section id="decision" title={t.decision} note={kind === 'delegation' ? words.toldOf[organiser.form] : undefined}>
        <div class="stack">
          <Paragraphs text={decision.text} />
          <Keys
            rows={[
              { term: t.decidedBy, value: `${decision.name}, ${decision.title}, ${decision.unit}` },
              ...(decision.provedTo ? [{ term: t.proved, value: t.provedBy(decision.provedTo) }] : []),
              { term: t.decidedOn, value: formatDay(decision.decidedOn, language, true) },
              ...(point ? [{ term: t.point, value: t.pointSaid(point.number, point.text, point.version) }] : []),
              ...(decision.from ? [{ term: t.from, value: formatDay(decision.from, language, true) }] : []),
              { term: t.document, value: <a href={linkTo('/documents/:id', document.id)}>{`${document.title} (${document.version})`}</a> },
              { term: t.matter, value: <a href={linkTo('/matters/:id', matter.id)}>{`${matter.number} ${matter.title}`}</a> },
              ...(plan ? [{ term: t.plan, value: <a href={linkTo('/authority-plans/:id', plan.id)}>{t.seePlan}</a> }] : []),
              {
                term: t.reported,
                value:
                  kind === 'execution' ? (
                    t.never
                  ) : reported ? (
                    <>
                      <a href={linkTo('/board-meetings/:id', reported.meeting)}>{t.reportedAt(reported.board, reported.onDay)}</a>
                      {reported.outcome && <span class="block small soft">{outcomeSaid(reported.outcome, language)}</span>}
                    </>
                  ) : (
                    t.notReported
                  ),
              },
              ...(withdrawn ? [{ term: t.back, value: t.withdrawnSaid(withdrawn.onDay, withdrawn.byName, withdrawn.reason) }] : []),
              ...(withdrawn?.provedTo ? [{ term: t.proved, value: t.provedBy(withdrawn.provedTo) }] : []),
            ]}
          />
          <div class="row no-print">
            <LinkButton variant="secondary" icon="download" href={linkTo('/decisions/:id/decision.docx', decision.id)}>
              {t.word}
            </LinkButton>
            <LinkButton variant="secondary" icon="download" href={linkTo('/decisions/:id/decision.pdf', decision.id)}>
              {t.pdf}
            </LinkButton>
            {writes && !matter.closed && (
              <>
                <LinkButton variant="secondary" href={linkTo('/decisions/:id/matter-documents/new', decision.id)}>
                  {t.lock}
                </LinkButton>
                <LinkButton variant="quiet" href={linkTo('/documents/:id/letters/new', document.id)}>
                  {t.letter}
                </LinkButton>
              </>
            )}
            {withdrawn && !matter.closed && (
              <LinkButton variant="quiet" href={linkTo('/documents/:id/decision/new', document.id)}>
                {t.again}
              </LinkButton>
            )}
          </div>
        </div>
      </Section>
      {decides && !withdrawn && <TakeBack {...props} />}
    </>
  )
}

/** Taking a decision back, by a code that was just mailed. */
function TakeBack({ language, decision, code, codeOnWay = false, written = {}, errors = {} }: DecisionPageProps) {
  const t = decisionPageWords[language]
  return (
    <Section id="withdraw" title={t.withdraw} note={t.withdrawNote} screenOnly>
      <More label={t.withdraw} open={codeOnWay || code !== null || Object.keys(errors).length > 0}>
        <OnceForm class="stack measure" action={formTo('POST /decisions/:id/withdrawal', decision.id)}>
          <TextArea name="reason" label={t.reason} value={written.reason} error={errors.reason} limit={longest.reason} wide />
          {codeOnWay && (
            <Notice>
              <p role="status">{t.codeOnWay}</p>
            </Notice>
          )}
          <CodeInput
            name="code"
            label={t.code}
            hint={code ? t.codeHint(code.to, codeMinutes) : t.codeWhy}
            value={errors.code ? '' : written.code}
            error={errors.code}
          />
          <div class="row">
            {code && <Button variant="danger">{t.withdraw}</Button>}
            <Button variant={code ? 'secondary' : 'primary'} formaction={formTo('POST /decisions/:id/withdrawal-code', decision.id)}>
              {code ? t.sendAgain : t.sendCode}
            </Button>
            {!code && <Button variant="danger">{t.withdraw}</Button>}
          </div>
        </OnceForm>
      </More>
    </Section>
  )
}
