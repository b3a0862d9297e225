import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { type Check, hasDoubts } from '../../plan/checks.ts'
import { goalWords } from '../../plan/goal.words.ts'
import { longest } from '../../plan/limits.ts'
import type { PlanContent } from '../../plan/plan.ts'
import { countsOf, planTitle } from '../../plan/plan-sentences.ts'
import type { Plan } from '../../plan/store.ts'
import { decisionWords } from '../decision.words.ts'
import { CheckList } from './plan-decision.tsx'

export type AdoptionPageProps = {
  language: Language
  today: Day
  plan: Plan
  content: PlanContent
  /** What tells this content from another: the decision is on what stands here. */
  seen: string
  checks: Check[]
  /** Nothing differs from the decision in force. */
  unchanged: boolean
  mayAdopt: boolean
  mayWithdraw: boolean
  written: { recordNumber: string; note: string; reason: string }
  errors: { checks?: string; recordNumber?: string; note?: string; reason?: string }
  /** Why a decision that was just sent was not taken. */
  race?: string | undefined
}

/** The decision on a plan: what to look at first, then the button; and taking a decision back. */
export function AdoptionPage(props: AdoptionPageProps) {
  const { language, today, plan, content, seen, checks, unchanged, mayAdopt, mayWithdraw, written, errors, race } = props
  const t = decisionWords[language]
  const title = plan.decisions === 0 ? t.title : t.titleAgain(plan.decisions + 1)
  const problems = (['checks', 'recordNumber', 'note', 'reason'] as const).flatMap((field) =>
    errors[field] ? [{ field, text: errors[field] }] : [],
  )
  return (
    <>
      <ErrorSummary problems={problems} />
      {race && (
        <Notice kind="error" alert>
          {race} <a href={linkTo('/plans/:id', plan.id)}>{t.race.look}</a>
        </Notice>
      )}
      <PageHead
        title={mayAdopt ? title : t.withdraw.title}
        context={<a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>}
        lead={mayAdopt ? countsOf(content, today, language) : undefined}
      />
      {mayAdopt && (
        <Section id="checks" title={t.checks}>
          <div class="stack-l">
            {unchanged && plan.adoption ? (
              <p class="measure">{t.unchanged(plan.adoption.number)}</p>
            ) : (
              <>
                <CheckList language={language} checks={checks} base={linkTo('/plans/:id', plan.id)} />
                <OnceForm class="stack" action={formTo('POST /plans/:id/adoption', plan.id)}>
                  <Hidden values={{ seen, number: plan.decisions + 1 }} />
                  <p class="measure">{t.lead[plan.unit.kind]}</p>
                  <TextInput
                    name="recordNumber"
                    label={t.recordNumber}
                    hint={t.recordHint}
                    value={written.recordNumber}
                    error={errors.recordNumber}
                    autocomplete="off"
                    optional
                  />
                  <TextArea
                    name="note"
                    label={t.note}
                    value={written.note}
                    error={errors.note}
                    rows={2}
                    limit={longest.decision}
                    optional
                    wide
                  />
                  <div class="row">
                    <Button>{hasDoubts(checks) ? t.adoptAnyway : t.adopt}</Button>
                    <LinkButton variant="quiet" href={linkTo('/plans/:id', plan.id)}>
                      {goalWords[language].back}
                    </LinkButton>
                  </div>
                </OnceForm>
              </>
            )}
          </div>
        </Section>
      )}
      {mayWithdraw && (
        <Section id="withdraw" title={t.withdraw.title}>
          <form class="stack" method="post" action={formTo('DELETE /plans/:id/adoption', plan.id)} novalidate>
            <p class="measure">{t.withdraw.text}</p>
            <TextArea
              name="reason"
              label={t.withdraw.reason}
              value={written.reason}
              error={errors.reason}
              rows={2}
              limit={longest.withdrawal}
              wide
            />
            <div class="row">
              <Button variant="danger">{t.withdraw.button}</Button>
            </div>
          </form>
        </Section>
      )}
    </>
  )
}
