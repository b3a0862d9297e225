import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { capitalise, countInWords, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup, RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, Select } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { Coach } from '../../../people/access/coach-access.ts'
import type { PlanAction } from '../../plan/plan.ts'
import { planTitle } from '../../plan/plan-sentences.ts'
import type { Plan } from '../../plan/store.ts'
import { minimumGroups } from '../../round/round.ts'
import { noMailInWords } from '../mail-sentences.ts'
import { startWords } from '../start.words.ts'

export type StartValues = { actions: string[]; closesOn: string; minimum: string; coach: string }
export type StartErrors = Partial<Record<'actions' | 'closesOn', string>>

type Props = {
  language: Language
  plan: Plan
  actions: { number: string; action: PlanAction }[]
  followedUp: ReadonlySet<string>
  /** What actions answer of what is asked of the plan from outside, by action. */
  answers: ReadonlyMap<string, string>
  eligible: number
  /** Names of those to whom no link can be mailed. */
  withoutMail: readonly string[]
  coaches: readonly Coach[]
  values: StartValues
  errors: StartErrors
  last: Day
}

/** Choosing what a check asks about, until when, and whether a coach joins. */
export function StartPage({ language, plan, actions, followedUp, answers, eligible, withoutMail, coaches, values, errors, last }: Props) {
  const { start: t } = startWords[language]
  const minimum = Number(values.minimum)
  const people = capitalise(countInWords(eligible, language))
  const together = eligible < minimum
  if (actions.length === 0) {
    return (
      <>
        <PageHead title={t.title} context={<a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>} />
        <Empty level={2} title={t.noActions}>
          <p>
            <a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>
          </p>
        </Empty>
      </>
    )
  }
  return (
    <>
      <ErrorSummary
        problems={(['actions', 'closesOn'] as const).flatMap((field) => (errors[field] ? [{ field, text: errors[field] }] : []))}
      />
      <PageHead
        title={t.title}
        context={<a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>}
        lead={together ? undefined : t.lead(people)}
        privacy={together ? undefined : t.privacy(countInWords(minimum, language))}
      >
        {!together && withoutMail.length > 0 && (
          <Notice>
            {noMailInWords(withoutMail, language)}
            {eligible - withoutMail.length + 1 < minimum && ` ${t.tooFewMails}`}
          </Notice>
        )}
        {together && <Notice>{t.small(people, countInWords(minimum, language))}</Notice>}
      </PageHead>
      <OnceForm class="stack-l" action={formTo('POST /plans/:id/checkins', plan.id)}>
        <CheckboxGroup
          name="actions"
          legend={t.actions}
          hint={t.actionsHint}
          error={errors.actions}
          chosen={values.actions}
          choices={actions.map(({ number, action }) => ({
            value: action.id,
            label: `${number} ${action.title}`,
            hint: [
              [t.status[action.status], ...(followedUp.has(action.id) ? [t.followed] : [])].join(', '),
              ...[answers.get(action.id) ?? []].flat(),
            ].join('. '),
          }))}
        />
        {!together && (
          <>
            <DateInput name="closesOn" label={t.closes} hint={t.closesHint} value={values.closesOn} max={last} error={errors.closesOn} />
            <RadioGroup
              name="minimum"
              legend={t.minimum}
              chosen={values.minimum}
              choices={minimumGroups.filter((size) => size <= eligible).map((size) => ({ value: String(size), label: String(size) }))}
            />
          </>
        )}
        {coaches.length > 0 && (
          <Select
            name="coach"
            label={t.coach}
            hint={t.coachHint}
            empty={t.noCoach}
            value={values.coach}
            options={[{ value: 'any', label: t.anyCoach }, ...coaches.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <div class="row">
          <Button>{together ? t.buttonTogether : t.button}</Button>
        </div>
      </OnceForm>
    </>
  )
}
