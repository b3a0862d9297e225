import type { Audience } from '../../../content/framework/framework.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { Dot, Link, Ring } from '../../../ground/ui/charts/marks.tsx'
import { LegendItem, Plot, PlotArea, PlotRow, Twin } from '../../../ground/ui/charts/plot.tsx'
import { levelAt } from '../../../ground/ui/charts/scale.ts'
import type { Cell } from '../cell.ts'
import { pageMessages } from '../page-messages.ts'
import { type ChangeRow, changeAnswer } from '../reading/change.ts'
import { countsText, meanText, reasonText } from '../reading/figure-sentences.ts'
import { signedOf, tenthsOf } from '../reading/figures.ts'
import { readingMessages } from '../reading/messages.ts'
import { contributorsOf, meanOf } from '../reading/rows.ts'
import { countHeading } from './count.tsx'

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
  const t = pageMessages[language].change
  const count = countHeading(rows.find(({ now }) => now)?.now?.level ?? 'school', language)
  const counted = (which: 'now' | 'before') =>
    countsText(
      rows.map((row) => row[which]),
      language,
    )
  return (
    <Plot
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
            ...[names.now, count, names.before, count, t.columns.difference].map((label) => ({ label, numeric: true })),
          ]}
          rows={rows.map((row) => [
            row.aspect.name[language],
            ...[row.now, row.before].flatMap((cell) => [saidOf(cell, language), countOf(cell, language)]),
            differenceText(row, language) ?? t.notComparable,
          ])}
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
  const t = pageMessages[language].change
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
              {row.mayBeChance ? `${signed(row.difference, language)}, ${t.uncertain}` : <b>{signed(row.difference, language)}</b>}
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

/** "+0,2", with a warning where it may be chance; null where it is not known. */
function differenceText({ difference, mayBeChance }: ChangeRow, language: Language): string | null {
  if (difference === null) return null
  const text = signed(difference, language)
  return mayBeChance ? `${text}, ${readingMessages[language].change.chance}` : text
}

function signed(difference: number, language: Language): string {
  return signedOf(tenthsOf(difference), language)
}

function saidOf(cell: Cell | null, language: Language): string {
  if (!cell) return pageMessages[language].change.notAsked
  return cell.content.kind === 'protected' ? reasonText(cell.content.reason, language) : (meanText(cell.content, language) ?? '')
}

function countOf(cell: Cell | null, language: Language): string {
  const n = cell && contributorsOf(cell.content)
  return n === null ? pageMessages[language].change.notShown : formatNumber(n, language)
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('sv') + text.slice(1)
}
