import { answerApart } from '../../ground/base/apart.ts'
import { readFindings } from './findings.ts'

answerApart(readFindings)
