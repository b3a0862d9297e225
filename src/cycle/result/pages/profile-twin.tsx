import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { Twin } from '../../../ground/ui/charts/plot.tsx'
import type { Cell } from '../../protection/cell.ts'
import type { MinimumGroup } from '../../round/round.ts'
import { countHeading } from '../count.tsx'
import { coverageText, meanText, reasonText } from '../reading/figure-sentences.ts'
import { contributorsOf } from '../reading/rows.ts'
import { profileWords } from './profile-section.words.ts'
import { spreadCell } from './spread-cell.ts'

/** A row of the profile: an area as a whole, or one of its aspects. */
export type ProfileRow = { key: string; name: string; whole: boolean; cell: Cell; own: number | null }

type Props = { language: Language; areas: { key: string; name: string; rows: ProfileRow[] }[]; levels: number; minimumGroup: MinimumGroup }

/** The profile's figures as a table: mean, n, spread, and where there are any the reader's own level, the index and what a figure is made of. */
export function ProfileTwin({ language, areas, levels, minimumGroup }: Props) {
  const t = profileWords[language]
  const rows = areas.flatMap((area) => area.rows.map((row) => ({ ...row, name: row.whole ? t.areaRow(area.name) : row.name })))
  const owned = rows.some(({ own }) => own !== null)
  const indexed = rows.some(({ cell }) => cell.index !== null)
  const covered = rows.some(({ cell }) => cell.coverage !== null)
  return (
    <Twin
      summary={t.table}
      caption={t.caption}
      note={indexed ? t.index(levels) : undefined}
      columns={[
        t.columns.aspect,
        ...(covered ? [t.columns.basis] : []),
        ...[
          t.columns.mean,
          countHeading(rows[0]?.cell.level ?? 'school', language),
          t.columns.spread,
          ...(owned ? [t.you] : []),
          ...(indexed ? [t.columns.index] : []),
        ].map((label) => ({
          label,
          numeric: true,
        })),
      ]}
      rows={rows.map(({ name, cell: { content, index, coverage }, own }) => [
        name,
        ...(covered ? [coverage && content.kind !== 'protected' ? coverageText(coverage, minimumGroup, language) : t.notShown] : []),
        content.kind === 'protected' ? reasonText(content.reason, language) : meanText(content, language),
        formatted(contributorsOf(content), language) ?? t.notShown,
        spreadCell(content, language),
        ...(owned ? [own ?? t.notShown] : []),
        ...(indexed ? [formatted(index, language) ?? t.notShown] : []),
      ])}
    />
  )
}

function formatted(count: number | null, language: Language): string | null {
  return count === null ? null : formatNumber(count, language)
}
