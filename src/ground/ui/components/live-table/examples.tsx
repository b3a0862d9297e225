import type { Example } from '../../example.ts'
import { Status } from '../status/status.tsx'
import { LiveTable } from './live-table.tsx'

export const examples: Example[] = [
  {
    name: 'Skolor',
    node: (
      <LiveTable
        caption="Läget för tre skolor"
        columns={[
          { label: 'Skola', sort: { href: '#namn', current: true, about: ', sortera efter namn' } },
          { label: 'Var i året' },
          { label: 'Plan' },
          { label: 'Sent', sort: { href: '#sent', current: false, about: ', sortera de sena först' } },
        ]}
        rows={[
          { key: 'a', cells: [<a href="#alm">Almskolan</a>, 'Rapport, till 31 maj', <Status is="done" />, { said: 'Nej', aside: true }] },
          {
            key: 'b',
            cells: [
              <a href="#berg">Bergskolan</a>,
              'Plan, till 11 juni',
              <Status is="under-way" />,
              <Status is="late">Två steg, sedan 14 maj</Status>,
            ],
          },
          { key: 'c', cells: ['Åkerby skola', 'Skattar, till 4 juni', { said: 'November', aside: true }, { said: 'Nej', aside: true }] },
        ]}
      />
    ),
  },
]
