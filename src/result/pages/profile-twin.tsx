import type { Language } from '../../base/language.ts'
import { formatNumber } from '../../base/language.ts'
import type { MinimumGroup } from '../../round/round.ts'
import { Twin } from '../../ui/charts/plot.tsx'
import { pageMessages } from '../page-messages.ts'
import { contributorsOf } from '../reading/rows.ts'
import { coverageText, meanText, reasonText, spreadText } from '../reading/words.ts'
import type { ProfileRow } from './profile-section.tsx'

type Props = { language: Language; areas: { key: string; name: string; rows: ProfileRow[] }[]; levels: number; minimumGroup: MinimumGroup }

/** The profile's figures as a table: mean, n, spread, and where there are any the reader's own level, the index and what a figure is made of. */
export function ProfileTwin({ language, areas, levels, minimumGroup }: Props) {
  const t = pageMessages[language].profile
  const rows = areas.flatMap((area) => area.rows.map((row) => ({ ...row, name: row.whole ? t.areaRow(area.name) : row.name })))
  const owned = rows.some(({ own }) => own !== null)
  const indexed = rows.some(({ cell }) => cell.index !== null)
  const covered = rows.some(({ cell }) => cell.coverage !== null)
  const numeric = (label: string) => ({ label, numeric: true })
  return (
    <Twin
      summary={t.table}
      caption={t.caption}
      note={indexed ? t.index(levels) : undefined}
      columns={[
        t.columns.aspect,
        numeric(t.columns.mean),
        numeric(t.columns.count),
        t.columns.spread,
        ...(owned ? [numeric(t.you)] : []),
        ...(indexed ? [numeric(t.columns.index)] : []),
        ...(covered ? [t.columns.basis] : []),
      ]}
      rows={rows.map(({ name, cell: { content, index, coverage }, own }) => [
        name,
        content.kind === 'protected' ? reasonText(content.reason, language) : meanText(content, language),
        formatted(contributorsOf(content), language) ?? t.notShown,
        spreadText(content, language) ?? t.notShown,
        ...(owned ? [own ?? t.notShown] : []),
        ...(indexed ? [formatted(index, language) ?? t.notShown] : []),
        ...(covered ? [coverage && content.kind !== 'protected' ? coverageText(coverage, minimumGroup, language) : t.notShown] : []),
      ])}
    />
  )
}

function formatted(count: number | null, language: Language): string | null {
  return count === null ? null : formatNumber(count, language)
}
