import { answerApart } from '../../ground/base/apart.ts'
import { readHistory } from './reading.ts'

answerApart(readHistory)
