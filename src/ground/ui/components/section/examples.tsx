import type { Example } from '../../example.ts'

/** A section holds an h2; the gallery is made of them, so they are shown there. */
export const examples: Example[] = []
