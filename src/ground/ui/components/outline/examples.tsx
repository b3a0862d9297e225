import type { Example } from '../../example.ts'
import { Outline } from './outline.tsx'

export const examples: Example[] = [
  {
    name: 'Besvarade, nu och kommande',
    node: (
      <Outline
        areas={[
          {
            name: 'Digitalt innehåll',
            items: [
              { name: 'Val av lärresurser', href: '#', answered: true },
              { name: 'Eget och anpassat innehåll', href: '#', current: true },
              { name: 'Upphovsrätt och personuppgifter' },
            ],
          },
          { name: 'Infrastruktur', items: [{ name: 'Verktyg och nät i vardagen' }, { name: 'Stöd när något krånglar' }] },
        ]}
      />
    ),
  },
]
