import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Dot, Ring } from '../../../ground/ui/charts/marks.tsx'
import { LegendItem, Plot, PlotArea, PlotRow, Twin } from '../../../ground/ui/charts/plot.tsx'
import { levelAt } from '../../../ground/ui/charts/scale.ts'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Tabs } from '../../../ground/ui/components/tabs/tabs.tsx'
import { countText, meanText, reasonText } from '../../result/reading/figure-sentences.ts'
import { areaRows } from '../../result/reading/rows.ts'
import { levelsOf, middleChart } from '../board/middle.ts'
import { mostRounds, type Point, type RoundFigures } from '../rounds/rounds.ts'
import type { UnitRounds } from '../rounds/store.ts'
import { changeText } from '../standing-sentences.ts'
import { Middle } from './middle-chart.tsx'
import { OverviewTabs } from './overview-tabs.tsx'
import { roundsPageWords } from './rounds-page.words.ts'

type Shown = NonNullable<UnitRounds['shown']>

/** A district's or the authority's released rounds, and the middle of its schools in the newest. */
export function RoundsPage({ language, units, shown }: UnitRounds & { language: Language }) {
  const t = roundsPageWords[language]
  const newest = shown?.rounds[0]
  return (
    <>
      <PageHead title={t.title} context={shown?.unit.name} lead={t.lead} />
      <OverviewTabs language={language} current="rounds" />
      {units.length > 1 && (
        <Tabs
          label={t.units}
          tabs={units.map(({ id, name }) => ({
            href: `${linkTo('/overview/rounds')}?${new URLSearchParams({ unit: id })}`,
            label: name,
            current: id === shown?.unit.id,
          }))}
        />
      )}
      {!shown || !newest ? (
        <Empty title={t.none} level={2}>
          <p>{t.noneText}</p>
        </Empty>
      ) : (
        <div class="tight">
          <Section id="trend" title={t.trend} note={t.trendNote}>
            <Trend language={language} {...shown} />
          </Section>
          <Section id="middle" title={t.middle} note={newest.figures.round.name}>
            <Schools language={language} newest={newest} />
          </Section>
        </div>
      )}
    </>
  )
}

/** The middle of the schools, or why there is none. */
function Schools({ language, newest: { figures, framework } }: { language: Language; newest: RoundFigures }) {
  const chart = middleChart(areaRows(figures, framework), framework, language)
  return chart.bands.every(({ middle }) => middle === null) ? (
    <p class="measure">{chart.answer}</p>
  ) : (
    <Middle language={language} chart={chart} />
  )
}

function Trend({ language, rounds, trend, more }: Shown & { language: Language }) {
  const t = roundsPageWords[language]
  const { columns } = t
  const framework = rounds[0]?.framework
  const isLast = (index: number) => index === rounds.length - 1
  return (
    <Plot
      id="trend-chart"
      wordy
      title={t.question}
      answer={t.answer(rounds.length)}
      levelNames={framework ? levelsOf(framework, language) : []}
      legend={
        <>
          <LegendItem mark={<Dot at="50%" />}>{t.now}</LegendItem>
          {rounds.length > 1 && <LegendItem mark={<Ring at="50%" />}>{t.earlier}</LegendItem>}
        </>
      }
      note={more ? `${t.how} ${t.more(mostRounds)}` : t.how}
      twin={
        <Twin
          summary={t.table}
          caption={t.question}
          columns={[
            columns.area,
            columns.round,
            { label: columns.staff, numeric: true },
            { label: columns.n, numeric: true },
            columns.since,
          ]}
          rows={trend.flatMap(({ area, points }) =>
            points.map((point) => [area.name[language], point.round, ...figureOf(point, language), changeText(point.since, language)]),
          )}
        />
      }
    >
      {trend.map(({ area, points }) => (
        <PlotArea key={area.key} name={area.name[language]}>
          {points.map((point, index) => (
            <PlotRow key={index} label={point.round} value={<Said language={language} point={point} />}>
              {point.mean !== null && (isLast(index) ? <Dot at={levelAt(point.mean)} /> : <Ring at={levelAt(point.mean)} />)}
            </PlotRow>
          ))}
        </PlotArea>
      ))}
    </Plot>
  )
}

/** "3,1 (412 personer). Säker ökning i två delområden". */
function Said({ language, point }: { language: Language; point: Point }) {
  const [figure, n] = figureOf(point, language)
  return (
    <span class="may-wrap">
      <b>{figure}</b>
      {point.mean !== null && ` (${n})`}
      {point.since && <span class="soft">. {changeText(point.since, language)}</span>}
    </span>
  )
}

/** The mean and its n, or why there is none. */
function figureOf({ staff }: Point, language: Language): [string, string] {
  const t = roundsPageWords[language]
  if (staff === 'other') return [t.other, '–']
  if (staff === null) return [t.notAsked, '–']
  const { content, level } = staff
  if (content.kind === 'protected') return [reasonText(content.reason, language), '–']
  return [meanText(content, language) ?? '', countText(content.n, level, language)]
}
