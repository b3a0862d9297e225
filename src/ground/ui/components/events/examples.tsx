import type { Example } from '../../example.ts'
import { EventList } from './events.tsx'

export const examples: Example[] = [
  {
    name: 'Hänt sedan sist',
    node: (
      <EventList
        events={[
          {
            when: '11 nov',
            date: '2026-11-11',
            text: (
              <>
                Karim Haddad, IKT-coach, ställde en fråga i <a href="#events">skolans plan</a>.
              </>
            ),
          },
          { when: '12 okt', date: '2026-10-12', text: 'Skattningen stängde.' },
        ]}
      />
    ),
  },
]
