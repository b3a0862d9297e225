import { linkTo } from '../../../ground/base/addresses.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Facts } from '../../../ground/ui/components/facts/facts.tsx'
import { UploadProgress } from '../../../ground/ui/components/meter/meter.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { countWords } from '../roster/counts.words.ts'
import { columnNames, faultTexts } from '../roster/faults.words.ts'
import { mostFaults } from '../roster/roster.ts'
import type { KeptPreview, RosterImport } from '../roster/store-imports.ts'
import { rosterImportWords } from './roster-import.words.ts'
import { UploadForm } from './roster-upload.tsx'
import { rosterUploadWords } from './roster-upload.words.ts'
import { OrganisationTabs } from './tabs.tsx'

/** Work that is going on: a bar that moves by itself where script runs, a link to reload where it does not. */
export function RosterProgressPage({
  language,
  roster,
}: {
  language: Language
  roster: Pick<RosterImport, 'id' | 'state' | 'done' | 'total' | 'fileName'>
}) {
  const { progress: t } = rosterImportWords[language]
  const title = roster.state === 'importing' ? t.importing : t.checking
  return (
    <>
      <PageHead title={title} context={roster.fileName} />
      <OrganisationTabs language={language} current="import" />
      <UploadProgress
        id="progress"
        url={linkTo('/roster-imports/:id/progress', roster.id)}
        label={title}
        done={roster.done}
        total={Math.max(1, roster.total)}
        text={progressText(roster, language)}
      >
        <p class="soft">
          {t.reloadText} <a href={linkTo('/roster-imports/:id', roster.id)}>{t.reload}</a>
        </p>
      </UploadProgress>
    </>
  )
}

/** How far it has come, in words. */
export function progressText({ state, done, total }: Pick<RosterImport, 'state' | 'done' | 'total'>, language: Language): string {
  const { progress: t } = rosterImportWords[language]
  return state === 'importing' && total > 1 ? t.importingText(done, total) : t.checkingText
}

/** Everything that is to be mended, and where to upload the mended file. */
export function RosterFaultsPage({ language, fileName, preview }: { language: Language; fileName: string; preview: KeptPreview }) {
  const faults = faultTexts[language]
  const columns = columnNames[language]
  const { faulty: t } = rosterImportWords[language]
  return (
    <>
      <PageHead title={t.title} context={fileName} lead={t.lead(preview.faultCount)} />
      <OrganisationTabs language={language} current="import" />
      <Section id="faults" title={t.list} note={t.rowNote}>
        <div class="stack">
          {preview.faultCount > mostFaults && <p>{t.shown(mostFaults, preview.faultCount)}</p>}
          <Table
            caption={t.caption}
            captionHidden
            stack
            columns={[t.row, t.column, t.what]}
            rows={preview.faults.map((fault) => [
              fault.row === null ? t.wholeFile : t.rowNumber(fault.row),
              fault.column ? columns[fault.column] : '–',
              faults[fault.code](fault.value ?? '', fault.other ?? ''),
            ])}
          />
        </div>
      </Section>
      <Section id="again" title={t.again}>
        <UploadForm language={language} button={rosterUploadWords[language].check} />
      </Section>
    </>
  )
}

/** What an import did. */
export function RosterDonePage({ language, fileName, preview }: { language: Language; fileName: string; preview: KeptPreview }) {
  const { done: t } = rosterImportWords[language]
  return (
    <>
      <PageHead title={t.title} context={fileName} lead={t.lead(preview.counts)} />
      <OrganisationTabs language={language} current="import" />
      <div class="stack-l">
        <Facts facts={countFacts(preview, language)} />
        <p class="soft">{t.fileGone}</p>
        <LinkButton href={linkTo('/people')} iconEnd="arrow-right">
          {t.next}
        </LinkButton>
      </div>
    </>
  )
}

/** It stopped, and nothing was changed. */
export function RosterFailedPage({ language, fileName }: { language: Language; fileName: string }) {
  const { failed: t } = rosterImportWords[language]
  return (
    <>
      <PageHead title={t.title} context={fileName} lead={t.lead} />
      <OrganisationTabs language={language} current="import" />
      <UploadForm language={language} button={rosterUploadWords[language].check} />
    </>
  )
}

export function countFacts({ counts }: KeptPreview, language: Language): { term: string; value: string }[] {
  return (['added', 'changed', 'ended', 'same'] as const).map((list) => ({
    term: countWords[language].lists[list],
    value: formatNumber(counts[list], language),
  }))
}
