import { qrModules } from './modules.ts'

/** An address as a QR code: one SVG path on a white ground with its quiet zone, so that it reads in the dark theme, too. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, rows } = qrModules(text)
  const quiet = 4
  const dark = rows.flatMap((stretches, row) =>
    stretches.map(({ from, length }) => `M${from + quiet} ${row + quiet}h${length}v1h-${length}z`),
  )
  const whole = size + 2 * quiet
  return (
    <svg class="qr" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={whole} height={whole} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
