import { answerApart } from '../../base/apart.ts'
import { readRoster } from './reading.ts'

answerApart(readRoster)
