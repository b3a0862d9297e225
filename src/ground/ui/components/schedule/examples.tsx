import type { Example } from '../../example.ts'
import { Status } from '../status/status.tsx'
import { Schedule } from './schedule.tsx'

export const examples: Example[] = [
  {
    name: 'Pass',
    node: (
      <Schedule
        items={[
          {
            key: 'a',
            day: '2027-09-23',
            what: (
              <>
                <h3>Eleverna jämför två källor</h3>
                <p class="soft small">14.30–16.30 · Hagaskolan, sal 12</p>
              </>
            ),
            standing: <Status is="under-way">Anmälan öppen</Status>,
          },
          {
            key: 'b',
            day: '2027-10-21',
            what: (
              <>
                <h3>När en maskin har skrivit texten</h3>
                <p class="soft small">14.30–16.30 · Hagaskolan, sal 12</p>
              </>
            ),
            standing: <Status is="paused">Fullt</Status>,
          },
        ]}
      />
    ),
  },
]
