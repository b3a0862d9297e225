import { type Audience, topLevel } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { Dot } from '../../../ground/ui/charts/marks.tsx'
import { LegendItem, Plot, PlotArea, PlotRow, Twin } from '../../../ground/ui/charts/plot.tsx'
import { percent } from '../../../ground/ui/charts/scale.ts'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Cell } from '../../protection/cell.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { contentNote, countsText, distributionText, meanText, reasonText, spreadText } from '../../result/reading/figure-sentences.ts'
import { areaRows, aspectRows, contributorsOf, meanOf } from '../../result/reading/rows.ts'
import { EarlierDistribution } from './earlier-distribution.tsx'
import { earlierPageWords } from './earlier-page.words.ts'

type Props = { language: Language; audience: Audience; result: ReleasedResult; framework: Framework }
type Row = { key: string; name: string; whole: boolean; cell: Cell }

/** One audience's means in an earlier round, on the scale that it had, with a table of the same. Nothing where it was not asked. */
export function EarlierProfile({ language, audience, result, framework }: Props) {
  const t = earlierPageWords[language]
  const areas = rowsOf({ language, audience, result, framework })
  const rows = areas.flatMap((area) => area.rows)
  if (rows.length === 0) return audience === 'staff' ? <p class="measure">{t.nothing}</p> : null
  const levels = topLevel(framework)
  const cells = rows.map(({ cell }) => cell)
  const notes = new Set(cells.flatMap(({ content }) => contentNote(content, result.round.minimumGroup, language) ?? []))
  return (
    <Section id={audience} title={t.heading[audience]} note={t.note[audience]}>
      <Plot
        id={`${audience}-chart`}
        title={t.question[audience]}
        answer={t.scale(levels)}
        {...(levels === 5 ? { levelNames: framework.levels.map(({ name }) => name[language]) } : {})}
        legend={<LegendItem mark={<Dot at="50%" />}>{t.mean(countsText(cells, language))}</LegendItem>}
        twin={
          <Twin
            summary={t.table}
            caption={t.caption}
            columns={[
              t.columns.statement,
              ...[t.columns.mean, t.columns.count].map((label) => ({ label, numeric: true })),
              t.columns.spread,
              t.columns.parts,
            ]}
            rows={rows.map((row) => tableRow(row, language))}
          />
        }
      >
        {areas.map((area) => (
          <PlotArea key={area.key} name={area.name}>
            {area.rows.map(({ key, name, whole, cell }) => (
              <PlotRow
                key={`${key} ${whole}`}
                label={whole ? <b>{name}</b> : name}
                value={<span class="may-wrap">{said(cell, language)}</span>}
              >
                <Mark cell={cell} levels={levels} />
              </PlotRow>
            ))}
          </PlotArea>
        ))}
      </Plot>
      <EarlierDistribution {...{ language, audience, result, framework }} />
      {notes.size > 0 && (
        <ul class="small soft measure gap stack-s" role="list">
          {[...notes].map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Mark({ cell, levels }: { cell: Cell; levels: number }) {
  const mean = meanOf(cell.content)
  // In the middles of as many equal columns as there are levels.
  return mean && <Dot at={percent(((mean.value - 0.5) / levels) * 100)} />
}

function rowsOf({ language, audience, result, framework }: Props): { key: string; name: string; rows: Row[] }[] {
  const aspects = aspectRows(result, framework)
  return areaRows(result, framework).flatMap(({ area, [audience]: ofArea }) => {
    const rows: Row[] = [
      ...(ofArea ? [{ key: area.key, name: earlierPageWords[language].whole, whole: true, cell: ofArea }] : []),
      ...aspects
        .filter((row) => row.area.key === area.key)
        .flatMap(({ aspect, [audience]: cell }): Row[] =>
          cell ? [{ key: aspect.key, name: aspect.name[language], whole: false, cell }] : [],
        ),
    ]
    return rows.length > 0 ? [{ key: area.key, name: area.name[language], rows }] : []
  })
}

function said({ content }: Cell, language: Language) {
  if (content.kind === 'protected') return reasonText(content.reason, language)
  return (
    <>
      <b>{meanText(content, language)}</b> ({formatNumber(content.n, language)})
    </>
  )
}

function tableRow({ name, cell: { content } }: Row, language: Language): string[] {
  const t = earlierPageWords[language]
  const n = contributorsOf(content)
  return [
    name,
    content.kind === 'protected' ? reasonText(content.reason, language) : (meanText(content, language) ?? t.none),
    n === null ? t.none : formatNumber(n, language),
    spreadText(content, language) ?? t.none,
    content.kind === 'large' ? distributionText(content.distribution, language) : t.none,
  ]
}
