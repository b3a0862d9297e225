import type { ComponentChildren } from 'preact'
import { Section } from '../../ground/ui/components/section/section.tsx'
import { Table } from '../../ground/ui/components/table/table.tsx'
import { type Block, type Inline, plainText } from './markdown.ts'

type Part = { heading: Extract<Block, { is: 'heading' }> | null; blocks: Block[] }

/** Whether the reader may open what a link in a text leads to. */
export type Opens = (href: string) => boolean

const everything: Opens = () => true

/**
 * A text set like a report: each heading in the margin, what it is about beside it. `prefix` keeps the headings of several texts on a page apart. A link that the reader may
 * not open is its words alone.
 */
export function Content({ blocks, prefix = '', opens = everything }: { blocks: Block[]; prefix?: string; opens?: Opens }) {
  return (
    <div class="tight">
      {partsOf(blocks).map(({ heading, blocks: inside }) =>
        heading ? (
          <Section key={heading.id} id={`${prefix}${heading.id}`} title={<Words text={heading.text} opens={opens} />}>
            <Blocks blocks={inside} caption={plainText(heading.text)} {...{ prefix, opens }} />
          </Section>
        ) : (
          <div key="" class="section">
            <div class="section-head" />
            <Blocks blocks={inside} caption="" {...{ prefix, opens }} />
          </div>
        ),
      )}
    </div>
  )
}

/** What stands under each heading of the first level; before the first there may be something without one. */
function partsOf(blocks: Block[]): Part[] {
  const parts: Part[] = []
  for (const block of blocks) {
    const last = parts.at(-1)
    if (block.is === 'heading' && block.level === 2) parts.push({ heading: block, blocks: [] })
    else if (last) last.blocks.push(block)
    else parts.push({ heading: null, blocks: [block] })
  }
  return parts
}

type Place = { caption: string; prefix: string; opens: Opens }

function Blocks({ blocks, ...place }: Place & { blocks: Block[] }) {
  return (
    <div class="stack measure">
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} {...place} />
      ))}
    </div>
  )
}

function OneBlock({ block, caption, prefix, opens }: Place & { block: Block }) {
  switch (block.is) {
    case 'heading':
      return (
        <h3 id={`${prefix}${block.id}`}>
          <Words text={block.text} opens={opens} />
        </h3>
      )
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} opens={opens} />
        </p>
      )
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Words text={item} opens={opens} />
        </li>
      ))
      return block.ordered ? <ol class="stack-s">{items}</ol> : <ul class="stack-s">{items}</ul>
    }
    case 'table':
      return (
        <Table
          caption={caption || block.head.map(plainText).join(', ')}
          captionHidden
          stack
          columns={block.head.map(plainText)}
          rows={block.rows.map((row) => row.map((cell, index) => <Words key={index} text={cell} opens={opens} />))}
        />
      )
  }
}

/** Running text. Whoever wrote it, it becomes text and links, never markup. */
function Words({ text, opens }: { text: Inline[]; opens: Opens }): ComponentChildren {
  return text.map((part, index) => {
    if (part.is === 'strong') return <b key={index}>{part.text}</b>
    if (part.is === 'gap') return <b key={index}>[{part.text}]</b>
    if (part.is === 'link' && !opens(part.href)) return part.text
    if (part.is === 'link')
      return (
        <a key={index} href={part.href}>
          {part.text}
        </a>
      )
    return part.is === 'break' ? <br key={index} /> : part.text
  })
}
