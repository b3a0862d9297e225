import { audiences } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { DraftStatement } from '../manner.ts'
import { longestArea } from '../mapping.ts'
import { Discard } from './mapping-columns-page.tsx'
import { mappingPagesWords } from './mapping-pages.words.ts'

type Props = {
  language: Language
  id: string
  fileName: string
  framework: Framework
  statements: readonly DraftStatement[]
  /** How many so few rows have that they are not shown. */
  rare: number
  /** Whether the scale has as many steps as the framework's: only then can a statement be the same. */
  comparable: boolean
  /** By the field's id. */
  errors: Readonly<Record<string, string>>
}

/** The second step: which of the file's statements ask the same as one of the framework's. */
export function MappingStatementsPage({ language, id, fileName, framework, statements, rare, comparable, errors }: Props) {
  const t = mappingPagesWords[language].statements
  const options = framework.areas.flatMap(({ name: area, aspects }) =>
    aspects.map(({ key, name }) => ({ value: key, label: `${area[language]}: ${name[language]}` })),
  )
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={t.title}
        context={`${fileName} · ${mappingPagesWords[language].step(2)}`}
        lead={comparable ? t.lead(framework.name[language]) : t.otherScale}
      />
      <Section id="statements" title={t.heading} note={comparable ? t.note : undefined}>
        <OnceForm class="stack" action={formTo('POST /history-imports/:id/statements', id)}>
          {rare > 0 && <p class="measure">{t.rare(rare)}</p>}
          {statements.map(({ name, same, area, audience }, at) => (
            <div key={name}>
              <Hidden values={{ statement: name }} />
              {comparable ? (
                <Select
                  name="same"
                  id={`same-${at}`}
                  label={name}
                  error={errors[`same-${at}`]}
                  empty={t.none}
                  options={options}
                  value={same}
                />
              ) : (
                <p class="measure">
                  <b>{name}</b>
                </p>
              )}
              <More label={t.more} open={area !== '' || audience !== '' || errors[`area-${at}`] !== undefined}>
                <div class="stack gap">
                  <TextInput
                    name="area"
                    id={`area-${at}`}
                    label={t.area}
                    hint={t.areaHint}
                    error={errors[`area-${at}`]}
                    value={area}
                    maxlength={longestArea}
                    optional
                  />
                  <Select
                    name="audience"
                    id={`audience-${at}`}
                    label={t.audience}
                    empty={t.asFile}
                    options={audiences.map((value) => ({ value, label: mappingPagesWords[language].columns.audiences[value] }))}
                    value={audience}
                  />
                </div>
              </More>
            </div>
          ))}
          <div class="row">
            <Button iconEnd="arrow-right">{t.next}</Button>
            <a href={linkTo('/history-imports/:id/columns', id)}>{t.back}</a>
          </div>
        </OnceForm>
      </Section>
      <Discard language={language} id={id} />
    </>
  )
}
