import type { Example } from '../../example.ts'
import { Keys } from './keys.tsx'

export const examples: Example[] = [
  {
    name: 'Siffror som fyllts i själva',
    node: (
      <Keys
        sourced
        rows={[
          { term: 'Deltagande i skattningen', value: '38 av 44', source: <a href="#resultat">Resultatet, släppt 12 oktober</a> },
          {
            term: 'Planen',
            value: 'Fastställd 27 november. Två åtgärder är klara.',
            source: <a href="#plan">Planen, version 2</a>,
            changed: 'Ändrat sedan förra rapporten',
          },
        ]}
      />
    ),
  },
]
