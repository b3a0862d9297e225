import { codesOf } from '../../ground/base/form.ts'
import { factorFaultWords } from './faults.words.ts'

/** What a form about factors may be told to mend. */
export const code = codesOf(factorFaultWords.sv)
