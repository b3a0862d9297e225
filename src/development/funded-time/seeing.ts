import type { Proof } from '../../cycle/matter/store-code.ts'
import type { Viewer } from '../../ground/base/viewer.ts'

/** The schools that somebody is the principal of: whose staff's months they attest where a call asks for it. */
export function ledSchools(viewer: Viewer): string[] {
  return viewer.duties.flatMap(({ role, school }) => (role === 'principal' && school ? [school] : []))
}

/** What a code proves that is mailed before one attests: one's own months, all that are ticked at once. */
export function proofOf(person: string): Proof {
  return { purpose: 'participation', about: person, person }
}
