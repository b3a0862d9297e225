import { formTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { factorWords } from '../factors.words.ts'
import type { Origin } from '../sources.ts'
import { type Factor, longest, themes } from '../success-factor.ts'
import { markPageWords } from './mark-page.words.ts'

type Props = {
  language: Language
  origin: Origin
  factors: readonly Factor[]
  sent: Record<string, string>
  errors: Record<string, string>
}

/** Marks what has helped, beside what is said where it comes from. */
export function MarkPage({ language, origin, factors, sent, errors }: Props) {
  const [t, words] = [markPageWords[language], factorWords[language]]
  const field = (name: string) => ({ name, value: sent[name] ?? '', error: errors[name] })
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => ({ field: name, text }))} />
      <PageHead title={t.title} lead={t.lead(origin.name)} />
      <Section id="mark" title={t.mark} note={t.markNote}>
        <OnceForm class="stack" action={formTo('POST /success-factors')}>
          {origin.check ? (
            <RadioGroup
              name="source"
              legend={t.source}
              chosen={sent.source ?? origin.source}
              choices={(['report', 'check'] as const).map((source) => ({ value: source, label: t.sources[source] }))}
            />
          ) : (
            <input type="hidden" name="source" value={origin.source} />
          )}
          <input type="hidden" name="about" value={origin.about} />
          <TextArea {...field('text')} label={t.text} limit={longest.text} rows={4} />
          {factors.length > 0 && (
            <Select
              {...field('factor')}
              label={t.factor}
              empty={t.choose}
              options={factors.map(({ id, title }) => ({ value: id, label: title }))}
              optional
            />
          )}
          <TextInput
            {...field('title')}
            label={factors.length > 0 ? t.newTitle : t.title1}
            hint={t.titleHint}
            maxlength={longest.title}
            optional={factors.length > 0}
          />
          <RadioGroup
            name="theme"
            legend={t.theme}
            error={errors.theme}
            chosen={sent.theme}
            choices={themes.map((theme) => ({ value: theme, label: words.themes[theme] }))}
          />
          <Button>{t.save}</Button>
        </OnceForm>
      </Section>
      <Section id="said" title={t.said} note={origin.name}>
        {origin.texts.length === 0 && !origin.check ? (
          <p>{t.nothing}</p>
        ) : (
          <div class="stack">
            {[...origin.texts, ...(origin.check ? [origin.check] : [])].map(({ title, text }, index) => (
              <div key={index}>
                <h3>{title}</h3>
                <Paragraphs text={text} />
              </div>
            ))}
          </div>
        )}
      </Section>
    </>
  )
}
