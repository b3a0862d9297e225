import type { Audience } from '../../../content/framework/framework.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { Dot, Link, Ring } from '../../../ground/ui/charts/marks.tsx'
import { LegendItem, Plot, PlotArea, PlotRow, Twin } from '../../../ground/ui/charts/plot.tsx'
import { levelAt } from '../../../ground/ui/charts/scale.ts'
import type { Cell } from '../../protection/cell.ts'
import { countHeading } from '../../result/count.tsx'
import { countsText, meanText, reasonText } from '../../result/reading/figure-sentences.ts'
import { signedOf, tenthsOf } from '../../result/reading/figures.ts'
import { contributorsOf, meanOf } from '../../result/reading/rows.ts'
import type { Effect } from '../../statistics/effect.ts'
import { type AreaChange, areaChanges, type ChangeRow } from '../change.ts'
import { changeWords } from '../change.words.ts'
import { areaVerdictText, changeAnswer, intervalText, isOfSamePersons, verdictText } from '../change-sentences.ts'
import { changePageWords } from './change-page.words.ts'

type Props = {
  language: Language
  audience: Audience
  /** Of that audience. */
  rows: readonly ChangeRow[]
  levelNames: string[]
  /** Of the two rounds. */
  names: { now: string; before: string }
}

/** One audience's means in both rounds: now filled, before a small ring. */
export function ChangeChart({ language, audience, rows, levelNames, names }: Props) {
  const t = changePageWords[language]
  const count = countHeading(rows.find(({ now }) => now)?.now?.level ?? 'school', language)
  const counted = (which: 'now' | 'before') =>
    countsText(
      rows.map((row) => row[which]),
      language,
    )
  return (
    <Plot
      wordy
      id={`change-${audience}-chart`}
      title={t.question[audience]}
      answer={changeAnswer(rows, language)}
      levelNames={levelNames}
      legend={
        <>
          <LegendItem mark={<Dot at="50%" />}>{t.now(names.now, counted('now'))}</LegendItem>
          <LegendItem mark={<Ring at="50%" />}>{t.now(names.before, counted('before'))}</LegendItem>
        </>
      }
      twin={
        <Twin
          summary={t.table[audience]}
          caption={t.caption}
          columns={[
            t.columns.aspect,
            t.columns.verdict,
            ...[names.now, count, names.before, count, t.columns.difference, t.columns.interval, t.columns.effect].map((label) => ({
              label,
              numeric: true,
            })),
          ]}
          rows={[
            ...rows.map((row) => [
              row.aspect.name[language],
              row.difference === null ? '' : verdictText(row, language),
              ...[row.now, row.before].flatMap((cell) => [saidOf(cell, language), countOf(cell, language)]),
              row.difference === null ? t.notComparable : signed(row.difference, language),
              row.limits ? intervalText(row.limits, language) : t.notReckoned,
              row.effect ? effectText(row.effect, language) : t.notReckoned,
            ]),
            ...areaChanges(rows, levelNames.length).map((area) => areaLine(area, language)),
          ]}
        />
      }
    >
      {[...Map.groupBy(rows, ({ area }) => area)].map(([area, within]) => (
        <PlotArea key={area.key} name={area.name[language]}>
          {within.map((row) => (
            <Row key={row.aspect.key} row={row} language={language} />
          ))}
        </PlotArea>
      ))}
    </Plot>
  )
}

function Row({ row, language }: { row: ChangeRow; language: Language }) {
  const t = changePageWords[language]
  const [now, before] = [row.now && meanOf(row.now.content), row.before && meanOf(row.before.content)]
  return (
    <PlotRow
      label={row.aspect.name[language]}
      value={
        <span class="may-wrap">
          {t.was(saidOf(row.now, language), lower(saidOf(row.before, language)))}
          {row.difference !== null && (
            <>
              {': '}
              {signed(row.difference, language)}
              <br />
              <b>{verdictText(row, language)}</b>
              {isOfSamePersons(row) && row.matched && (
                <>
                  <br />
                  {t.same(signed(row.matched.content.mean, language))}
                </>
              )}
            </>
          )}
        </span>
      }
    >
      {now && before && <Link from={levelAt(before.value)} to={levelAt(now.value)} />}
      {before && <Ring at={levelAt(before.value)} />}
      {now && <Dot at={levelAt(now.value)} />}
    </PlotRow>
  )
}

/** An area's line in the table: its change alone, since its means then and now are over the followed statements only. */
function areaLine({ area, statements, groups, ...said }: AreaChange, language: Language): string[] {
  const t = changePageWords[language]
  return [
    t.area(area.name[language], statements),
    areaVerdictText(said, language),
    ...['', '', '', ''],
    groups ? signed(groups.value, language) : t.notComparable,
    groups ? intervalText(groups, language) : t.notReckoned,
    t.notReckoned,
  ]
}

/** "0,42 (−0,05 till 0,88)". */
export function effectText({ size, low, high }: Effect, language: Language): string {
  const said = (value: number) => formatNumber(Math.round(value * 100) / 100 || 0, language, 2)
  return `${said(size)} (${changeWords[language].interval(said(low), said(high))})`
}

function signed(difference: number, language: Language): string {
  return signedOf(tenthsOf(difference), language)
}

function saidOf(cell: Cell | null, language: Language): string {
  if (!cell) return changePageWords[language].notAsked
  return cell.content.kind === 'protected' ? reasonText(cell.content.reason, language) : (meanText(cell.content, language) ?? '')
}

function countOf(cell: Cell | null, language: Language): string {
  const n = cell && contributorsOf(cell.content)
  return n === null ? changePageWords[language].notShown : formatNumber(n, language)
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('sv') + text.slice(1)
}
