import type { ComponentChildren } from 'preact'
import { useWords } from '../../language.tsx'

export interface SuggestionProps {
  number: number
  title: ComponentChildren
  /** What it is about, what it takes, with whom: joined by a middle dot. */
  meta?: string[]
  text: ComponentChildren
  /** Why this one: level, importance, change. */
  why: ComponentChildren
  /** Why it tends to work, with its source. */
  works?: ComponentChildren
  /** Buttons: the first suggestion's may be primary, the others secondary. */
  actions?: ComponentChildren
}

/** A next step and the reason for it; goes in `SuggestionList`. */
export function Suggestion({ number, title, meta = [], text, why, works, actions }: SuggestionProps) {
  const words = useWords()
  return (
    <li class="step act">
      <span class="step-no" aria-hidden="true">
        {number}
      </span>
      <div class="stack">
        <div>
          <h3 class="big">{title}</h3>
          {meta.length > 0 && <p class="soft small">{meta.join(' · ')}</p>}
        </div>
        <p class="measure">{text}</p>
        <p class="why measure">
          <b>{words.whyThis}</b> {why}
        </p>
        {works && <p class="small soft measure">{works}</p>}
        {actions && <div class="row">{actions}</div>}
      </div>
    </li>
  )
}

/** The suggestions in order. */
export function SuggestionList({ children }: { children: ComponentChildren }) {
  return <ol role="list">{children}</ol>
}
