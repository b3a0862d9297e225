import type { PathCommand } from 'fontkit'

/** An edge of a letter, downwards in dots: `turn` tells in which direction it was drawn. */
export type Edge = { x: number; y: number; toX: number; toY: number; turn: 1 | -1 }

/** Straight pieces of a curve: at the sizes of a picture nobody sees them. */
const pieces = 8
/** Lines that are looked at in each row of dots. */
const fine = 4

/** The edges of a letter at a place. @param scale dots for each unit of its drawing, whose height grows upwards */
export function edgesOf(commands: readonly PathCommand[], x: number, y: number, scale: number): Edge[] {
  const edges: Edge[] = []
  let [startX, startY, atX, atY] = [x, y, x, y]
  const lineTo = (toX: number, toY: number) => {
    if (toY > atY) edges.push({ x: atX, y: atY, toX, toY, turn: 1 })
    else if (toY < atY) edges.push({ x: toX, y: toY, toX: atX, toY: atY, turn: -1 })
    atX = toX
    atY = toY
  }
  for (const { command, args } of commands) {
    const at = args.map((value, index) => (index % 2 === 0 ? x + value * scale : y - value * scale))
    const [ax = x, ay = y, bx = ax, by = ay, cx = bx, cy = by] = at
    const [fromX, fromY] = [atX, atY]
    if (command === 'moveTo') {
      lineTo(startX, startY)
      startX = atX = ax
      startY = atY = ay
    } else if (command === 'lineTo') lineTo(ax, ay)
    else if (command === 'closePath') lineTo(startX, startY)
    else
      for (let piece = 1; piece <= pieces; piece += 1) {
        const [t, u] = [piece / pieces, 1 - piece / pieces]
        if (command === 'quadraticCurveTo') lineTo(u * u * fromX + 2 * u * t * ax + t * t * bx, u * u * fromY + 2 * u * t * ay + t * t * by)
        else
          lineTo(
            u ** 3 * fromX + 3 * u * u * t * ax + 3 * u * t * t * bx + t ** 3 * cx,
            u ** 3 * fromY + 3 * u * u * t * ay + 3 * u * t * t * by + t ** 3 * cy,
          )
      }
  }
  lineTo(startX, startY)
  return edges
}

/** How much of each dot lies inside, from 0 to 1, row by row: inside is where edges have turned around it (the nonzero rule that typefaces are drawn by). */
export function coverage(edges: readonly Edge[], width: number, height: number): Float32Array {
  const dots = new Float32Array(width * height)
  for (const [row, near] of edgesByRow(edges, height).entries())
    for (let line = 0; line < fine; line += 1) {
      const y = row + (line + 0.5) / fine
      const crossings = near
        .filter((edge) => edge.y <= y && y < edge.toY)
        .map((edge) => ({ x: edge.x + ((edge.toX - edge.x) * (y - edge.y)) / (edge.toY - edge.y), turn: edge.turn }))
        .sort((a, b) => a.x - b.x)
      let turns = 0
      for (const [at, { x, turn }] of crossings.entries()) {
        turns += turn
        const next = crossings[at + 1]
        if (turns !== 0 && next) fill(dots, row * width, Math.max(0, x), Math.min(width, next.x))
      }
    }
  return dots
}

function edgesByRow(edges: readonly Edge[], height: number): Edge[][] {
  const rows = Array.from({ length: height }, (): Edge[] => [])
  for (const edge of edges)
    for (let row = Math.max(0, Math.floor(edge.y)); row < Math.min(height, Math.ceil(edge.toY)); row += 1) rows[row]?.push(edge)
  return rows
}

/** Adds a stretch of one line to the dots that it lies over. */
function fill(dots: Float32Array, start: number, from: number, to: number): void {
  for (let x = Math.floor(from); x < to; x += 1) {
    const over = (Math.min(to, x + 1) - Math.max(from, x)) / fine
    dots[start + x] = Math.min(1, (dots[start + x] ?? 0) + over)
  }
}
