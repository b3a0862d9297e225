import type { Text } from '../../ground/base/language.ts'
import type { Funded } from '../funder/funder.ts'

/**
 * The levels at which training is evaluated, after Guskey (Evaluating Professional Development, 2000): what those who took part thought, what was learnt, what the organisation took up, what is used, and
 * what it gave pupils.
 */
export const effectLevels = ['reactions', 'learning', 'support', 'use', 'pupils'] as const
export type EffectLevel = (typeof effectLevels)[number]

/** What there is to say at a level, in every language; nothing where nothing is known. Never anything of one person. */
export type Told = { level: EffectLevel; lines: Text[] }

/** What a programme has led to, as a whole: how much there was of it, and each level. */
export type Effect = { programme: { id: string; title: string } & Funded; extent: Text[]; levels: Told[] }
