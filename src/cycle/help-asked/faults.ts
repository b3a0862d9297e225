import { codesOf } from '../../ground/base/form.ts'
import { helpFaultWords } from './faults.words.ts'

/** What a form about themes may be told to mend. */
export const code = codesOf(helpFaultWords.sv)
