import type { Example } from '../../example.ts'
import { QrCode } from './qr-code.tsx'

export const examples: Example[] = [
  { name: 'En adress som bild', node: <QrCode text="https://stegvis.example/kom?code=KRMTSV" label="QR-kod till mätningen" /> },
]
