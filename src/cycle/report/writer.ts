import type { SignedInAsk } from '../../ground/base/ask.ts'

/** Who acts, as the records keep it: by the name they had. */
export function writerName({ viewer }: SignedInAsk): string {
  return `${viewer.givenName} ${viewer.familyName}`.trim()
}
