import type { Framework } from '../../../content/framework/schema.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { ReleasedResult } from '../../release/released.ts'
import { Notes } from '../notes.tsx'
import { optedOutRows } from '../reading/opted-out.ts'
import { optedOutWords } from './opted-out-section.words.ts'

type Props = { language: Language; result: ReleasedResult; framework: Framework }

/** How many of a school's staff have chosen not to, for their pupils: the aspects where it is said, and no others. */
export function OptedOutSection({ language, result, framework }: Props) {
  const t = optedOutWords[language]
  return (
    <Section id="opted-out" title={t.heading} note={t.note}>
      <Table
        caption={t.heading}
        captionHidden
        columns={[t.aspect, t.people]}
        rows={optedOutRows(result, framework).map(({ aspect, optedOut }) => [aspect.name[language], formatNumber(optedOut, language)])}
      />
      <Notes language={language} minimumGroup={result.round.minimumGroup} more={[t.apart, t.silent(result.round.minimumGroup)]} />
    </Section>
  )
}
