import type { Language } from '../../../ground/base/language.ts'
import { Keys } from '../../../ground/ui/components/keys/keys.tsx'
import { documentRows, type Shown } from '../plan-sentences.ts'

/** What stands at the head of a governing document, as far as it is known. */
export function DocumentFacts({ language, ...shown }: { language: Language } & Shown) {
  return <Keys rows={documentRows(shown, language)} />
}
