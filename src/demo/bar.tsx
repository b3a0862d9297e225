import type { Language } from '../base/language.ts'
import type { Viewer } from '../base/viewer.ts'

export function DemoBar(_props: { viewer: Viewer; language: Language; path: string }) {
  return null
}
