import type { LevelNumber } from '../components/level/level.tsx'
import { useWords } from '../language.tsx'
import type { Words } from '../ui.words.ts'
import { LevelDot, Link, Ring } from './marks.tsx'
import { type ChartWords, LegendItem, Plot, PlotArea, PlotRow, Twin } from './plot.tsx'
import { levelAt } from './scale.ts'

/** What stands where there is no level. */
type Without = 'not-relevant' | 'opted-out' | 'unanswered'

/** A person's answer in one sub-area. */
export interface LevelRow {
  name: string
  now: LevelNumber | Without
  /** The level last time, if there was one. */
  before?: LevelNumber | undefined
  /** The words of the chosen importance, for the table. */
  importance?: string | undefined
}

export interface LevelDotsProps extends ChartWords {
  levelNames: string[]
  areas: { name: string; rows: LevelRow[] }[]
  /** "Hösten 2026". */
  nowLabel: string
  /** "Hösten 2025"; without it nothing is said of an earlier time. */
  beforeLabel?: string | undefined
}

/** One person's profile: the level in each sub-area, and the level before where it was another. */
export function LevelDots({ areas, levelNames, nowLabel, beforeLabel, ...rest }: LevelDotsProps) {
  const words = useWords()
  const legend = (
    <>
      <LegendItem mark={<LevelDot level={3} at="50%" r={11} />}>{nowLabel}</LegendItem>
      {beforeLabel && (
        <LegendItem mark={<Ring at="50%" />}>
          {beforeLabel}
          {words.ifOther}
        </LegendItem>
      )}
    </>
  )
  return (
    <Plot {...rest} levelNames={levelNames} legend={legend} twin={<ProfileTwin {...{ areas, levelNames, nowLabel, beforeLabel }} />}>
      {areas.map((area) => (
        <PlotArea key={area.name} name={area.name}>
          {area.rows.map((row) => (
            <Row key={row.name} row={row} />
          ))}
        </PlotArea>
      ))}
    </Plot>
  )
}

function Row({ row: { name, now, before } }: { row: LevelRow }) {
  const words = useWords()
  if (typeof now === 'string') return <PlotRow label={name} value={without(now, words)} />
  const moved = before !== undefined && before !== now
  return (
    <PlotRow
      label={name}
      value={
        <>
          <b>{words.level(now)}</b>
          {moved && words.was(before)}
        </>
      }
    >
      {moved && <Link from={levelAt(before)} to={levelAt(now)} />}
      {moved && <Ring at={levelAt(before)} />}
      <LevelDot level={now} at={levelAt(now)} />
    </PlotRow>
  )
}

function ProfileTwin({
  areas,
  levelNames,
  nowLabel,
  beforeLabel,
}: Pick<LevelDotsProps, 'areas' | 'levelNames' | 'nowLabel' | 'beforeLabel'>) {
  const words = useWords()
  const rows = areas.flatMap((area) => area.rows)
  const weighed = rows.some((row) => row.importance)
  const heads = [nowLabel, ...(beforeLabel ? [beforeLabel] : []), ...(weighed ? [words.importance] : [])]
  return (
    <Twin
      summary={words.profileTwin}
      caption={words.profileCaption}
      columns={[words.area, ...heads.map((label) => ({ label, numeric: true }))]}
      rows={rows.map((row) => [
        row.name,
        typeof row.now === 'string' ? without(row.now, words) : `${row.now} ${levelNames[row.now - 1] ?? ''}`,
        ...(beforeLabel ? [row.before ?? '–'] : []),
        ...(weighed ? [row.importance ?? '–'] : []),
      ])}
    />
  )
}

function without(answer: Without, words: Words): string {
  if (answer === 'opted-out') return words.optedOut
  return answer === 'not-relevant' ? words.notRelevant : words.noAnswer
}
