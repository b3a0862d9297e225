import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { Select, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { FollowedGoal } from '../follow-up.ts'
import { type Half, statuses } from '../indicator.ts'
import { indicatorWords } from '../indicator.words.ts'
import { IndicatorTable } from '../indicator-table.tsx'
import { halfChoices, Judgements } from '../judgements.tsx'
import { longest } from '../limits.ts'
import { judgementPageWords } from './judgement-page.words.ts'

type Props = {
  language: Language
  plan: string
  goal: FollowedGoal
  halves: Half[]
  sent: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>> | undefined
}

/** A goal is judged: the figures beside it, the words a person's. */
export function JudgementPage({ language, plan, goal, halves, sent, errors = {} }: Props) {
  const t = judgementPageWords[language]
  const followUp = `${linkTo('/authority-plans/:id/follow-up', plan)}#g-${goal.id}`
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.title} context={<a href={followUp}>{`${goal.number} ${goal.title}`}</a>} lead={t.lead} />
      <Section id="numbers" title={t.numbers}>
        {goal.indicators.length === 0 ? (
          <p class="soft">{t.noNumbers}</p>
        ) : (
          <IndicatorTable
            language={language}
            plan={plan}
            number={goal.number}
            indicators={goal.indicators}
            decided={goal.standing !== 'draft'}
          />
        )}
      </Section>
      <Section id="judgement" title={t.judgement}>
        <OnceForm class="stack-l measure" action={formTo('POST /authority-plans/:id/goals/:goal/judgements', plan, goal.id)}>
          <Select name="half" label={t.half} value={sent.half} error={errors.half} options={halfChoices(halves, language)} />
          <RadioGroup
            name="status"
            legend={t.status}
            error={errors.status}
            chosen={sent.status}
            choices={statuses.map((value) => ({ value, label: indicatorWords[language].statuses[value] }))}
          />
          <TextArea
            name="causes"
            label={t.causes}
            hint={t.causesHint}
            value={sent.causes}
            error={errors.causes}
            rows={5}
            limit={longest.causes}
            wide
          />
          <TextArea name="next" label={t.next} value={sent.next} error={errors.next} rows={4} limit={longest.next} wide />
          <div class="row">
            <Button>{t.save}</Button>
            <LinkButton variant="quiet" href={followUp}>
              {t.back}
            </LinkButton>
          </div>
        </OnceForm>
      </Section>
      {goal.everJudged.length > 0 && (
        <Section id="before" title={t.before}>
          <Judgements language={language} judgements={goal.everJudged} />
        </Section>
      )}
    </>
  )
}
