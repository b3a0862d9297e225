import type { Framework } from '../../../content/framework/schema.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { Dot } from '../../../ground/ui/charts/marks.tsx'
import { LegendItem, Plot, PlotArea, PlotRow, Twin } from '../../../ground/ui/charts/plot.tsx'
import { levelAt } from '../../../ground/ui/charts/scale.ts'
import type { PlanUnitKind } from '../../plan/plan.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { contentNote, countsText, countText, meanText, reasonText, spreadText } from '../../result/reading/figure-sentences.ts'
import { type AspectRow, contributorsOf, meanOf } from '../../result/reading/rows.ts'
import { differAnswer, spreadOf } from '../../result/reading/spread.ts'
import { stateWords } from '../../result/reading/states.words.ts'

import { pictureWords } from './picture-page.words.ts'

type Props = { language: Language; result: ReleasedResult; framework: Framework; rows: readonly AspectRow[]; kind: PlanUnitKind }

/** The staff's mean in every aspect with how far apart the answers lie, in words. What is protected says so. */
export function SpreadProfile({ language, result, framework, rows, kind }: Props) {
  const t = pictureWords[language]
  const answers = countsText(
    rows.map(({ staff }) => staff),
    language,
  )
  const spreads = new Map(spreadOf(rows).map(({ row, word }) => [row, stateWords[language].spread[word]]))
  return (
    <>
      <Plot
        id="profile-chart"
        title={t.question[kind]}
        answer={differAnswer(rows, language)}
        levelNames={framework.levels.map(({ name }) => name[language])}
        legend={<LegendItem mark={<Dot at="50%" />}>{t.staff(answers)}</LegendItem>}
        twin={<ProfileTwin language={language} rows={rows} />}
      >
        {[...Map.groupBy(rows, ({ area }) => area)].map(([area, within]) => (
          <PlotArea key={area.key} name={area.name[language]}>
            {within.map((row) => (
              <Row key={row.aspect.key} language={language} row={row} spread={spreads.get(row)} />
            ))}
          </PlotArea>
        ))}
      </Plot>
      <Notes language={language} result={result} rows={rows} />
    </>
  )
}

function Row({ language, row: { aspect, staff }, spread }: { language: Language; row: AspectRow; spread: string | undefined }) {
  const content = staff?.content
  const mean = content && meanOf(content)
  const name = aspect.name[language]
  if (!content || content.kind === 'protected' || !mean) {
    return (
      <PlotRow
        label={name}
        value={<span class="may-wrap">{content?.kind === 'protected' ? reasonText(content.reason, language) : ''}</span>}
      />
    )
  }
  return (
    <PlotRow
      label={name}
      value={
        <span class="may-wrap">
          <b>{meanText(content, language)}</b> ({countText(content.n, 'school', language)}){spread && <span class="block">{spread}</span>}
        </span>
      }
    >
      <Dot at={levelAt(mean.value)} />
    </PlotRow>
  )
}

function ProfileTwin({ language, rows }: { language: Language; rows: readonly AspectRow[] }) {
  const t = pictureWords[language]
  return (
    <Twin
      summary={t.table}
      caption={t.caption}
      columns={[t.columns.aspect, ...[t.columns.mean, t.columns.count, t.columns.spread].map((label) => ({ label, numeric: true }))]}
      rows={rows.map(({ aspect, staff }) => {
        const content = staff?.content
        const n = content ? contributorsOf(content) : null
        return [
          aspect.name[language],
          content?.kind === 'protected' ? reasonText(content.reason, language) : ((content && meanText(content, language)) ?? t.notShown),
          n === null ? t.notShown : formatNumber(n, language),
          (content && spreadText(content, language)) ?? t.notShown,
        ]
      })}
    />
  )
}

/** Why some figures are protected and what small groups show, each thing said once. */
function Notes({ language, result, rows }: { language: Language; result: ReleasedResult; rows: readonly AspectRow[] }) {
  const said = new Set(rows.flatMap(({ staff }) => (staff && contentNote(staff.content, result.round.minimumGroup, language)) ?? []))
  const notes = [...said].filter((note, _, all) => !all.some((other) => other !== note && other.startsWith(note)))
  if (notes.length === 0) return null
  return (
    <ul class="small soft measure gap stack-s" role="list">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
