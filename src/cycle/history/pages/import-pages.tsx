import { linkTo } from '../../../ground/base/addresses.ts'
import { addDays, dayOf } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { UploadProgress } from '../../../ground/ui/components/meter/meter.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { rowsText } from '../fault-sentences.ts'
import { columnNames, faultTexts } from '../faults.words.ts'
import type { Preview } from '../planning.ts'
import type { HistoryImport } from '../store-imports.ts'
import { importPagesWords } from './import-pages.words.ts'

type Going = Pick<HistoryImport, 'id' | 'state' | 'done' | 'total' | 'fileName'>

/** Work that is going on: a bar that moves by itself where script runs, a link to reload where it does not. */
export function ProgressPage({ language, going }: { language: Language; going: Going }) {
  const t = importPagesWords[language]
  const { title } = going.state === 'importing' ? t.importing : t.reading
  return (
    <>
      <PageHead title={title} context={going.fileName} />
      <UploadProgress
        id="progress"
        url={linkTo('/history-imports/:id/progress', going.id)}
        label={title}
        done={going.done}
        total={Math.max(1, going.total)}
        text={progressText(going, language)}
      >
        <p class="soft">
          {t.reloadText} <a href={linkTo('/history-imports/:id', going.id)}>{t.reload}</a>
        </p>
      </UploadProgress>
    </>
  )
}

/** How far it has come, in words. */
export function progressText({ state, done, total }: Pick<Going, 'state' | 'done' | 'total'>, language: Language): string {
  const t = importPagesWords[language]
  if (state !== 'importing') return t.reading.text
  return done > 0 ? t.importing.text(done, total) : t.importing.none
}

/** Everything that is to be mended, each kind once with its rows. */
export function FaultsPage({ language, fileName, preview }: { language: Language; fileName: string; preview: Preview }) {
  const t = importPagesWords[language].faulty
  return (
    <>
      <PageHead title={t.title} context={fileName} lead={t.lead(preview.faults.length)} />
      <Section id="faults" title={t.list} note={t.note}>
        <Table
          caption={t.list}
          captionHidden
          stack
          columns={[t.columns.where, t.columns.column, t.columns.what]}
          rows={preview.faults.map((fault) => [
            rowsText(fault, language),
            fault.column ? columnNames[language][fault.column] : t.none,
            faultTexts[language][fault.code](fault.value),
          ])}
        />
      </Section>
      <Again language={language} />
    </>
  )
}

/** What an import did, and when it is seen. */
export function DonePage({ language, fileName, now }: { language: Language; fileName: string; now: Date }) {
  const t = importPagesWords[language].done
  return (
    <>
      <PageHead title={t.title} context={fileName} lead={t.lead(formatDay(addDays(dayOf(now), 1), language, true))} />
      <div class="stack-l">
        <p class="soft">{t.gone}</p>
        <LinkButton href={linkTo('/history')} iconEnd="arrow-right">
          {t.next}
        </LinkButton>
      </div>
    </>
  )
}

/** It stopped, and nothing was changed. */
export function FailedPage({ language, fileName }: { language: Language; fileName: string }) {
  const t = importPagesWords[language].failed
  return (
    <>
      <PageHead title={t.title} context={fileName} lead={t.lead} />
      <Again language={language} />
    </>
  )
}

function Again({ language }: { language: Language }) {
  return (
    <p class="gap">
      <LinkButton href={linkTo('/history-imports/new')} icon="upload">
        {importPagesWords[language].again}
      </LinkButton>
    </p>
  )
}
