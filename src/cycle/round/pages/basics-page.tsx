import type { FrameworkVersion } from '../../../content/framework/store.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { CheckboxGroup, RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, Hidden, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { ProgrammeChoice } from '../belonging.ts'
import { longest } from '../limits.ts'
import { audiences } from '../round.ts'
import { roundWords } from '../round.words.ts'
import { basicsWords } from './basics-page.words.ts'
import { FormHead } from './form-head.tsx'
import { type FormState, problemsOf } from './form-state.ts'

type Props = {
  language: Language
  action: string
  title: string
  form: FormState
  audiencesChosen: string[]
  frameworks: FrameworkVersion[]
  /** Those that the round can belong to. */
  programmes: readonly ProgrammeChoice[]
  hidden?: Record<string, string>
}

/** Step 1: name, framework, days, audiences. */
export function BasicsPage({ language, action, title, form, audiencesChosen, frameworks, programmes, hidden }: Props) {
  const t = basicsWords[language]
  const roundText = roundWords[language]
  const { problems, errorOf } = problemsOf(form, language)
  return (
    <OnceForm action={action} novalidate>
      <FormHead problems={problems} title={title} context={roundText.step(1)} lead={t.lead} />
      {hidden && <Hidden values={hidden} />}
      <div class="tight">
        <Section id="what" title={t.what}>
          <div class="stack">
            <TextInput
              name="name"
              label={t.name}
              hint={t.nameHint}
              value={form.values.name}
              limit={longest.name}
              error={errorOf('name')}
              autocomplete="off"
            />
            <RadioGroup
              name="framework"
              legend={t.framework}
              error={errorOf('framework')}
              chosen={form.values.framework}
              choices={frameworks.map(({ id, framework }) => ({
                value: id,
                label: t.version(framework.name[language], framework.version),
                hint: framework.summary[language],
              }))}
            />
            {programmes.length > 0 && (
              <Select
                name="programme"
                label={t.programme}
                hint={t.programmeHint}
                value={form.values.programme}
                empty={t.noProgramme}
                options={programmes.map(({ id, title: label }) => ({ value: id, label }))}
              />
            )}
          </div>
        </Section>
        <Section id="when" title={t.when} note={t.whenNote}>
          <div class="stack">
            <DateInput name="opensOn" label={t.opensOn} hint={t.opensHint} value={form.values.opensOn} error={errorOf('opensOn')} />
            <DateInput name="closesOn" label={t.closesOn} hint={t.closesHint} value={form.values.closesOn} error={errorOf('closesOn')} />
          </div>
        </Section>
        <Section id="who" title={t.who} note={t.whoNote}>
          <CheckboxGroup
            name="audiences"
            legend={t.audiences}
            error={errorOf('audiences')}
            chosen={audiencesChosen}
            choices={audiences.map((audience) => ({
              value: audience,
              label: t.audience[audience],
              hint: t.audienceHints[audience],
            }))}
          />
        </Section>
      </div>
      <Button iconEnd="arrow-right">{roundText.next}</Button>
    </OnceForm>
  )
}
