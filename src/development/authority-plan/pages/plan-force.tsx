import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { decidedAs, type ForceRecord, holdingOf } from '../authority-plan.ts'
import { longest } from '../limits.ts'
import { revisionsPageWords } from './revisions-page.words.ts'
import type { RevisionsPageProps } from './revisions-props.ts'

type Props = Pick<RevisionsPageProps, 'language' | 'today' | 'plan' | 'organiser' | 'sent' | 'errors'> & { writes: boolean }

/** What is in force by which decision; putting the latest version in force, and taking that back. */
export function ForceSection({ language, today, plan, organiser, sent = {}, errors = {}, writes }: Props) {
  const t = revisionsPageWords[language]
  const { latest } = plan
  const holding = holdingOf(plan)
  // The latest stays to be taken back when another came after it, so that it can be put in force from another day.
  const records = plan.decided.filter((each) => holding.includes(each) || each.revision === latest?.id)
  const next = writes && latest && !decidedAs(plan, latest) ? latest : null
  return (
    <Section id="force" title={t.force} note={t.forceNote}>
      <div class="stack">
        {records.map((force) => (
          <Force key={force.id} {...{ language, plan, force, sent, errors, writes }} />
        ))}
        {next && (
          <OnceForm class="stack" action={formTo('POST /authority-plans/:id/revisions/:number/force', plan.id, next.number)}>
            <p>{t.forceNumber(next.number)}</p>
            <TextInput
              name="decidedBy"
              label={t.decidedBy}
              hint={t.decidedByHint[organiser]}
              value={sent.decidedBy ?? plan.written.decider}
              error={errors.decidedBy}
              maxlength={longest.decider}
              wide
            />
            <DateInput name="decidedOn" label={t.decidedOn} value={sent.decidedOn} error={errors.decidedOn} max={today} />
            <DateInput name="from" label={t.from} value={sent.from ?? plan.written.from} error={errors.from} />
            <div>
              <Button variant="secondary">{t.forceButton}</Button>
            </div>
          </OnceForm>
        )}
      </div>
    </Section>
  )
}

/** By which decision a version holds, and taking back what was noted by hand. */
function Force({
  language,
  plan,
  force,
  sent = {},
  errors = {},
  writes,
}: Pick<Props, 'language' | 'plan' | 'sent' | 'errors' | 'writes'> & { force: ForceRecord }) {
  const t = revisionsPageWords[language]
  const field = `reason-${force.number}`
  return (
    <div class="stack-s">
      <p class="measure">{t.forceIs(force.number, force.decidedBy, force.decidedOn, force.from)}</p>
      {force.decision && (
        <p>
          <a href={linkTo('/decisions/:id', force.decision)}>{t.toDecision}</a>
        </p>
      )}
      {writes && force.decision === null && (
        <More label={t.endForce} open={errors[field] !== undefined}>
          <OnceForm class="stack" action={formTo('DELETE /authority-plans/:id/revisions/:number/force', plan.id, force.number)}>
            <p class="measure">{t.endForceText}</p>
            <TextArea
              name="reason"
              id={field}
              label={t.reason}
              value={sent.reason}
              error={errors[field]}
              rows={2}
              limit={longest.reason}
              wide
            />
            <div>
              <Button variant="danger">{t.endButton}</Button>
            </div>
          </OnceForm>
        </More>
      )}
    </div>
  )
}

/** Asking once a year whether the plan still holds. */
export function ReviewSection({ language, today, plan, sent = {}, errors = {}, writes }: Props) {
  const t = revisionsPageWords[language]
  if (!writes && !plan.review) return null
  return (
    <Section id="review" title={t.review} note={t.reviewNote}>
      <div class="stack">
        {plan.review && <p>{t.reviewed(plan.review.onDay, plan.review.holds)}</p>}
        {writes && (
          <OnceForm class="stack" action={formTo('POST /authority-plans/:id/reviews', plan.id)}>
            <DateInput name="reviewDay" label={t.reviewDay} value={sent.reviewDay ?? today} error={errors.reviewDay} max={today} />
            <RadioGroup
              name="holds"
              legend={t.reviewHolds}
              error={errors.holds}
              chosen={sent.holds}
              choices={[
                { value: 'yes', label: t.yes },
                { value: 'no', label: t.no },
              ]}
            />
            <TextArea
              name="reviewText"
              label={t.reviewText}
              value={sent.reviewText}
              error={errors.reviewText}
              rows={3}
              limit={longest.note}
              optional
              wide
            />
            <DateInput name="next" label={t.next} value={sent.next} error={errors.next} optional />
            <div>
              <Button variant="secondary">{t.reviewButton}</Button>
            </div>
          </OnceForm>
        )}
      </div>
    </Section>
  )
}
