import type { ComponentChildren } from 'preact'

/** What is missing, why, and the next step. */
export function Empty({ title, level = 3, children }: { title: string; level?: 2 | 3; children: ComponentChildren }) {
  const Heading: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  return (
    <div class="empty stack-s">
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}
