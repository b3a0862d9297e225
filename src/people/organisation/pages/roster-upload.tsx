import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatTime, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { FileInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { columns } from '../roster/columns.ts'
import { columnNames } from '../roster/faults.words.ts'
import type { RosterImport } from '../roster/store-imports.ts'
import { rosterUploadWords } from './roster-upload.words.ts'
import { OrganisationTabs } from './tabs.tsx'

type Props = { language: Language; latest: Omit<RosterImport, 'preview'>[]; error?: string | undefined }

/** Choosing a roster file: what it should look like, and what will happen. */
export function RosterUploadPage({ language, latest, error }: Props) {
  const names = columnNames[language]
  const t = rosterUploadWords[language]
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'file', text: error }] : []} />
      <PageHead title={t.title} lead={t.lead} />
      <OrganisationTabs language={language} current="import" />
      <Section id="upload" title={t.choose}>
        <UploadForm language={language} error={error} button={t.check} />
      </Section>
      <Section id="what-happens" title={t.rulesTitle}>
        <ul class="stack-s measure">
          {t.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
      <Section id="how" title={t.how} note={t.howNote}>
        <div class="stack">
          <p class="measure">{t.order}</p>
          <p class="row">
            <a href={linkTo('/roster-imports/template.csv')}>{t.template}</a> <a href={linkTo('/people/roster.csv')}>{t.export}</a>
          </p>
          <Table
            caption={t.caption}
            captionHidden
            stack
            columns={[t.column, t.holds]}
            rows={columns.map((column) => [names[column], t.contents[column]])}
          />
        </div>
      </Section>
      {latest.length > 0 && (
        <Section id="latest" title={t.latest} note={t.latestNote}>
          <Table
            caption={t.latest}
            captionHidden
            stack
            columns={[t.fileName, t.when, t.state]}
            rows={latest.map((each) => [
              <a key={each.id} href={linkTo('/roster-imports/:id', each.id)}>
                {each.fileName}
              </a>,
              `${formatDay(dayOf(each.at), language)} ${formatTime(each.at, language)}`,
              t.states[each.state],
            ])}
          />
        </Section>
      )}
    </>
  )
}

/** The file and its button; also on the page that lists what is wrong. */
export function UploadForm({
  language,
  error,
  button,
  label,
}: {
  language: Language
  error?: string | undefined
  button: string
  label?: string
}) {
  const t = rosterUploadWords[language]
  return (
    <OnceForm class="stack" action={formTo('POST /roster-imports')} enctype="multipart/form-data">
      <FileInput name="file" label={label ?? t.file} hint={t.fileHint} error={error} accept=".csv,.txt,.xlsx" />
      <Button icon="upload">{button}</Button>
    </OnceForm>
  )
}
