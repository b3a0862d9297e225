import { drawings, type IconName } from './drawings.tsx'

/** A drawing beside a word; hidden from screen readers, which read the word. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {drawings[name]()}
    </svg>
  )
}
