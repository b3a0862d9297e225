import type { Framework } from '../../../content/framework/schema.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { profileAnswer } from '../lead.ts'
import type { ResultRow } from '../result.ts'

import type { SharedResult } from '../sharing.ts'
import { sharingWords } from '../sharing.words.ts'
import { Profile } from './profile.tsx'

/** What staff have chosen to show their principal. */
export function SharedListPage({ language, results }: { language: Language; results: SharedResult[] }) {
  const t = sharingWords[language].shared
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      {results.length === 0 ? (
        <Empty title={t.none} level={2}>
          <p class="measure">{t.noneText}</p>
        </Empty>
      ) : (
        <Table
          stack
          caption={t.caption}
          captionHidden
          columns={t.columns}
          rows={results.map((result) => [
            <a href={linkTo('/shared-results/:id', result.id)}>{result.name}</a>,
            result.schoolName,
            result.roundName,
            formatDay(result.sharedOn, language, true),
          ])}
        />
      )}
    </>
  )
}

/** One shared result: a copy, with how to use it. */
export function SharedResultPage({
  language,
  result,
  framework,
  rows,
}: {
  language: Language
  result: SharedResult
  framework: Framework
  rows: ResultRow[]
}) {
  const t = sharingWords[language].shared
  return (
    <>
      <PageHead
        title={t.result(result.name)}
        context={`${result.roundName} · ${result.schoolName}`}
        lead={t.one(result.givenName, formatDay(result.sharedOn, language, true))}
        privacy={t.privacy(result.givenName)}
      />
      <Section id="profile" title={t.profile} note={t.careful}>
        <Profile
          language={language}
          framework={framework}
          rows={rows}
          title={t.question(result.givenName)}
          answer={profileAnswer(rows, language)}
          nowLabel={result.roundName}
        />
      </Section>
    </>
  )
}
