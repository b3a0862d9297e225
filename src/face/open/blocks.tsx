import { Fragment } from 'preact'
import { formatNumber, type Language } from '../../ground/base/language.ts'
import type { Block, Cell, Fact, Emblem as PaperEmblem, Table as PaperTable, Written } from '../../ground/paper/paper.ts'
import { Emblem } from '../../ground/ui/components/emblem/emblem.tsx'
import { Table } from '../../ground/ui/components/table/table.tsx'
import { openWords } from './pages/open.words.ts'

type Chapter = { id: string; title: string; blocks: Block[] }

/** A paper's parts as a page has them: what stands before its first chapter, without the title and the summary, which the page's head says; then each chapter. */
export function chaptersOf(blocks: readonly Block[]): { before: Block[]; chapters: Chapter[] } {
  const before: Block[] = []
  const chapters: Chapter[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) continue
    if (block.kind === 'heading' && block.level === 2) chapters.push({ id: `del-${chapters.length + 1}`, title: block.text, blocks: [] })
    else if (chapters.length > 0) chapters.at(-1)?.blocks.push(block)
    else if (block.kind !== 'text' || block.tone !== 'lead') before.push(block)
  }
  return { before, chapters }
}

/**
 * The blocks of a paper as HTML: every word of them is text, and none can be anything else.
 * @param picture where the picture of its mark is fetched; without it the picture stands in the page itself
 */
export function Blocks({ language, blocks, picture }: { language: Language; blocks: readonly Block[]; picture?: string | undefined }) {
  return (
    <>
      {blocks.map((block, at) => (
        <OneBlock key={at} {...{ language, block, picture }} />
      ))}
    </>
  )
}

function OneBlock({ language, block, picture }: { language: Language; block: Block; picture: string | undefined }) {
  const t = openWords[language]
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'text':
      return <Text written={block.written} soft={block.tone === 'soft' || block.tone === 'aside'} />
    case 'facts':
    case 'form':
      return <Facts facts={block.facts} />
    case 'table':
      return <Rows table={block.table} />
    case 'list':
      return block.ordered ? <ol class="measure">{itemsOf(block.items)}</ol> : <ul class="measure">{itemsOf(block.items)}</ul>
    case 'emblem':
      return <Mark emblem={block.emblem} picture={picture} />
    // A picture's words say all that it shows.
    case 'chart':
      return <p class="measure">{block.chart.alt}</p>
    case 'bars':
      return (
        <Table
          caption={block.bars.alt}
          columns={[t.table.what, { label: t.table.share, numeric: true }]}
          rows={block.bars.rows.map(({ label, share }) => [label, `${formatNumber(share * 100, language)} %`])}
        />
      )
  }
}

function itemsOf(items: readonly string[]) {
  return items.map((item, at) => <li key={at}>{item}</li>)
}

/** A mark with its line beside it. */
function Mark({ emblem, picture }: { emblem: PaperEmblem; picture: string | undefined }) {
  const { alt, written } = emblem
  return (
    <p class="with-emblem">
      {'drawing' in emblem ? (
        <Emblem drawing={emblem.drawing} label={alt} />
      ) : (
        <img
          class="emblem-picture"
          src={picture ?? `data:image/${emblem.picture.type};base64,${emblem.picture.base64}`}
          alt={alt}
          width={emblem.picture.width}
          height={emblem.picture.height}
        />
      )}
      <span>{written.flat().join(' ')}</span>
    </p>
  )
}

function Text({ written, soft }: { written: Written; soft: boolean }) {
  return (
    <>
      {written.map((lines, at) => (
        <p key={at} class={soft ? 'measure soft' : 'measure'}>
          <Lines lines={lines} />
        </p>
      ))}
    </>
  )
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="keys">
      {facts
        .filter(({ lines }) => lines.length > 0)
        .map(({ term, lines }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{lines.length > 1 ? <Listed lines={lines} /> : <Lines lines={lines} />}</dd>
          </div>
        ))}
    </dl>
  )
}

function Listed({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="stack-s" role="list">
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, at) => (
        <Fragment key={at}>
          {at > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </>
  )
}

function Rows({ table }: { table: PaperTable }) {
  return (
    <Table
      stack
      caption={table.caption}
      columns={table.columns}
      rows={table.rows.map((row) =>
        Array.isArray(row)
          ? row.map((cell, at) => (at === 0 ? <span class="not-bold">{said(cell)}</span> : said(cell)))
          : [<b key="group">{row.group}</b>],
      )}
    />
  )
}

function said(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text
}
