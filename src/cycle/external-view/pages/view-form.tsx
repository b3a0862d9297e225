import type { Framework } from '../../../content/framework/schema.ts'
import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { formTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, FileInput, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { type ExternalView, kinds, longest } from '../external-view.ts'
import { viewFormWords } from './view-form.words.ts'

type Props = {
  language: Language
  framework: Framework
  units: readonly { id: string; name: string }[]
  sent: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
  /** The evaluation that is changed; null for a new one. */
  changed: ExternalView | null
}

/** Entering an outside evaluation: what it is, its document, and what it says of each sub-area in its own words. */
export function ViewFormPage({ language, framework, units, sent, errors, changed }: Props) {
  const t = viewFormWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={changed ? t.changeTitle : t.title} lead={changed ? t.changeLead : t.lead}>
        <GuideLink language={language} guide="utomstaende-utvardering" />
      </PageHead>
      <OnceForm
        action={changed ? formTo('PUT /external-views/:id', changed.id) : formTo('POST /external-views')}
        enctype="multipart/form-data"
      >
        <div class="stack">
          <Select
            name="unit"
            label={t.unit}
            error={errors.unit}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={sent.unit}
            empty=""
          />
          <Select
            name="kind"
            label={t.kind}
            error={errors.kind}
            options={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
            value={sent.kind}
            empty=""
          />
          <TextInput
            name="madeBy"
            label={t.madeBy}
            hint={t.madeByHint}
            error={errors.madeBy}
            value={sent.madeBy}
            maxlength={longest.madeBy}
          />
          <TextInput name="title" label={t.name} error={errors.title} value={sent.title} maxlength={longest.title} />
          <DateInput name="heldOn" label={t.heldOn} error={errors.heldOn} value={sent.heldOn} />
          <TextArea
            name="summary"
            label={t.summary}
            error={errors.summary}
            value={sent.summary}
            rows={6}
            limit={longest.summary}
            optional
          />
          <FileInput
            name="document"
            label={t.document}
            hint={changed?.fileName ? t.documentKept(changed.fileName) : t.documentHint}
            error={errors.document}
            accept=".pdf"
            optional
          />
        </div>
        <div class="gap" />
        <Section id="judgements" title={t.judgements} note={t.judgementsNote}>
          <div class="stack">
            {framework.areas.map((area) => (
              <More key={area.key} label={area.name[language]} open={area.aspects.some(({ key }) => isWritten(key, sent, errors))}>
                <div class="stack">
                  {area.aspects.map(({ key, name }) => (
                    <div key={key} class="stack-s">
                      <TextInput
                        name={`judgement-${key}`}
                        label={t.judgement(name[language])}
                        error={errors[`judgement-${key}`]}
                        value={sent[`judgement-${key}`]}
                        maxlength={longest.judgement}
                        optional
                      />
                      <TextArea name={`why-${key}`} label={t.why} value={sent[`why-${key}`]} rows={2} limit={longest.text} optional />
                    </div>
                  ))}
                </div>
              </More>
            ))}
          </div>
        </Section>
        <p class="gap">
          <Button>{changed ? t.saveChange : t.save}</Button>
        </p>
      </OnceForm>
    </>
  )
}

/** Whether something is written of an aspect, or to be mended: nobody should have to look for it in folds. */
function isWritten(aspect: string, sent: Props['sent'], errors: Props['errors']): boolean {
  return [sent[`judgement-${aspect}`], sent[`why-${aspect}`], errors[`judgement-${aspect}`]].some(Boolean)
}
