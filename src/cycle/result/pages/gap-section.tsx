import { isMirrored } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import { capitalise, formatNumber, type Language } from '../../../ground/base/language.ts'
import { Diamond, Dot, Link } from '../../../ground/ui/charts/marks.tsx'
import { LegendItem, Plot, PlotArea, PlotRow, Twin } from '../../../ground/ui/charts/plot.tsx'
import { levelAt } from '../../../ground/ui/charts/scale.ts'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Cell, Reason, UnitLevel } from '../../protection/cell.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { countHeading } from '../count.tsx'
import { Notes } from '../notes.tsx'
import { countsText, meanText, reasonText } from '../reading/figure-sentences.ts'
import { signedOf } from '../reading/figures.ts'
import { gapAnswer, gapsOf, namedGaps } from '../reading/gaps.ts'
import { type AspectRow, aspectRows, contributorsOf, meanOf } from '../reading/rows.ts'
import { gapSectionWords } from './gap-section.words.ts'
import { reasonWords } from './reasons.words.ts'

type Props = { language: Language; result: ReleasedResult; framework: Framework }

/** Staff beside leaders in every aspect that leaders were asked about. */
export function GapSection({ language, result, framework }: Props) {
  const t = gapSectionWords[language]
  const all = aspectRows(result, framework).filter(({ leader }) => leader)
  const both = all.some(({ staff }) => staff && meanOf(staff.content))
  const rows = all.map((row): AspectRow => (both && isMirrored(row.aspect) ? row : { ...row, staff: null }))
  const { level } = result.unit
  const staff = countsText(
    rows.map((row) => row.staff),
    language,
  )
  const leaders = countsText(
    rows.map((row) => row.leader),
    language,
  )
  const { higher, lower } = namedGaps(gapsOf(rows))
  const named = new Set([...higher, ...lower].map(({ row }) => row))
  return (
    <Section id="gap" title={t.heading} note={t.note}>
      <Plot
        id="gap-chart"
        title={both ? t.question[level] : t.leadersOnly[level]}
        answer={gapAnswer(all, language)}
        levelNames={framework.levels.map(({ name }) => name[language])}
        legend={
          <>
            {both && <LegendItem mark={<Dot at="50%" r={7} />}>{t.staff(staff)}</LegendItem>}
            <LegendItem mark={<Diamond at="50%" />}>{t.counted(t.leaders[level], leaders)}</LegendItem>
          </>
        }
        twin={<GapTwin language={language} level={level} rows={rows} />}
      >
        {[...Map.groupBy(rows, ({ area }) => area)].map(([area, within]) => (
          <PlotArea key={area.key} name={area.name[language]}>
            {within.map((row) => (
              <Row key={row.aspect.key} row={row} named={named.has(row)} language={language} />
            ))}
          </PlotArea>
        ))}
      </Plot>
      <Notes
        language={language}
        minimumGroup={result.round.minimumGroup}
        contents={rows.flatMap((row) =>
          [row.leader, row.staff].flatMap((cell) => (cell && cell.content.kind !== 'large' ? [cell.content] : [])),
        )}
        more={[both && t.different]}
      />
    </Section>
  )
}

function Row({ row: { aspect, staff, leader }, named, language }: { row: AspectRow; named: boolean; language: Language }) {
  const [first, second] = [staff && meanOf(staff.content), leader && meanOf(leader.content)]
  const text = rowText(staff, leader, language)
  return (
    <PlotRow label={aspect.name[language]} value={<span class="may-wrap">{named ? <b>{text}</b> : text}</span>}>
      {first && second && <Link from={levelAt(first.value)} to={levelAt(second.value)} hot={named} />}
      {first && <Dot at={levelAt(first.value)} />}
      {second && <Diamond at={levelAt(second.value)} />}
    </PlotRow>
  )
}

/** "3,1 och 3,3"; what is protected says why in a few words. */
function rowText(staff: Cell | null, leader: Cell | null, language: Language): string {
  const t = gapSectionWords[language]
  const [first, second] = [staff, leader].map((cell) => cell && meanText(cell.content, language))
  const [notStaff, notLeader] = [staff, leader].map((cell) => (cell?.content.kind === 'protected' ? reasons(cell.content.reason) : null))
  if (first && second) return t.and(first, second)
  if (first) return notLeader ? t.only(first, t.whose.leaders, notLeader) : first
  if (second) return notStaff ? t.only(second, t.whose.staff, notStaff) : second
  return capitalise([...new Set([notStaff, notLeader])].flatMap((reason) => reason ?? []).join(', '))

  function reasons(reason: Reason): string {
    return reasonWords[language].row[reason]
  }
}

function GapTwin({ language, level, rows }: { language: Language; level: UnitLevel; rows: readonly AspectRow[] }) {
  const t = gapSectionWords[language]
  const gaps = new Map(gapsOf(rows).map((gap) => [gap.row, gap]))
  const both = rows.some((row) => row.staff)
  const count = countHeading(level, language)
  const columns = both ? [t.columns.staff, count, t.columns.leaders, count, t.columns.difference] : [t.columns.leaders, count]
  return (
    <Twin
      summary={t.table}
      caption={t.caption}
      note={both ? t.difference : undefined}
      columns={[t.columns.aspect, ...columns.map((label) => ({ label, numeric: true }))]}
      rows={rows.map((row) => {
        const gap = gaps.get(row)
        return [
          row.aspect.name[language],
          ...(both ? (isMirrored(row.aspect) ? figures(row.staff) : [t.otherQuestion, t.notShown]) : []),
          ...figures(row.leader),
          ...(both ? [gap ? signedOf(Math.round(gap.difference * 10), language) : t.notComparable] : []),
        ]
      })}
    />
  )

  function figures(cell: Cell | null): string[] {
    const n = cell && contributorsOf(cell.content)
    return [saidOf(cell, language), n === null ? t.notShown : formatNumber(n, language)]
  }
}

/** "3,1", "högst 1,4", or why there is no mean. */
function saidOf(cell: Cell | null, language: Language): string {
  if (!cell) return gapSectionWords[language].notShown
  return cell.content.kind === 'protected' ? reasonText(cell.content.reason, language) : (meanText(cell.content, language) ?? '')
}
