import qrcode from 'qrcode-generator'

/** An address as a QR code: one SVG path on a white ground with its quiet zone, so that it reads in the dark theme, too. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const quiet = 4
  const dark: string[] = []
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) if (code.isDark(row, column)) dark.push(`M${column + quiet} ${row + quiet}h1v1h-1z`)
  }
  const whole = size + 2 * quiet
  return (
    <svg class="qr" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={whole} height={whole} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
