import { Beside, ConflictNotice } from '../../../cycle/plan/beside.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup, RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, Hidden, NumberInput, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { schoolForms } from '../../../people/organisation/organisation.ts'
import { unitWords } from '../../../people/organisation/unit.words.ts'
import type { AuthorityPlan } from '../authority-plan.ts'
import { frameKinds, longestOptions } from '../goal-frame.ts'
import { goalFrameWords } from '../goal-frame.words.ts'
import { framePageWords } from './frame-page.words.ts'

/** A frame's form as it stands: `kind` is `none` where the goal asks nothing. */
export type WrittenFrame = { kind: string; options: string; atLeast: string; forms: string[]; lastDay: string }

export type FramePageProps = {
  language: Language
  plan: AuthorityPlan
  goal: { id: string; title: string }
  written: WrittenFrame
  revision: number
  errors?: Readonly<Record<string, string>>
  /** What somebody else saved in between, in words, and who. */
  theirs?: { text: string; byName: string }
}

/** What a goal asks of schools. */
export function FramePage({ language, plan, goal, written, revision, errors = {}, theirs }: FramePageProps) {
  const [t, words] = [framePageWords[language], goalFrameWords[language]]
  const { formNames } = unitWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {theirs && <ConflictNotice language={language} name={theirs.byName} />}
      <PageHead
        title={t.title}
        context={<a href={`${linkTo('/authority-plans/:id', plan.id)}#g-${goal.id}`}>{goal.title}</a>}
        lead={t.lead}
      />
      {theirs && <Beside language={language} name="all" text={theirs.text} take={false} />}
      <OnceForm class="stack-l" action={formTo('PUT /authority-plans/:id/goals/:goal/frame', plan.id, goal.id)}>
        <Hidden values={{ revision }} />
        <RadioGroup
          name="kind"
          legend={t.kind}
          chosen={written.kind}
          error={errors.kind}
          choices={[
            ...frameKinds.map((kind) => ({ value: kind, label: words.kinds[kind], hint: words.what[kind] })),
            { value: 'none', label: t.none, hint: t.noneHint },
          ]}
        />
        <TextArea
          name="options"
          label={t.options}
          hint={t.optionsHint}
          value={written.options}
          error={errors.options}
          limit={longestOptions}
          rows={5}
          optional
          wide
        />
        <NumberInput name="atLeast" label={t.atLeast} value={written.atLeast} error={errors.atLeast} min={1} max={20} optional />
        <CheckboxGroup
          name="forms"
          legend={t.forms}
          hint={t.formsHint}
          chosen={written.forms}
          choices={schoolForms.map((form) => ({ value: form, label: formNames[form] }))}
        />
        <DateInput name="lastDay" label={t.lastDay} hint={t.lastDayHint} value={written.lastDay} error={errors.lastDay} optional />
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href={linkTo('/authority-plans/:id', plan.id)}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
    </>
  )
}
