import type { ComponentChildren } from 'preact'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { capitalise, countInWords, formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton, PrintButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { answeredInWords } from '../../ballot/saying.ts'
import { checkTitle } from '../../plan/past/check-title.ts'
import type { Checkin, State } from '../checkin.ts'
import { decisionWords } from '../decision.words.ts'
import { byCodeInWords, leadOf, readActions } from '../reading.ts'
import { resultWords } from '../result.words.ts'
import { ActionCharts, StepLegend } from './action-charts.tsx'
import { ActionTable } from './action-table.tsx'
import { CheckinContext } from './context.tsx'
import { type DecisionErrors, DecisionFields, type DecisionProps, DecisionTaken } from './decision-fields.tsx'
import { HindersChart } from './hinders-chart.tsx'
import { Lines } from './lines.tsx'

export type ResultPageProps = {
  language: Language
  checkin: Checkin
  state: Extract<State, { is: 'done' }>
  /** The lines of the group, for its own members; null for everyone else. */
  lines: { other: readonly string[]; line: readonly string[] } | null
  /** What actions answer of what is asked of the plan from outside, by action. */
  answers: ReadonlyMap<string, string>
  /** What is needed to decide, by action; empty for who does not. */
  deciding: ReadonlyMap<string, DecisionProps>
  decides: boolean
  /** The plan is closed, or its team gone: nothing more is decided. */
  over: boolean
  errors: DecisionErrors
  next: Day | null
  nextSent: string
}

/** What a check says, for the meeting: each action with its picture and its decision, what hinders, own words, and what comes next. */
export function ResultPage(props: ResultPageProps) {
  const { language, checkin, state, lines, decides, errors, next } = props
  const t = resultWords[language]
  const d = decisionWords[language]
  const { outcome } = state
  const left = checkin.actions.filter(({ decided, gone }) => !decided && !gone).length
  const day = formatDay(state.on, language, true)
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={checkTitle(checkin.openedOn)[language]}
        context={
          <>
            <CheckinContext language={language} checkin={checkin} />
            <span>{outcome ? t.closed(day, answeredInWords(outcome, language)) : t.filled(day)}</span>
          </>
        }
        lead={leadOf(checkin, language)}
        privacy={outcome ? t.privacy : t.privacyTogether}
      >
        {outcome?.approximate && <Notice>{[outcome.over ? t.over : t.approximate, ...byCodeInWords(outcome, language)].join(' ')}</Notice>}
      </PageHead>
      <Section id="actions" title={t.actions.title} note={t.actions.note}>
        <MaybeForm decides={decides && left > 0} action={formTo('POST /checkins/:id/decisions', checkin.id)}>
          <div class="stack-l">
            <div class="chart slim">
              <StepLegend language={language} outcome={outcome} />
              {readActions(checkin).map((reading) => {
                const action = checkin.actions.find(({ position }) => position === reading.position)
                const deciding = action && props.deciding.get(action.id)
                return (
                  <article class="act stack" key={reading.position} aria-labelledby={`action-${reading.position}`}>
                    <ActionCharts language={language} reading={reading} answers={action && props.answers.get(action.id)} />
                    {action?.decided ? (
                      <DecisionTaken language={language} decided={action.decided} />
                    ) : deciding ? (
                      <DecisionFields {...deciding} errors={errors} />
                    ) : (
                      action && <p class="soft small">{action.gone ? d.gone : props.over ? d.over : d.waits}</p>
                    )}
                  </article>
                )
              })}
              {outcome && <ActionTable language={language} checkin={checkin} />}
            </div>
            {decides && left > 0 && (
              <>
                <DateInput name="nextOn" label={d.next} hint={d.nextHint} value={props.nextSent} error={errors.nextOn} />
                <div class="row no-print">
                  <Button>{d.button}</Button>
                  <span class="soft small">{d.left(capitalise(countInWords(left, language)), left === 1)}</span>
                </div>
              </>
            )}
          </div>
        </MaybeForm>
      </Section>
      <HindersChart language={language} checkin={checkin} />
      {lines && <Lines language={language} lines={lines} together={state.together !== null} />}
      <Section id="after" title={d.after.title}>
        <div class="stack">
          {left === 0 && <p>{d.all}</p>}
          {next && <p>{d.after.next(formatDay(next, language, true))}</p>}
          <div class="row no-print">
            <LinkButton variant="secondary" href={linkTo('/plans/:id', checkin.plan)}>
              {d.after.plan}
            </LinkButton>
            <LinkButton variant="quiet" icon="download" href={linkTo('/checkins/:id/result.pdf', checkin.id)}>
              {d.after.pdf}
            </LinkButton>
            <PrintButton variant="quiet">{d.after.print}</PrintButton>
          </div>
        </div>
      </Section>
    </>
  )
}

/** The decisions of all actions are sent together, by who takes them; others read the same without a form. */
function MaybeForm({ decides, action, children }: { decides: boolean; action: string; children: ComponentChildren }) {
  return decides ? <OnceForm action={action}>{children}</OnceForm> : <div>{children}</div>
}
