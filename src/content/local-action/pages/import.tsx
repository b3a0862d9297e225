import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { FileInput, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { faultWords } from '../faults.words.ts'
import type { FileFault } from '../file.ts'
import { localActionWords } from '../local-action.words.ts'
import { exampleFile } from './example-file.ts'
import { importWords } from './import.words.ts'

type Props = { language: Language; text: string; faults: FileFault[]; error?: string | undefined }

const mostShown = 100

/** Taking in actions from a file; what was wrong with the last try, line by line, and its text to mend on the spot. */
export function ImportPage({ language, text, faults, error }: Props) {
  const t = importWords[language]
  const { title } = localActionWords[language]
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'file', text: error }] : []} />
      {faults.length > 0 && (
        <Notice kind="error" alert>
          <p>
            <b>{t.faultsTitle}</b>
          </p>
          <p>{t.faultsLead(faults.length)}</p>
        </Notice>
      )}
      <PageHead title={t.title} context={<a href={linkTo('/local-actions')}>{title}</a>} lead={t.lead} />
      {faults.length > 0 && (
        <Section id="faults" title={t.faultsTitle}>
          <Table
            caption={t.faultsCaption}
            captionHidden
            stack
            columns={[t.lineColumn, t.placeColumn, t.faultColumn]}
            rows={faults.slice(0, mostShown).map((fault) => [formatNumber(fault.line, language), fault.name, faultText(fault, language)])}
          />
          {faults.length > mostShown && <p class="gap soft">{t.more(faults.length - mostShown)}</p>}
        </Section>
      )}
      <Section id="choose" title={t.choose}>
        <OnceForm class="stack" action={formTo('POST /local-actions/imports')} enctype="multipart/form-data">
          <FileInput name="file" label={t.file} hint={t.fileHint} accept=".yaml,.yml" error={error} />
          <TextArea name="text" label={t.text} value={text} rows={text === '' ? 6 : 20} wide />
          <Button icon="upload">{t.button}</Button>
        </OnceForm>
      </Section>
      <Section id="form" title={t.form} note={t.formNote}>
        <div class="stack">
          <div class="box scroll" tabindex={0} role="region" aria-label={t.example}>
            <pre class="small">{exampleFile}</pre>
          </div>
          <ul class="stack-s measure">
            {t.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
      </Section>
    </>
  )
}

function faultText({ code, among }: FileFault, language: Language): string {
  const t = faultWords[language]
  const importText = importWords[language]
  const texts: Record<FileFault['code'], string> = { ...t, ...importText.faults }
  return among ? importText.among(texts[code], among) : texts[code]
}
