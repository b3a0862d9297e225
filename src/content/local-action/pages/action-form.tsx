import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { type Language, others } from '../../../ground/base/language.ts'
import { firstLanguage } from '../../../ground/base/languages.ts'
import { languageNames } from '../../../ground/base/languages.words.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { CheckboxGroup, RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { Hidden, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { schoolForms } from '../../../people/organisation/organisation.ts'
import type { Framework } from '../../framework/schema.ts'
import { chosenIn, type FormField, textField, type Written } from '../form.ts'
import { type ActionText, audiences, kinds, type LocalAction, longestIn, stepsOf, textFields, workers } from '../local-action.ts'
import { localActionWords } from '../local-action.words.ts'
import { formNames } from '../readers.ts'
import { workNames } from '../readers.words.ts'
import { formWords } from './action-form.words.ts'
import { placeOptions } from './places.ts'

export type Errors = Partial<Record<FormField, string>>

export type ActionFormProps = {
  language: Language
  frameworks: Framework[]
  written: Written
  errors: Errors
  /** The action as it is kept; none for a new one. */
  kept?: LocalAction | undefined
}

/** The fields of an action. Previewing sends the same fields to another address and saves nothing. */
export function ActionForm({ language, frameworks, written, errors, kept }: ActionFormProps) {
  const t = formWords[language]
  const words = localActionWords[language]
  const preview = kept ? formTo('POST /local-actions/:id/preview', kept.id) : formTo('POST /local-actions/preview')
  const field = (name: Exclude<keyof Written, 'texts'>) => ({ name, value: written[name], error: errors[name] })
  const steps = [...new Set(frameworks.flatMap(stepsOf))].sort((a, b) => a - b)
  return (
    <OnceForm action={kept ? formTo('PUT /local-actions/:id', kept.id) : formTo('POST /local-actions')}>
      {kept && <Hidden values={{ revision: kept.revision }} />}
      <Section id="about" title={t.about}>
        <div class="stack">
          <Select {...field('place')} label={t.place} empty={t.choosePlace} options={placeOptions(frameworks, language)} />
          <Select
            {...field('step')}
            label={t.stepLabel}
            empty={t.chooseStep}
            options={steps.map((from) => ({ value: String(from), label: words.step(from) }))}
          />
          <RadioGroup
            name="audience"
            legend={t.audience}
            chosen={written.audience}
            choices={audiences.map((each) => ({ value: each, label: words.audiences[each], hint: words.audienceNotes[each] }))}
          />
          <Select {...field('kind')} label={t.kind} options={kinds.map((each) => ({ value: each, label: words.kinds[each] }))} />
        </div>
      </Section>
      <Section id="readers" title={t.readers} note={t.readersNote}>
        <div class="stack">
          <CheckboxGroup
            name="roles"
            legend={t.roles}
            chosen={chosenIn(written.roles)}
            error={errors.roles}
            choices={workers.map((each) => ({ value: each, label: workNames[language][each] }))}
          />
          <CheckboxGroup
            name="forms"
            legend={t.forms}
            chosen={chosenIn(written.forms)}
            choices={schoolForms.map((each) => ({ value: each, label: formNames(language)[each] }))}
          />
        </div>
      </Section>
      <Section id="words" title={t.words} note={t.wordsNote}>
        <Texts language={language} written={written} errors={errors} inLanguage={firstLanguage} />
      </Section>
      <Section id="effort" title={t.effort}>
        <div class="stack">
          <TextInput {...field('hours')} label={t.hours} hint={t.hoursHint} inputmode="decimal" autocomplete="off" />
          <TextInput {...field('each')} label={t.each} hint={t.eachHint} inputmode="decimal" autocomplete="off" optional />
          <TextInput {...field('weeks')} label={t.weeks} hint={t.weeksHint} inputmode="numeric" autocomplete="off" />
          <TextInput {...field('tags')} label={t.tags} hint={t.tagsHint} autocomplete="off" optional />
        </div>
      </Section>
      <Section id="finish" title={t.inOthers} note={t.inOthersNote}>
        <div class="stack-l">
          {others(firstLanguage).map((each) => (
            <More
              key={each}
              label={t.write(languageNames[language][each])}
              open={textFields.some((name) => written.texts[each][name] !== '' || errors[textField(name, each)])}
            >
              <Texts language={language} written={written} errors={errors} inLanguage={each} />
            </More>
          ))}
          <div class="row">
            <Button>{t.save}</Button>
            <Button variant="secondary" formaction={preview}>
              {t.preview}
            </Button>
            <LinkButton variant="quiet" href={linkTo('/local-actions')}>
              {t.cancel}
            </LinkButton>
          </div>
        </div>
      </Section>
    </OnceForm>
  )
}

type TextsProps = Pick<ActionFormProps, 'language' | 'written' | 'errors'> & { inLanguage: Language }

/** The action's own words in one language: in the first with a hint to each. In another its fields are called what they are there. */
function Texts({ language, written, errors, inLanguage }: TextsProps) {
  const isFirst = inLanguage === firstLanguage
  const t = formWords[isFirst ? language : inLanguage]
  const field = (name: keyof ActionText, label: string, hint: string) => ({
    name: textField(name, inLanguage),
    value: written.texts[inLanguage][name],
    error: errors[textField(name, inLanguage)],
    limit: longestIn[name],
    label,
    ...(isFirst && { hint }),
  })
  return (
    <div class={isFirst ? 'stack' : 'stack gap'} lang={isFirst ? undefined : inLanguage}>
      <TextInput {...field('title', t.title, t.titleHint)} autocomplete="off" wide />
      <TextArea {...field('text', t.text, t.textHint)} rows={5} wide />
      <TextArea {...field('first_step', t.firstStep, t.firstStepHint)} rows={2} wide />
      <TextArea {...field('evidence', t.evidence, t.evidenceHint)} rows={2} wide />
    </div>
  )
}
