import { type Card, cardSize } from '../../ground/paper/card.ts'
import { cardPicture } from '../../ground/paper/pdf.ts'
import { pngOf } from '../../ground/paper/png.ts'
import { PressBusy } from '../../ground/paper/press.ts'
import { levelColours, paperColour, stairs } from '../../ground/paper/stairs.ts'

/** The mark alone, as a PNG. Always the same bytes. */
export function markPicture(): Uint8Array {
  made ??= pngOf(
    cardSize.width,
    cardSize.height,
    [paperColour, ...levelColours],
    stairs({ ...cardSize, left: 150, bottom: 540, step: 180, rise: 78, gap: 6 }),
  )
  return made
}

let made: Uint8Array | undefined

/** How many pictures a process remembers by what stands on them: some two megabytes. */
const mostCards = 100
const cards = new Map<string, Promise<Uint8Array>>()

/**
 * What is shown where somebody shares a link to a page: its title and whose it is, drawn beside the program's own work, once for the same words however often the page is published.
 * @returns null when the press has too much to do: then the mark is shown
 */
export async function cardOf(card: Card): Promise<Uint8Array | null> {
  const key = JSON.stringify([card.title, card.sender])
  const drawing = cards.get(key) ?? cardPicture(card)
  // The latest asked for stand last; the first is who goes.
  cards.delete(key)
  cards.set(key, drawing)
  for (const oldest of [...cards.keys()].slice(0, -mostCards)) cards.delete(oldest)
  try {
    return await drawing
  } catch (error) {
    cards.delete(key)
    if (error instanceof PressBusy) return null
    throw error
  }
}
