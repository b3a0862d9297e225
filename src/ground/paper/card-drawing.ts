import { type Card, cardLines, cardSize, cardText } from './card.ts'
import { lettersFor } from './letters.ts'
import { coverage, type Edge } from './outline.ts'
import { pngOf } from './png.ts'
import { levelColours, paperColour, stairs } from './stairs.ts'

const { width, height } = cardSize
const edge = 80
/** Sizes of a title in dots, the largest that fits first, and in how many lines. */
const sizes = [
  { size: 84, lines: 3 },
  { size: 68, lines: 4 },
  { size: 56, lines: 4 },
]
const senderSize = 38
const shades = 16
const inks = { title: '1a2422', sender: '4b5955' }

/** A card as a PNG: the sender's name, the title in as large letters as it has room for, and the mark. The same card gives the same bytes. */
export async function drawCard(card: Card): Promise<Buffer> {
  const [title, sender] = [cardText(card.title), cardText(card.sender)]
  const [bold, regular] = await Promise.all([lettersFor('bold', [title]), lettersFor('regular', [sender])])
  const most = { width: width - 2 * edge }
  const tries = sizes.map((each) => ({
    ...each,
    said: cardLines(title, { ...most, lines: each.lines }, (text) => bold.width(text, each.size)),
  }))
  const chosen = tries.find(({ said }) => !said.at(-1)?.endsWith('…')) ?? tries.at(-1)
  const [name = ''] = cardLines(sender, { ...most, lines: 1 }, (text) => regular.width(text, senderSize))
  const { size, said } = chosen ?? { size: 0, said: [] }
  const titleEdges = said.flatMap((line, at) => bold.edges(line, edge, 220 + size * (0.35 + 1.14 * at), size))
  const dots = stairs({ width, height, left: edge, bottom: height - 46, step: (width - 2 * edge) / 5, rise: 15, gap: 6 })
  ink(dots, titleEdges, firstShade)
  ink(dots, regular.edges(name, edge, 118, senderSize), firstShade + shades)
  return pngOf(width, height, colours(), dots)
}

const firstShade = 1 + levelColours.length

/** The paper, the levels, then each ink from hardly seen to full. */
function colours(): string[] {
  return [paperColour, ...levelColours, ...rampTo(inks.title), ...rampTo(inks.sender)]
}

function rampTo(full: string): string[] {
  const [from, to] = [Buffer.from(paperColour, 'hex'), Buffer.from(full, 'hex')]
  return Array.from({ length: shades }, (_, at) =>
    Buffer.from(from.map((value, part) => Math.round(value + (((to[part] ?? 0) - value) * (at + 1)) / shades))).toString('hex'),
  )
}

function ink(dots: Uint8Array, edges: readonly Edge[], first: number): void {
  coverage(edges, width, height).forEach((share, at) => {
    const shade = Math.round(share * shades)
    if (shade > 0) dots[at] = first + shade - 1
  })
}
