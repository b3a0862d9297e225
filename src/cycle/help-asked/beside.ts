import type { ComponentChildren } from 'preact'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Question } from '../../ground/base/question.ts'
import type { Theme } from './help-asked.ts'

/** What a room above has to say of a theme: what answers it. Null: nothing, to whoever asks. */
export type BesideTheme = (ask: SignedInAsk, theme: Pick<Theme, 'id' | 'title'>) => Question<ComponentChildren | null>
