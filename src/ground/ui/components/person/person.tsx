import type { ComponentChildren } from 'preact'

/** A ring with initials; always beside the name. */
export function Avatar({ name }: { name: string }) {
  return (
    <span class="avatar" aria-hidden="true">
      {initials(name)}
    </span>
  )
}

/** Initials and name. */
export function Person({ name, children }: { name: string; children?: ComponentChildren }) {
  return (
    <span class="person">
      <Avatar name={name} />
      {children ?? name}
    </span>
  )
}

/** The first letters of the first and last name: "Per-Olof Nyström" → "PN". */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/)
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => [...(part ?? '')][0] ?? '')
  return letters.join('').toLocaleUpperCase('sv')
}
