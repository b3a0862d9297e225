import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { FileInput, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { FileFault } from '../file.ts'
import { equipmentWords } from './equipment.words.ts'

type Props = { language: Language; text: string; faults: FileFault[]; error?: string }

const mostShown = 100

/** Reading in what there is from a file; what was wrong with the last try, row by row. */
export function EquipmentImportPage({ language, text, faults, error }: Props) {
  const t = equipmentWords[language]
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'file', text: error }] : []} />
      {faults.length > 0 && (
        <Notice kind="error" alert>
          <p>
            <b>{t.faultTitle}</b>
          </p>
          <p>{t.faultLead}</p>
        </Notice>
      )}
      <PageHead title={t.importTitle} context={<a href={linkTo('/equipment')}>{t.title}</a>} lead={t.importLead} />
      {faults.length > 0 && (
        <Section id="faults" title={t.faultTitle}>
          <Table
            stack
            caption={t.faultTitle}
            captionHidden
            columns={[t.faultColumns.line, t.faultColumns.fault]}
            rows={faults.slice(0, mostShown).map(({ line, code, said }) => [formatNumber(line, language), t.faults[code](said)])}
          />
          {faults.length > mostShown && <p class="soft">{t.more(faults.length - mostShown)}</p>}
        </Section>
      )}
      <OnceForm class="stack-l" action={formTo('POST /equipment/imports')} enctype="multipart/form-data">
        <FileInput name="file" label={t.file} hint={t.fileHint} accept=".csv,.txt" error={error} optional />
        <TextArea name="text" label={t.text} value={text} rows={text === '' ? 5 : 16} optional wide />
        <div class="row">
          <Button icon="upload">{t.read}</Button>
          <LinkButton variant="quiet" href={linkTo('/equipment/template.csv')}>
            {t.template}
          </LinkButton>
        </div>
      </OnceForm>
    </>
  )
}
