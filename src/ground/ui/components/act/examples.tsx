import type { Example } from '../../example.ts'
import { EventList } from '../events/events.tsx'
import { Person } from '../person/person.tsx'
import { Status } from '../status/status.tsx'
import { Act, Acts } from './act.tsx'

export const examples: Example[] = [
  {
    name: 'Åtgärder i en plan',
    node: (
      <Acts>
        <Act
          id="a1-1"
          level={3}
          title="1.1 Gemensam lektionsserie i källkritik"
          text="Fyra lektioner som alla ämnen kan använda."
          meta={[
            { term: 'Ansvarig', value: <Person name="Sara Lindqvist" /> },
            { term: 'Klar senast', value: '29 januari' },
            { term: 'Insats', value: 'Stor, cirka 20 timmar' },
            { term: 'Läge', value: <Status is="not-started" /> },
          ]}
          edit={{ href: '#', about: ' åtgärd 1.1' }}
          history={<EventList events={[{ when: '9 nov', text: 'Sara Lindqvist tackade ja till att ansvara.' }]} />}
          historyOpen
        />
        <Act
          id="a2-2"
          level={3}
          title="2.2 Två lektionsbesök per lärare"
          text="Kollegor besöker varandra i par."
          meta={[
            {
              term: 'Ansvarig',
              value: (
                <>
                  <Status is="missing" />{' '}
                  <a class="tap" href="#a2-2">
                    Välj<span class="vh"> ansvarig för 2.2</span>
                  </a>
                </>
              ),
            },
            { term: 'Läge', value: <Status is="late" /> },
          ]}
        />
      </Acts>
    ),
  },
]
