import type { Drawing } from './drawing.ts'

/** A mark drawn of plain shapes, such as the flag of who pays. */
export function Emblem({ drawing, label }: { drawing: Drawing; label: string }) {
  const { width, height, ground, fill, shapes } = drawing
  return (
    <svg class="emblem" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <rect width={width} height={height} fill={`#${ground}`} />
      <path d={shapes.map((shape) => `M${shape.map((point) => point.join(' ')).join('L')}Z`).join('')} fill={`#${fill}`} />
    </svg>
  )
}
