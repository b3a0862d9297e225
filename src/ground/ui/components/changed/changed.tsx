import type { ComponentChildren } from 'preact'

/** What differs from last time: a bar, and the words that say so; never colour alone. Without `word` nothing differs. */
export function Changed({ word, children }: { word?: string | undefined; children: ComponentChildren }) {
  if (!word) return <div class="stack-s">{children}</div>
  return (
    <div class="changed stack-s">
      <p class="changed-word">{word}</p>
      {children}
    </div>
  )
}
