import type { Messages } from '../../ground/base/language.ts'
import type { Work } from '../framework/schema.ts'

/** What the kinds of work are called where an action is said to be for them. */
export const workNames: Messages<Record<Work, string>> = {
  sv: {
    teacher: 'Undervisning',
    staff: 'Alla som inte undervisar en klass',
    fritidshem: 'Fritidshem',
    elevhalsa: 'Elevhälsa eller vägledning',
    administration: 'Administration eller service',
  },
  en: {
    teacher: 'Teaching',
    staff: 'All who do not teach a class',
    fritidshem: 'After-school care',
    elevhalsa: 'Pupil health or guidance',
    administration: 'Office or premises',
  },
}
