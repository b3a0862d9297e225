import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf, schoolYearName } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { PhrasePicker } from '../../plan/phrase-picker.tsx'
import { numbered, type PlanContent } from '../../plan/plan.ts'
import type { Plan } from '../../plan/store.ts'
import type { Phrase } from '../../plan/store-phrases.ts'
import { longest } from '../limits.ts'
import { requestWords } from '../request.words.ts'

import { feedbackWords } from './feedback.words.ts'

type Props = {
  language: Language
  plan: Plan
  content: PlanContent
  phrases: Phrase[]
  /** Whether the plan can still get feedback. */
  open: boolean
  values: Record<string, string>
  errors: Record<string, string>
}

/** Where a coach gives feedback on a plan: what was asked, the plan in brief, and the form. */
export function FeedbackPage({ language, plan, content, phrases, open, values, errors }: Props) {
  const t = feedbackWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={t.title(plan.unit.name, schoolYearName(plan.schoolYear))}
        context={plan.unit.kind === 'team' ? plan.school.name : undefined}
        lead={open ? leadFor(plan, language) : t.closed}
        privacy={open ? (plan.unit.kind === 'team' ? t.readers : t.readersSchool) : undefined}
      >
        <p class="row">
          <a href={linkTo('/plans/:id', plan.id)}>{t.toPlan}</a>
          <a href={linkTo('/plans/:id/comments', plan.id)}>{t.toTalk}</a>
        </p>
      </PageHead>
      {plan.submission && plan.submission.message !== '' && (
        <Section id="message" title={t.message}>
          <Paragraphs text={plan.submission.message} />
        </Section>
      )}
      <Section id="plan" title={t.plan} note={open ? t.planNote : undefined}>
        <Brief language={language} plan={plan.id} content={content} open={open} />
      </Section>
      {open && (
        <Section id="feedback" title={t.form}>
          <OnceForm class="stack" action={formTo('POST /plans/:id/feedback', plan.id)}>
            <TextArea
              name="text"
              label={t.text}
              hint={t.textHint}
              rows={8}
              value={values.text}
              error={errors.text}
              limit={longest.feedback}
              wide
            />
            <PhrasePicker language={language} phrases={phrases} />
            <RadioGroup
              name="changes"
              legend={t.changes}
              error={errors.changes}
              chosen={values.changes}
              choices={[
                { value: 'yes', label: t.yes },
                { value: 'no', label: t.no },
              ]}
            />
            <div class="row">
              <Button>{t.send}</Button>
            </div>
          </OnceForm>
        </Section>
      )}
      {!open && values.text && (
        <Section id="feedback" title={t.form} note={t.notSent}>
          <TextArea name="text" label={t.text} rows={8} value={values.text} wide />
        </Section>
      )}
    </>
  )
}

/** The plan's actions with who and when. */
function Brief({ language, plan, content, open }: { language: Language; plan: string; content: PlanContent; open: boolean }) {
  const t = feedbackWords[language]
  const actions = numbered(content)
  if (actions.length === 0) return <p>{t.noActions}</p>
  return (
    <Table
      stack
      captionHidden
      caption={t.plan}
      columns={[t.columns.action, t.columns.owner, t.columns.due, ...(open ? [{ label: t.columns.comment, hidden: true }] : [])]}
      rows={actions.map(({ number, action }) => [
        `${number} ${action.title}`,
        ownerOf(action.owner) ?? <Status is="missing">{t.noOwner}</Status>,
        action.dueOn ? formatDay(action.dueOn, language, true) : <Status is="missing">{t.noDue}</Status>,
        ...(open
          ? [
              <a href={`${linkTo('/plans/:id/comments', plan)}?action=${action.id}#comment`}>
                {t.comment}
                <span class="vh">{t.onAction(number)}</span>
              </a>,
            ]
          : []),
      ])}
    />
  )
}

function ownerOf(owner: PlanContent['loose'][number]['owner']): string | null {
  if (owner === null) return null
  return owner.kind === 'person' ? owner.name : owner.role
}

function leadFor({ submission, feedback }: Plan, language: Language): string {
  const t = feedbackWords[language]
  if (submission) return t.asked(submission.byName ?? requestWords[language].formerly, formatDay(dayOf(submission.at), language))
  return feedback ? t.answered(formatDay(dayOf(feedback.at), language)) : t.unasked
}
