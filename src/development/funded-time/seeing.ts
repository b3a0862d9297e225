import type { Proof } from '../../cycle/matter/store-code.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import type { Reach } from './store-attest.ts'

/** Where somebody may be asked as a manager, by their duties: their school as principal, their district as its head, the authority as its head. */
export function reachOf({ duties }: Viewer): Reach {
  return {
    schools: duties.flatMap(({ role, school }) => (role === 'principal' && school ? [school] : [])),
    districts: duties.flatMap(({ role, unit }) => (role === 'district_head' ? [unit] : [])),
    all: duties.some(({ role }) => role === 'head'),
  }
}

/** What a code proves that is mailed before one attests: one's own months, all that are ticked at once. */
export function proofOf(person: string): Proof {
  return { purpose: 'participation', about: person, person }
}
