import type { Language } from '../../../ground/base/language.ts'
import { Status, type StatusKind } from '../../../ground/ui/components/status/status.tsx'
import type { ThemeState } from '../help-asked.ts'
import { themeWords } from '../themes.words.ts'

const looks: Record<ThemeState, StatusKind> = { new: 'not-started', 'taken-up': 'under-way', answered: 'done', declined: 'ended' }

/** Where a theme stands, in a shape and words. */
export function ThemeStatus({ language, state }: { language: Language; state: ThemeState }) {
  return <Status is={looks[state]}>{themeWords[language].states[state]}</Status>
}
