import type { Example } from '../../example.ts'
import { Thread } from './thread.tsx'

export const examples: Example[] = [
  {
    name: 'Samtal',
    node: (
      <Thread
        comments={[
          { name: 'Helena Sundström', role: 'rektor', when: '10 november', text: 'Ja tack, boka gärna 18 november kl. 14.30.' },
          {
            name: 'Karim Haddad',
            role: 'IKT-coach',
            when: '11 november',
            about: 'gäller åtgärd 2.2',
            text: 'Två besök per lärare blir 64 lektioner. Kan ni börja med ett?',
            status: { is: 'not-started', text: 'Väntar på ditt svar' },
          },
        ]}
      />
    ),
  },
]
