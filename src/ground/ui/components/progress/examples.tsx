import type { Example } from '../../example.ts'
import { SavedNote } from '../saved-note/saved-note.tsx'
import { Progress } from './progress.tsx'

export const examples: Example[] = [
  {
    name: 'Fråga 7 av 12',
    node: (
      <Progress
        current={7}
        total={12}
        area="Digitalt innehåll"
        groups={[
          ['done', 'done', 'done'],
          ['done', 'done'],
          ['done', 'now', 'ahead'],
          ['ahead', 'ahead'],
          ['ahead', 'ahead'],
        ]}
      >
        <SavedNote text="Sparat kl. 14.32" push />
      </Progress>
    ),
  },
]
