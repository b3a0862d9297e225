import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { type Option, Select, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { type Half, statuses } from '../indicator.ts'
import { indicatorWords } from '../indicator.words.ts'
import { halfChoices } from '../judgements.tsx'
import { longest } from '../limits.ts'
import type { SchoolJudgement } from '../store.ts'
import { judgementPageWords } from './judgement-page.words.ts'

type Props = {
  language: Language
  plan: { id: string; title: string }
  school: { id: string; name: string }
  goals: Option[]
  halves: Half[]
  judgements: SchoolJudgement[]
  sent: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>> | undefined
}

/** A school judges its own work for the goals of the authority's plan. */
export function SchoolJudgementPage({ language, plan, school, goals, halves, judgements, sent, errors = {} }: Props) {
  const { school: t, ...form } = judgementPageWords[language]
  const names = indicatorWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={t.title(school.name)}
        context={<a href={linkTo('/authority-plans/:id', plan.id)}>{plan.title}</a>}
        privacy={t.lead}
      />
      <Section id="own" title={t.own}>
        {judgements.length === 0 ? (
          <p class="soft">{t.none}</p>
        ) : (
          <ul class="list measure" role="list">
            {judgements.map((each) => (
              <li key={each.at.toISOString()}>
                <p>
                  <b>{goals.find(({ value }) => value === each.goal)?.label}</b>: {names.statuses[each.status]}, {names.half(each)}.
                </p>
                <p>{each.causes}</p>
                <p class="soft small">
                  {formatDay(each.onDay, language, true)}, {each.byName}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="judge" title={t.judge} screenOnly>
        {goals.length === 0 ? (
          <p class="soft">{t.noGoals}</p>
        ) : (
          <OnceForm class="stack-l measure" action={formTo('POST /authority-plans/:id/schools/:school/judgements', plan.id, school.id)}>
            <Select name="goal" label={t.goal} value={sent.goal} error={errors.goal} empty={t.chooseGoal} options={goals} />
            <Select name="half" label={form.half} value={sent.half} error={errors.half} options={halfChoices(halves, language)} />
            <RadioGroup
              name="status"
              legend={form.status}
              error={errors.status}
              chosen={sent.status}
              choices={statuses.map((value) => ({ value, label: names.statuses[value] }))}
            />
            <TextArea
              name="causes"
              label={form.causes}
              hint={form.causesHint}
              value={sent.causes}
              error={errors.causes}
              rows={4}
              limit={longest.causes}
              wide
            />
            <div>
              <Button>{form.save}</Button>
            </div>
          </OnceForm>
        )}
      </Section>
    </>
  )
}
