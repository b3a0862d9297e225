import { answerApart } from '../../ground/base/apart.ts'
import type { Framework } from '../framework/schema.ts'
import { readActions } from './file.ts'

answerApart(({ source, frameworks }: { source: string; frameworks: Framework[] }) => readActions(source, frameworks))
