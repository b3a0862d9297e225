import type { Language } from '../../../ground/base/language.ts'
import { Diamond, Dot, Link } from '../../../ground/ui/charts/marks.tsx'
import { LegendItem, Plot, PlotArea, PlotRow, Twin } from '../../../ground/ui/charts/plot.tsx'
import { levelAt } from '../../../ground/ui/charts/scale.ts'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { meanText } from '../../result/reading/figure-sentences.ts'
import { gapAnswer, gapsOf, namedGaps } from '../../result/reading/gaps.ts'
import { aspectRows } from '../../result/reading/rows.ts'
import type { Meeting } from '../loading.ts'

import { talkWords } from './talk-page.words.ts'

/** Leaders beside staff as a conversation: where the two see the school differently, and what to ask. Nothing where leaders were not asked. */
export function GapTalk({
  language,
  meeting: { result, framework },
}: {
  language: Language
  meeting: Pick<Meeting, 'result' | 'framework'>
}) {
  const t = talkWords[language]
  const rows = result ? aspectRows(result, framework) : []
  if (!rows.some(({ leader }) => leader)) return null
  const { higher, lower } = namedGaps(gapsOf(rows))
  const differing = new Set([...higher, ...lower].map(({ row }) => row))
  const shown = gapsOf(rows).filter(({ row }) => differing.has(row))
  const answer = gapAnswer(rows, language)
  return (
    <Section id="gap" title={t.gap} note={t.gapNote}>
      <div class="stack-l">
        {shown.length > 0 ? (
          <Plot
            id="gap-chart"
            title={t.gapQuestion}
            answer={answer}
            levelNames={framework.levels.map(({ name }) => name[language])}
            legend={
              <>
                <LegendItem mark={<Dot at="50%" r={7} />}>{t.staff}</LegendItem>
                <LegendItem mark={<Diamond at="50%" />}>{t.leaders}</LegendItem>
              </>
            }
            twin={
              <Twin
                summary={t.gapTable}
                caption={t.gapCaption}
                columns={[t.gapColumns.aspect, ...[t.gapColumns.staff, t.gapColumns.leaders].map((label) => ({ label, numeric: true }))]}
                rows={shown.map(({ row }) => [row.aspect.name[language], figure(row.staff), figure(row.leader)])}
              />
            }
          >
            <PlotArea>
              {shown.map(({ row, staff, leader }) => (
                <PlotRow
                  key={row.aspect.key}
                  label={row.aspect.name[language]}
                  value={<b>{t.and(figure(row.staff), figure(row.leader))}</b>}
                >
                  <Link from={levelAt(staff)} to={levelAt(leader)} hot />
                  <Dot at={levelAt(staff)} />
                  <Diamond at={levelAt(leader)} />
                </PlotRow>
              ))}
            </PlotArea>
          </Plot>
        ) : (
          <p class="measure">{answer}</p>
        )}
        <ul class="measure stack-s">
          {t.gapAsk.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </div>
    </Section>
  )

  function figure(cell: (typeof rows)[number]['staff']): string {
    return cell ? (meanText(cell.content, language) ?? '') : ''
  }
}
