import type { Example } from '../../example.ts'

/** The head holds a page's only h1, so it is shown by the pages themselves. */
export const examples: Example[] = []
