import type { Drawing, Point } from '../ui/components/emblem/drawing.ts'
import { pngOf } from './png.ts'

/** A drawing as a PNG of so many dots' width, for forms that take pictures of dots alone. Always the same bytes. */
export function pngOfDrawing({ width, height, ground, fill, shapes }: Drawing, dots: number): Buffer {
  const high = Math.round((dots * height) / width)
  const made = new Uint8Array(dots * high)
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < dots; x += 1) {
      const at: Point = [((x + 0.5) * width) / dots, ((y + 0.5) * width) / dots]
      if (shapes.some((shape) => holds(shape, at))) made[y * dots + x] = 1
    }
  return pngOf(dots, high, [ground, fill], made)
}

/** Whether a point lies inside a shape: a line from it to one side crosses the edge an odd number of times. */
function holds(shape: readonly Point[], [x, y]: Point): boolean {
  let inside = false
  shape.forEach(([ax, ay], at) => {
    const [bx, by] = shape[(at + 1) % shape.length] ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  })
  return inside
}
