import type { Example } from '../../example.ts'
import { Facts } from './facts.tsx'

export const examples: Example[] = [
  {
    name: 'Läget',
    node: (
      <Facts
        facts={[
          { term: 'Deltagande i skattningen', value: '38 av 44', note: '86 procent, 31 förra hösten' },
          { term: 'Resultatsamtal', value: '4 av 5', note: 'arbetslag har haft sitt' },
          { term: 'Arbetslagens planer', value: '3 av 5', note: 'klara, en är utkast' },
        ]}
      />
    ),
  },
]
