import { kept } from '../../kept.tsx'
import { drawings, type IconName } from './drawings.tsx'

/** A drawing beside a word; hidden from screen readers, which read the word. */
export const Icon = kept(({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    {drawings[name]()}
  </svg>
))
