import type { Example } from '../../example.ts'
import { Level } from '../level/level.tsx'
import { Answers } from './answers.tsx'

export const examples: Example[] = [
  {
    name: 'Besvarade och obesvarade',
    node: (
      <Answers
        rows={[
          {
            name: 'Egen digital kompetens',
            answer: (
              <>
                <Level level={3} name="Använder" />
                <span class="soft small">Stor betydelse</span>
              </>
            ),
            href: '#',
          },
          { name: 'Stöd när något krånglar', answer: 'Inte relevant för mig', href: '#' },
          { name: 'Uppföljning av egen undervisning', answer: <span class="status late">Inget svar</span>, href: '#', unanswered: true },
        ]}
      />
    ),
  },
]
