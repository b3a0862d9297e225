import { statementKey, topLevel } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import { capitalise, type Language } from '../../../ground/base/language.ts'
import { Dot } from '../../../ground/ui/charts/marks.tsx'
import { LegendItem, Plot, PlotArea, PlotRow } from '../../../ground/ui/charts/plot.tsx'
import { levelAt } from '../../../ground/ui/charts/scale.ts'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { ReleasedResult } from '../../release/released.ts'
import { Count } from '../count.tsx'
import { Notes } from '../notes.tsx'
import { countsText, meanText } from '../reading/figure-sentences.ts'
import { areaRows, aspectRows, meanOf } from '../reading/rows.ts'
import { OwnMark } from './own-mark.tsx'
import { profileWords } from './profile-section.words.ts'
import { type ProfileRow, ProfileTwin } from './profile-twin.tsx'
import { reasonWords } from './reasons.words.ts'

/** The reader's own levels in this round, by statement. Never shown beside a cell of fewer than ten. */
export type OwnPlace = ReadonlyMap<string, number>

type Props = { language: Language; result: ReleasedResult; framework: Framework; own: OwnPlace | null }

/** The staff alone: the mean in every area and aspect, in the framework's order. */
export function ProfileSection({ language, result, framework, own }: Props) {
  const t = profileWords[language]
  const areas = profileAreas(result, framework, own, language)
  const rows = areas.flatMap((area) => area.rows)
  const cells = rows.map(({ cell }) => cell)
  const owned = rows.some((row) => row.own !== null)
  const left = cells.flatMap(({ content, coverage }) => (content.kind !== 'protected' && coverage ? [coverage.leftOut.schools] : []))
  return (
    <Section id="profile" title={t.heading} note={t.note}>
      <Plot
        id="profile-chart"
        title={t.question[result.unit.level]}
        answer={answerText(rows, language)}
        levelNames={framework.levels.map(({ name }) => name[language])}
        legend={
          <>
            {countsText(cells, language) && (
              <LegendItem mark={<Dot at="50%" />}>{t.staff(result.unit.level, countsText(cells, language))}</LegendItem>
            )}
            {owned && <LegendItem mark={<OwnMark at="50%" />}>{t.you}</LegendItem>}
          </>
        }
        twin={<ProfileTwin language={language} areas={areas} levels={topLevel(framework)} minimumGroup={result.round.minimumGroup} />}
      >
        {areas.map((area) => (
          <PlotArea key={area.key} name={area.name}>
            {area.rows.map((row) => (
              <Row key={row.key} row={row} language={language} />
            ))}
          </PlotArea>
        ))}
      </Plot>
      <Notes
        language={language}
        minimumGroup={result.round.minimumGroup}
        contents={cells.map(({ content }) => content).filter(({ kind }) => kind !== 'large')}
        more={[owned && t.ownNote, left.length > 0 && t.coverage(Math.max(...left))]}
      />
    </Section>
  )
}

/** Areas with what the staff's cells show of each, and the reader's own levels where these may stand beside. */
function profileAreas(result: ReleasedResult, framework: Framework, own: OwnPlace | null, language: Language) {
  const aspects = aspectRows(result, framework)
  const words = profileWords[language]
  return areaRows(result, framework).flatMap(({ area, staff }) => {
    const rows: ProfileRow[] = [
      ...(staff ? [{ key: area.key, name: words.wholeArea, whole: true, cell: staff, own: null }] : []),
      ...aspects
        .filter((row) => row.area.key === area.key)
        .flatMap(({ aspect, staff: cell }): ProfileRow[] =>
          cell
            ? [
                {
                  key: aspect.key,
                  name: aspect.name[language],
                  whole: false,
                  cell,
                  own: cell.content.kind === 'large' ? (own?.get(statementKey(aspect.key, 'staff')) ?? null) : null,
                },
              ]
            : [],
        ),
    ]
    return rows.length > 0 ? [{ key: area.key, name: area.name[language], rows }] : []
  })
}

function Row({ row: { name, whole, cell, own }, language }: { row: ProfileRow; language: Language }) {
  const t = profileWords[language]
  const mean = meanOf(cell.content)
  const label = whole ? <b>{name}</b> : name
  if (!mean || cell.content.kind === 'protected') {
    const reason = cell.content.kind === 'protected' ? reasonWords[language].row[cell.content.reason] : ''
    return <PlotRow label={label} value={<span class="may-wrap">{capitalise(reason)}</span>} />
  }
  return (
    <PlotRow
      label={label}
      value={
        <span class="may-wrap">
          <b>{meanText(cell.content, language)}</b> <Count language={language} n={cell.content.n} level={cell.level} />
          {own !== null && <span class="vh">, {t.youAre(own)}</span>}
        </span>
      }
    >
      <Dot at={levelAt(mean.value)} />
      {own !== null && <OwnMark at={levelAt(own)} />}
    </PlotRow>
  )
}

/** From where to where the aspects' shown means go, and how many are not shown. */
function answerText(rows: readonly ProfileRow[], language: Language): string {
  const t = profileWords[language]
  const aspects = rows.filter(({ whole }) => !whole)
  const shown = aspects
    .flatMap(({ cell: { content } }) => {
      const mean = meanOf(content)
      return mean ? [{ value: mean.value, text: meanText(content, language) ?? '' }] : []
    })
    .toSorted((a, b) => a.value - b.value)
  const [low, high] = [shown[0], shown.at(-1)]
  if (!low || !high) return t.allHidden
  const hidden = aspects.length - shown.length
  const range = low.text === high.text ? t.same(low.text) : t.between(low.text, high.text)
  return hidden > 0 ? `${range} ${t.hidden(hidden)}` : range
}
