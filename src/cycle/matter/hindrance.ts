import type { Viewer } from '../../ground/base/viewer.ts'

/**
 * Why somebody cannot attest or decide as they are signed in: in a demo, or by a way that others gave them (a slip, a link, looking as somebody else). Null when
 * nothing hinders.
 */
export function hindranceOf({ origin }: Pick<Viewer, 'origin'>): 'demo' | 'origin' | null {
  if (origin === 'demo') return 'demo'
  return origin === 'mail' || origin === 'school' ? null : 'origin'
}
