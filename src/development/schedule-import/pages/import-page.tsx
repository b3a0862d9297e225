import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatList, formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { FileInput, Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { whenInWords } from '../../programme/names.words.ts'
import type { WholeFault } from '../file.ts'
import type { ReadRow, RowFault } from '../reading.ts'
import { importWords } from './import.words.ts'

export type ImportProps = {
  language: Language
  programme: { id: string; title: string }
  faults?: readonly RowFault[]
  fault?: WholeFault
  /** What would be made, and the file's cells to send again. */
  preview?: { rows: readonly ReadRow[]; newCourses: readonly string[]; cells: string }
}

const mostShown = 200

/** Reading in a schedule: choosing a file, what was wrong in it, or what would come of it. */
export function ImportPage({ language, programme, faults = [], fault, preview }: ImportProps) {
  const t = importWords[language]
  const back = linkTo('/programmes/:id', programme.id)
  const error = fault ? t.whole[fault] : undefined
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'file', text: error }] : []} />
      {faults.length > 0 && (
        <Notice kind="error" alert>
          <div class="stack-s">
            <h2>{t.faultTitle}</h2>
            <p>{t.faultLead}</p>
          </div>
        </Notice>
      )}
      <PageHead
        title={preview ? t.preview(preview.rows.length) : t.title}
        context={<a href={back}>{programme.title}</a>}
        lead={preview ? t.previewLead : t.lead}
      />
      {preview ? (
        <Preview {...{ language, programme, preview }} />
      ) : (
        <>
          {faults.length > 0 && <Faults {...{ language, faults }} />}
          <OnceForm
            class="stack-l measure"
            action={formTo('POST /programmes/:id/schedule-imports', programme.id)}
            enctype="multipart/form-data"
          >
            <div class="stack-s">
              <p>{t.needed}</p>
              <p>{t.more}</p>
              <p>{t.seminar}</p>
            </div>
            <FileInput name="file" label={t.file} hint={t.fileHint} accept=".xlsx,.csv,.txt" error={error} />
            <div class="row">
              <Button icon="upload">{t.read}</Button>
              <LinkButton variant="quiet" href={linkTo('/programmes/:id/schedule-imports/template.csv', programme.id)}>
                {t.template}
              </LinkButton>
            </div>
          </OnceForm>
        </>
      )}
    </>
  )
}

function Faults({ language, faults }: { language: Language; faults: readonly RowFault[] }) {
  const t = importWords[language]
  return (
    <Section id="faults" title={t.faultTitle}>
      <Table
        stack
        caption={t.faultTitle}
        captionHidden
        columns={[t.faultColumns.row, t.faultColumns.column, t.faultColumns.fault]}
        rows={faults
          .slice(0, mostShown)
          .map(({ row, column, code, said }) => [
            formatNumber(row, language),
            t.columnNames[column],
            `${t.faults[code]}${said === '' ? '' : t.said(said)}`,
          ])}
      />
      {faults.length > mostShown && <p class="soft">{t.moreFaults(faults.length - mostShown)}</p>}
    </Section>
  )
}

function Preview({
  language,
  programme,
  preview,
}: Pick<ImportProps, 'language' | 'programme'> & { preview: NonNullable<ImportProps['preview']> }) {
  const t = importWords[language]
  const { rows, newCourses, cells } = preview
  return (
    <div class="stack-l">
      {newCourses.length > 0 && <p>{t.newCourses(formatList([...newCourses], language))}</p>}
      <Table
        stack
        caption={t.preview(rows.length)}
        captionHidden
        columns={[t.columns.title, t.columns.course, t.columns.when, t.columns.place, t.columns.seats]}
        rows={rows.map(({ course, track, draft }) => [
          draft.title,
          [course, track].filter(Boolean).join(', '),
          whenInWords(draft, language),
          draft.place,
          [draft.seatsRoom, draft.seatsLink].filter((each) => each !== null).join(' + '),
        ])}
      />
      <OnceForm class="row" action={formTo('POST /programmes/:id/schedule-imports', programme.id)}>
        <Hidden values={{ cells }} />
        <Button>{t.keep(rows.length)}</Button>
        <LinkButton variant="quiet" href={linkTo('/programmes/:id/schedule-imports/new', programme.id)}>
          {t.other}
        </LinkButton>
      </OnceForm>
    </div>
  )
}
