import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Checkbox } from '../../../ground/ui/components/field/choices.tsx'
import { Hidden, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Discard } from './mapping-columns-page.tsx'
import { mappingPagesWords } from './mapping-pages.words.ts'

type Props = {
  language: Language
  id: string
  fileName: string
  words: readonly string[]
  /** How many words so few rows have that they are not shown. */
  rare: number
  levels: number
  /** What the levels are called, where they are the framework's. */
  names: readonly string[]
  /** `levels`: of each word, as chosen; '0' for none, '' where nothing is. `more`: words of each level that somebody writes, then of none. `others`: whether all other words count for nothing. */
  sent: { name: string; levels: readonly string[]; more: readonly string[]; others: boolean }
  /** By the field's id. */
  errors: Readonly<Record<string, string>>
}

/** The last step: which level each word that was answered with means, and what the mapping is called. */
export function MappingAnswersPage({ language, id, fileName, words, rare, levels, names, sent, errors }: Props) {
  const t = mappingPagesWords[language].answers
  const options = [
    ...Array.from({ length: levels }, (_, at) => ({ value: String(at + 1), label: t.level(at + 1, names[at]) })),
    { value: '0', label: t.none },
  ]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.title} context={`${fileName} · ${mappingPagesWords[language].step(3)}`} lead={t.lead} />
      <OnceForm class="stack-l" action={formTo('POST /history-imports/:id/answers', id)}>
        <Section id="words" title={t.heading} note={words.length > 0 ? t.note : t.noWords}>
          <div class="stack">
            {words.map((word, at) => (
              <div key={word}>
                <Hidden values={{ word }} />
                <Select
                  name="level"
                  id={`level-${at}`}
                  label={word}
                  error={errors[`level-${at}`]}
                  empty={t.choose}
                  options={options}
                  value={sent.levels[at]}
                />
              </div>
            ))}
          </div>
        </Section>
        {rare > 0 && (
          <Section id="more" title={t.more} note={t.moreNote(rare)}>
            <div class="stack">
              {options.map(({ value, label }, at) => (
                <TextInput
                  key={value}
                  name="more"
                  id={`more-${at}`}
                  label={value === '0' ? t.moreNone : t.moreOf(label)}
                  error={errors[`more-${at}`]}
                  value={sent.more[at] ?? ''}
                  maxlength={500}
                  optional
                />
              ))}
              <Checkbox name="others" value="none" label={t.others} hint={t.othersHint} checked={sent.others} />
            </div>
          </Section>
        )}
        <Section id="keep" title={t.keep}>
          <div class="stack">
            <TextInput name="name" label={t.name} hint={t.nameHint} error={errors.name} value={sent.name} maxlength={120} />
            <div class="row">
              <Button>{t.check}</Button>
              <a href={linkTo('/history-imports/:id/statements', id)}>{t.back}</a>
            </div>
          </div>
        </Section>
      </OnceForm>
      <Discard language={language} id={id} />
    </>
  )
}
