import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, FileInput, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { columnNames } from '../faults.words.ts'
import { columns } from '../history.ts'
import { exampleMapping } from '../mapping.ts'
import type { SavedMapping } from '../store-mappings.ts'
import { uploadPageWords } from './upload-page.words.ts'

export type UploadForm = { framework: string; saved: string; round: string; day: string }
/** Chosen where the mapping is to be made, page by page. */
export const newMapping = 'new'

type Field = 'file' | 'saved' | 'mapping' | 'framework' | 'round' | 'day'

type Props = {
  language: Language
  frameworks: { key: string; name: string }[]
  /** Mappings that were made before. */
  mappings: readonly SavedMapping[]
  sent: UploadForm
  errors?: Partial<Record<Field, string>>
  /** What is wrong in the mapping, line by line. */
  mappingFaults?: readonly { line: number; reason: string }[]
}

/** Choosing a file of an earlier survey: what it should look like, and what will happen. */
export function UploadPage({ language, frameworks, mappings, sent, errors = {}, mappingFaults = [] }: Props) {
  const t = uploadPageWords[language]
  const problems = (['file', 'saved', 'mapping', 'framework', 'round', 'day'] as const).flatMap((field) => {
    const text = errors[field]
    return text ? [{ field, text }] : []
  })
  return (
    <>
      <ErrorSummary problems={problems} />
      <PageHead title={t.title} lead={t.lead}>
        <GuideLink language={language} guide="tidigare-undersokning" />
      </PageHead>
      <Section id="upload" title={t.choose}>
        <OnceForm class="stack" action={formTo('POST /history-imports')} enctype="multipart/form-data">
          <FileInput name="file" label={t.file} hint={t.fileHint} error={errors.file} accept=".csv,.txt,.xlsx" />
          <Select
            name="saved"
            label={t.saved}
            hint={t.savedHint}
            error={errors.saved}
            empty={t.savedNone}
            options={[{ value: newMapping, label: t.savedNew }, ...mappings.map(({ id, name }) => ({ value: id, label: name }))]}
            value={sent.saved}
          />
          <FileInput name="mapping" label={t.mapping} hint={t.mappingHint} error={errors.mapping} accept=".yaml,.yml" optional />
          {mappingFaults.length > 0 && (
            <div class="stack-s measure">
              <p>{t.badMapping}</p>
              <ul class="stack-s" lang="en">
                {mappingFaults.map(({ line, reason }) => (
                  <li key={`${line} ${reason}`}>{t.mappingLine(line, reason)}</li>
                ))}
              </ul>
            </div>
          )}
          <Select
            name="framework"
            label={t.framework}
            hint={t.frameworkHint}
            error={errors.framework}
            options={frameworks.map(({ key, name }) => ({ value: key, label: name }))}
            value={sent.framework}
          />
          <TextInput name="round" label={t.round} hint={t.roundHint} error={errors.round} value={sent.round} maxlength={120} optional />
          <DateInput name="day" label={t.day} hint={t.dayHint} error={errors.day} value={sent.day} optional />
          <Button icon="upload">{t.check}</Button>
        </OnceForm>
      </Section>
      {mappings.length > 0 && (
        <Section id="mappings" title={t.mappings} note={t.mappingsNote}>
          <ul class="stack-s" role="list">
            {mappings.map(({ id, name }) => (
              <li key={id} class="row">
                <a href={linkTo('/history-mappings/:id', id)}>{name}</a>
                <form action={formTo('DELETE /history-mappings/:id', id)} method="post" novalidate>
                  <Button variant="quiet">
                    {t.removeMapping}
                    <span class="vh"> {name}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="what-happens" title={t.happens}>
        <ul class="stack-s measure">
          {t.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
      <Section id="how" title={t.how} note={t.howNote}>
        <div class="stack">
          <p>
            <a href={linkTo('/history-imports/template.csv')}>{t.template}</a>
          </p>
          <Table
            caption={t.caption}
            captionHidden
            stack
            columns={[t.column, t.holds]}
            rows={columns.map((column) => [columnNames[language][column], t.contents[column]])}
          />
        </div>
      </Section>
      <Section id="sums" title={t.sums}>
        <div class="stack-s measure">
          {t.sumsText.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <ul class="stack-s">
            {t.sumsLimits.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      </Section>
      <Section id="mapping-file" title={t.example} note={t.exampleNote}>
        <More label={t.example}>
          <pre class="small">{exampleMapping}</pre>
        </More>
      </Section>
    </>
  )
}
