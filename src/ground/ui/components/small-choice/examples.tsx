import type { Example } from '../../example.ts'
import { SmallChoice } from './small-choice.tsx'

const options = [
  { value: '0', label: 'Liten' },
  { value: '1', label: 'Viss' },
  { value: '2', label: 'Stor' },
]

export const examples: Example[] = [
  {
    name: 'Betydelse',
    node: (
      <SmallChoice
        name="i7"
        legend="Vilken betydelse har det här i ditt arbete?"
        hint="Vi använder svaret för att föreslå rätt nästa steg."
        options={options}
        chosen="1"
      />
    ),
  },
  {
    name: 'Utan svar',
    node: <SmallChoice name="i8" legend="Betydelse i mitt arbete" options={options} error="Välj hur stor betydelse det har" />,
  },
]
