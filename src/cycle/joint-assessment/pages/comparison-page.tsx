import { findAspect } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { LevelDot, Link, Ring } from '../../../ground/ui/charts/marks.tsx'
import { LegendItem, Plot, PlotArea, PlotRow, Twin } from '../../../ground/ui/charts/plot.tsx'
import { levelAt } from '../../../ground/ui/charts/scale.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { type JointPair, jointListPath, stepsBetween } from '../joint.ts'
import { jointWords } from '../joint.words.ts'
import type { JointAssessment } from '../store.ts'

type Props = {
  language: Language
  joint: JointAssessment
  before: JointAssessment
  /** The later version of the two. */
  framework: Framework
  pairs: JointPair[]
  /** How many statements are not the same in both. */
  leftOut: number
  /** The finished ones before this. */
  others: JointAssessment[]
}

/** Two joint assessments of the same group beside each other. */
export function JointComparisonPage({ language, joint, before, framework, pairs, leftOut, others }: Props) {
  const t = jointWords[language]
  const steps = pairs.flatMap((pair) => stepsBetween(pair) ?? [])
  const count = (which: (step: number) => boolean) => steps.filter(which).length
  const [now, then] = [t.day(joint.agreedOn), t.day(before.agreedOn)]
  const nameOf = (level: number | null) =>
    level === null
      ? t.chart.noLevel
      : level === 0
        ? t.chart.notRelevant
        : `${level} ${framework.levels.find((each) => each.level === level)?.name[language] ?? ''}`.trim()
  const changeOf = (pair: JointPair) => {
    const moved = stepsBetween(pair)
    return moved === null ? t.notComparable : t.steps(moved)
  }
  const aspectOf = ({ newer }: JointPair) => findAspect(framework, newer.split('.')[0] ?? '')
  const inArea = (key: string) =>
    pairs.filter((pair) => framework.areas.find((area) => area.aspects.some((aspect) => aspect === aspectOf(pair)))?.key === key)
  return (
    <div class="projected">
      <PageHead
        title={t.comparison}
        context={
          <>
            <span>{joint.unit.name}</span>
            <a href={jointListPath(joint.unit)}>{t.list}</a>
          </>
        }
        lead={
          steps.length === 0
            ? t.comparisonNone
            : t.comparisonLead(
                count((step) => step > 0),
                count((step) => step === 0),
                count((step) => step < 0),
              )
        }
      />
      <Section id="pairs" title={t.pairs} note={t.comparisonNote}>
        <Plot
          id="pairs-chart"
          title={t.chart.question}
          levelNames={framework.levels.map(({ name }) => name[language])}
          legend={
            <>
              <LegendItem mark={<LevelDot level={3} at="50%" r={11} />}>{now}</LegendItem>
              <LegendItem mark={<Ring at="50%" />}>{then}</LegendItem>
            </>
          }
          twin={
            <Twin
              summary={t.chart.table}
              caption={t.chart.caption}
              columns={[t.columns.aspect, then, now, t.columns.change]}
              rows={pairs.map((pair) => [aspectOf(pair)?.name[language] ?? '', nameOf(pair.before), nameOf(pair.now), changeOf(pair)])}
            />
          }
          note={leftOut > 0 ? t.leftOut(leftOut) : undefined}
        >
          {framework.areas.map((area) => (
            <PlotArea key={area.key} name={inArea(area.key).length > 0 ? area.name[language] : undefined}>
              {inArea(area.key).map((pair) => (
                <PlotRow
                  key={pair.newer}
                  label={aspectOf(pair)?.name[language]}
                  value={
                    <span class="may-wrap">
                      <b>{nameOf(pair.now)}</b>
                      {stepsBetween(pair) !== null && <span class="block">{changeOf(pair)}</span>}
                    </span>
                  }
                >
                  {pair.before && pair.now && pair.before !== pair.now && <Link from={levelAt(pair.before)} to={levelAt(pair.now)} />}
                  {pair.before && pair.before !== pair.now && <Ring at={levelAt(pair.before)} />}
                  {pair.now && <LevelDot level={pair.now} at={levelAt(pair.now)} />}
                </PlotRow>
              ))}
            </PlotArea>
          ))}
        </Plot>
      </Section>
      {others.length > 1 && (
        <p class="row gap">
          <span class="soft">{t.other}</span>
          {others
            .filter(({ id }) => id !== before.id)
            .map(({ id, agreedOn }) => (
              <a key={id} class="tap" href={`${linkTo('/joint-assessments/:id/comparison', joint.id)}?with=${id}`}>
                {t.day(agreedOn)}
              </a>
            ))}
        </p>
      )}
    </div>
  )
}
