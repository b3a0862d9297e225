import { type Audience, audiences, topLevel } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Checkbox } from '../../../ground/ui/components/field/choices.tsx'
import { Hidden, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { columnNames } from '../faults.words.ts'
import { columns } from '../history.ts'
import { levelsOf, longestArea, type Mapping } from '../mapping.ts'
import { keptMappingWords } from './kept-mapping-page.words.ts'
import { mappingPagesWords } from './mapping-pages.words.ts'

/** A mapping as its form has it. `columns`: what the file calls each of ours, in their order; `more`: words of each level, then of none, with semicolons between. */
export type WrittenMapping = {
  name: string
  audience: Audience | ''
  columns: readonly string[]
  words: readonly { word: string; level: string }[]
  more: readonly string[]
  others: boolean
  statements: readonly { inFile: string; text: string; area: string; audience: Audience | ''; same: string }[]
}

/** Empty statements at the end, to write more in. */
const spare = 2

/** What a form says of a mapping that is kept. */
export function writtenOf(mapping: Mapping): WrittenMapping {
  return {
    name: mapping.name,
    audience: mapping.audience ?? '',
    columns: columns.map((column) => mapping.columns?.[column] ?? ''),
    words: Object.entries(mapping.answers ?? {}).map(([word, level]) => ({ word, level: String(level) })),
    more: [],
    others: mapping.other_answers === 'none',
    statements: (mapping.statements ?? []).map(({ in_file, text, area, audience, same }) => ({
      inFile: in_file,
      text,
      area: area ?? '',
      audience: audience ?? '',
      same: same?.split('.')[0] ?? '',
    })),
  }
}

type Props = {
  language: Language
  id: string
  /** What the mapping that is shown says, in a few letters: what is sent goes in place of that one alone. */
  seen: string
  mapping: Mapping
  /** The framework whose statements can be the same; null where none is named. */
  framework: Framework | null
  written: WrittenMapping
  /** Somebody else has changed it since it was opened. */
  changed: boolean
  /** By the field's id. */
  errors: Readonly<Record<string, string>>
}

/** A mapping that is kept: what the survey's file calls things, and what its statements and words mean. */
export function KeptMappingPage({ language, id, seen, mapping, framework, written, errors, changed }: Props) {
  const t = keptMappingWords[language]
  const levels = levelsOf({ levels: mapping.levels ?? 5 })
  const comparable = framework !== null && topLevel(framework) === levels
  const own = typeof mapping.levels === 'object' ? mapping.levels : comparable ? framework.levels.map(({ name }) => name[language]) : []
  const answers = mappingPagesWords[language].answers
  const options = [
    ...Array.from({ length: levels }, (_, index) => ({ value: String(index + 1), label: answers.level(index + 1, own[index]) })),
    { value: '0', label: answers.none },
  ]
  const empty = { inFile: '', text: '', area: '', audience: '' as const, same: '' }
  const room = Math.max(0, Math.min(spare, 300 - written.statements.length))
  const statements = [
    ...written.statements,
    ...Array.from({ length: errors.name || Object.keys(errors).length === 0 ? room : 0 }, () => empty),
  ]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.title} context={<a href={linkTo('/history-imports/new')}>{t.back}</a>} lead={t.lead} />
      {changed && (
        <Notice>
          <p>{t.changed}</p>
        </Notice>
      )}
      <OnceForm class="stack-l" action={formTo('PUT /history-mappings/:id', id)}>
        <Hidden values={{ seen }} />
        <Section id="survey" title={t.survey} note={t.scale(levels)}>
          <div class="stack">
            <TextInput name="name" label={answers.name} error={errors.name} value={written.name} maxlength={120} />
            <AudienceSelect language={language} name="audience" id="audience" label={t.audience} value={written.audience} />
          </div>
        </Section>
        <Section id="columns" title={t.columns} note={t.columnsNote}>
          <div class="stack">
            {columns.map((column, index) => (
              <TextInput
                key={column}
                name="column"
                id={`column-${index}`}
                label={columnNames[language][column]}
                error={errors[`column-${index}`]}
                value={written.columns[index] ?? ''}
                maxlength={500}
                optional
              />
            ))}
          </div>
        </Section>
        <Section id="statements" title={t.statements} note={t.statementsNote}>
          <div class="stack-l">
            {statements.map((statement, index) => (
              <Statement key={index} {...{ language, index, errors, framework, comparable, statement }} />
            ))}
          </div>
        </Section>
        <Section id="words" title={t.words} note={t.wordsNote}>
          <div class="stack">
            {written.words.map(({ word, level }, index) => (
              <div key={word}>
                <Hidden values={{ word }} />
                <Select name="level" id={`level-${index}`} label={word} empty={t.removeWord} options={options} value={level} />
              </div>
            ))}
            {options.map(({ value, label }, index) => (
              <TextInput
                key={value}
                name="more"
                id={`more-${index}`}
                label={value === '0' ? answers.moreNone : answers.moreOf(label)}
                error={errors[`more-${index}`]}
                value={written.more[index] ?? ''}
                maxlength={500}
                optional
              />
            ))}
            <Checkbox name="others" value="none" label={answers.others} hint={answers.othersHint} checked={written.others} />
          </div>
        </Section>
        <Button>{t.save}</Button>
      </OnceForm>
      <form class="gap" action={formTo('DELETE /history-mappings/:id', id)} method="post" novalidate>
        <Button variant="danger">{t.remove}</Button>
      </form>
    </>
  )
}

type StatementProps = Pick<Props, 'language' | 'errors' | 'framework'> & {
  index: number
  comparable: boolean
  statement: WrittenMapping['statements'][number]
}

function Statement({ language, index, errors, framework, comparable, statement: { inFile, text, area, audience, same } }: StatementProps) {
  const t = keptMappingWords[language]
  const words = mappingPagesWords[language].statements
  return (
    <div class="stack-s">
      <TextInput
        name="in_file"
        id={`in_file-${index}`}
        label={t.inFile}
        error={errors[`in_file-${index}`]}
        value={inFile}
        maxlength={500}
        wide
        optional={inFile === ''}
      />
      {comparable && framework ? (
        <Select
          name="same"
          id={`same-${index}`}
          label={t.same}
          error={errors[`same-${index}`]}
          empty={words.none}
          options={framework.areas.flatMap(({ name, aspects }) =>
            aspects.map((aspect) => ({ value: aspect.key, label: `${name[language]}: ${aspect.name[language]}` })),
          )}
          value={same}
        />
      ) : (
        <Hidden values={{ same: '' }} />
      )}
      <More
        label={t.more}
        open={area !== '' || audience !== '' || (text !== '' && text !== inFile) || errors[`area-${index}`] !== undefined}
      >
        <div class="stack gap">
          <TextInput name="text" id={`text-${index}`} label={t.text} hint={t.textHint} value={text} maxlength={500} wide optional />
          <TextInput
            name="area"
            id={`area-${index}`}
            label={words.area}
            hint={words.areaHint}
            error={errors[`area-${index}`]}
            value={area}
            maxlength={longestArea}
            optional
          />
          <AudienceSelect language={language} name="whose" id={`whose-${index}`} label={words.audience} value={audience} />
        </div>
      </More>
    </div>
  )
}

function AudienceSelect({ language, ...field }: { language: Language; name: string; id: string; label: string; value: string }) {
  const t = mappingPagesWords[language]
  return (
    <Select {...field} empty={t.statements.asFile} options={audiences.map((value) => ({ value, label: t.columns.audiences[value] }))} />
  )
}
