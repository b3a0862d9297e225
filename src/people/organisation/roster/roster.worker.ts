import { answerApart } from '../../../ground/base/apart.ts'
import { readRoster } from './reading.ts'

answerApart(readRoster)
