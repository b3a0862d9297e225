import type { Framework } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Plot } from '../../../ground/ui/charts/plot.tsx'
import { StackedBar } from '../../../ground/ui/charts/stacked-bar.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { ReleasedResult } from '../../release/released.ts'
import { Notes } from '../notes.tsx'
import { distributionAnswer, spectraOf } from '../reading/distribution.ts'
import { isAboveSchool } from '../reading/figures.ts'
import { type AspectRow, aspectRows } from '../reading/rows.ts'
import { apartCell, barOf, countCell, distributionRow, isMerged, levelTones } from './distribution-bars.tsx'
import { distributionSectionWords } from './distribution-section.words.ts'

type Props = { language: Language; result: ReleasedResult; framework: Framework }

/** How the staff's answers divide over the levels; where no division is shown, how far apart they lie, in a word. */
export function DistributionSection({ language, result, framework }: Props) {
  const t = distributionSectionWords[language]
  const rows = aspectRows(result, framework).filter(({ staff }) => staff)
  const divided = spectraOf(rows).length > 0
  const contents = rows.flatMap(({ staff }) => (staff ? [staff.content] : []))
  return (
    <Section id="distribution" title={t.heading} note={t.note}>
      {divided ? (
        <Bars language={language} result={result} framework={framework} rows={rows} />
      ) : (
        <SpreadTable language={language} rows={rows} />
      )}
      <Notes
        language={language}
        minimumGroup={result.round.minimumGroup}
        contents={contents}
        more={[
          divided && t.counts,
          divided && isAboveSchool(result.unit.level) && t.several,
          contents.some((content) => content.kind === 'large' && content.deviation !== null) && t.spread,
        ]}
      />
    </Section>
  )
}

function Bars({ language, result, framework, rows }: Props & { rows: readonly AspectRow[] }) {
  const t = distributionSectionWords[language]
  const merged = spectraOf(rows).some(({ parts }) => parts.some(isMerged))
  return (
    <StackedBar
      id="distribution-chart"
      title={t.question}
      answer={distributionAnswer(rows, language)}
      legend={[
        ...framework.levels.map(({ level, name }) => ({ tone: levelTones[level - 1] ?? 'v5', text: String(level), label: name[language] })),
        ...(merged ? [{ tone: 'p0' as const, text: t.mergedMark, label: t.merged }] : []),
      ]}
      areas={[...Map.groupBy(rows, ({ area }) => area)].map(([area, within]) => ({
        name: area.name[language],
        rows: within.map((row) => barOf(row, result.unit.level, language)),
      }))}
      twin={{
        summary: t.table,
        caption: t.caption,
        columns: [t.columns.aspect, ...framework.levels.map(({ level }) => String(level)), t.columns.count, t.columns.spread],
        rows: rows.map((row) => distributionRow(row, framework.levels.length, language)),
      }}
    />
  )
}

/** A small group: one word for each aspect. The table is the chart. */
function SpreadTable({ language, rows }: { language: Language; rows: readonly AspectRow[] }) {
  const t = distributionSectionWords[language]
  return (
    <Plot id="distribution-chart" title={t.spreadQuestion} answer={distributionAnswer(rows, language)}>
      <Table
        stack
        caption={t.spreadCaption}
        captionHidden
        columns={[t.columns.aspect, t.columns.apart, { label: t.columns.count, numeric: true }]}
        rows={rows.map((row) => [row.aspect.name[language], apartCell(row, language), countCell(row, language)])}
      />
    </Plot>
  )
}
