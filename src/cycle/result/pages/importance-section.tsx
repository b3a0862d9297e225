import { topLevel } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Plot } from '../../../ground/ui/charts/plot.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { Cell } from '../../protection/cell.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { Count } from '../count.tsx'
import { Notes } from '../notes.tsx'
import { meanText, reasonText } from '../reading/figure-sentences.ts'
import { isAboveSchool } from '../reading/figures.ts'
import { matters, mattersAnswer } from '../reading/importance.ts'
import { aspectRows } from '../reading/rows.ts'
import { importanceWords } from './importance-section.words.ts'

type Props = { language: Language; result: ReleasedResult; framework: Framework }

/** How much each aspect matters in the staff's work, beside their level in it. The table is the chart: two scales share no axis. */
export function ImportanceSection({ language, result, framework }: Props) {
  const t = importanceWords[language]
  const rows = aspectRows(result, framework).filter(({ importance }) => importance)
  const found = new Set(matters(rows))
  const above = isAboveSchool(result.unit.level)
  return (
    <Section id="importance" title={t.heading} note={t.note}>
      <Plot id="importance-chart" title={t.question} answer={mattersAnswer(rows, language)}>
        <Table
          stack
          caption={t.caption}
          captionHidden
          columns={[
            t.columns.aspect,
            t.columns.importance(above),
            t.columns.level(topLevel(framework), above),
            ...(found.size > 0 ? [{ label: t.columns.note, hidden: true }] : []),
          ]}
          rows={rows.map((row) => [
            row.aspect.name[language],
            <Figure language={language} cell={row.importance} />,
            <Figure language={language} cell={row.staff} />,
            ...(found.size > 0 ? [found.has(row) ? <b>{t.matters}</b> : ''] : []),
          ])}
        />
      </Plot>
      <Notes
        language={language}
        minimumGroup={result.round.minimumGroup}
        contents={rows.flatMap(({ importance }) => (importance?.content.kind === 'protected' ? [importance.content] : []))}
        more={[t.scale]}
      />
    </Section>
  )
}

/** "2,5 (37 svar)", or why there is none. */
function Figure({ language, cell }: { language: Language; cell: Cell | null }) {
  if (!cell) return <>{importanceWords[language].notShown}</>
  const { content, level } = cell
  if (content.kind === 'protected') return <>{reasonText(content.reason, language)}</>
  return (
    <span>
      {meanText(content, language)} <Count language={language} n={content.n} level={level} />
    </span>
  )
}
