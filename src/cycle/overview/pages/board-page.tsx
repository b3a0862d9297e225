import { linkTo } from '../../../ground/base/addresses.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { CountBars } from '../../../ground/ui/charts/count-bars.tsx'
import { Diamond, Dot, Link } from '../../../ground/ui/charts/marks.tsx'
import { LegendItem, Plot, PlotArea, PlotRow } from '../../../ground/ui/charts/plot.tsx'
import { levelAt } from '../../../ground/ui/charts/scale.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Keys } from '../../../ground/ui/components/keys/keys.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { AreasChart, Board } from '../board/board.ts'
import { boardWords } from '../board/board.words.ts'
import { boardPageWords } from './board-page.words.ts'
import { ChartTable, Middle } from './middle-chart.tsx'
import { OverviewTabs } from './overview-tabs.tsx'

/** The page for the board as it will stand on paper, with the ways to change its words and to take it along. */
export function BoardPage({ language, board, locks }: { language: Language; board: Board; locks: boolean }) {
  const [t, page] = [boardWords[language], boardPageWords[language]]
  const [lead, ...rest] = board.lead
  const { steps, areas, middle } = board
  return (
    <>
      <PageHead title={board.title} context={board.context} lead={lead} />
      <OverviewTabs language={language} current="board" />
      <div class="tight">
        <Section id="picture" title={t.picture} note={page.fresh}>
          <div class="stack">
            {rest.map((said) => (
              <p key={said} class="measure">
                {said}
              </p>
            ))}
            <p class="small soft measure">{board.notes.join(' ')}</p>
            <p class="row no-print">
              <LinkButton href={linkTo('/overview/board.pdf')} variant="secondary" icon="download">
                {page.pdf}
              </LinkButton>
              <LinkButton href={linkTo('/overview/board.docx')} variant="quiet" icon="download">
                {page.word}
              </LinkButton>
              {locks && (
                <LinkButton href={linkTo('/overview/board/matter-documents/new')} variant="quiet">
                  {page.lock}
                </LinkButton>
              )}
            </p>
          </div>
        </Section>
        <Section id="steps" title={page.charts.steps}>
          <CountBars
            id="steps-chart"
            title={steps.question}
            answer={steps.answer}
            rows={steps.bars.map(({ name, count, total }) => ({
              name,
              count,
              total,
              value: <b>{page.of(formatNumber(count, language), formatNumber(total, language))}</b>,
            }))}
            twin={{ summary: t.table(steps.question), caption: steps.question, columns: steps.columns, rows: steps.rows }}
          />
        </Section>
        {areas && (
          <Section id="areas" title={page.charts.areas}>
            <Areas language={language} chart={areas} />
          </Section>
        )}
        {middle && (
          <Section id="middle" title={page.charts.middle}>
            <Middle language={language} chart={middle} />
          </Section>
        )}
        <Section id="help" title={t.help.title}>
          {board.help.length > 0 ? <Keys rows={board.help.map(({ name, said }) => ({ term: name, value: said }))} /> : <p>{t.help.none}</p>}
        </Section>
        <Section id="goals" title={t.goals} note={<a href={linkTo('/overview/board/words')}>{page.write}</a>}>
          {board.goals ? <Paragraphs text={board.goals} /> : <p class="soft">{t.unwritten}</p>}
        </Section>
        <Section id="asks" title={t.asks}>
          {board.asks ? <Paragraphs text={board.asks} /> : <p class="soft">{t.unwritten}</p>}
        </Section>
      </div>
    </>
  )
}

function Areas({ language, chart }: { language: Language; chart: AreasChart }) {
  const t = boardWords[language]
  return (
    <Plot
      id="areas-chart"
      title={chart.question}
      answer={chart.answer}
      levelNames={chart.levels}
      legend={
        <>
          <LegendItem mark={<Dot at="50%" />}>{t.areas.staff}</LegendItem>
          <LegendItem mark={<Diamond at="50%" />}>{t.areas.leaders}</LegendItem>
        </>
      }
      twin={<ChartTable language={language} chart={chart} />}
    >
      <PlotArea>
        {chart.marks.map(({ name, staff, leader }, index) => (
          <PlotRow
            key={name}
            label={name}
            value={
              <span class="may-wrap">
                <b>{chart.rows[index]?.[1]}</b> ({chart.rows[index]?.[2]})
              </span>
            }
          >
            {staff !== null && leader !== null && <Link from={levelAt(staff)} to={levelAt(leader)} />}
            {staff !== null && <Dot at={levelAt(staff)} />}
            {leader !== null && <Diamond at={levelAt(leader)} />}
          </PlotRow>
        ))}
      </PlotArea>
    </Plot>
  )
}
