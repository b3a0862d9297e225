import type { Example } from '../example.ts'
import { Months } from './months.tsx'

export const monthsExamples: Example[] = [
  {
    name: 'Året: tolv månader',
    node: (
      <Months
        id="g12"
        title="När händer vad?"
        answer="Strecket är i dag."
        months={['juli', 'aug', 'sep', 'okt', 'nov', 'dec', 'jan', 'feb', 'mars', 'april', 'maj', 'juni']}
        legend={[
          { tone: 'p3', label: 'Hela skolan' },
          { tone: 'p2', label: 'Samtal' },
          { tone: 'p1', label: 'Lov' },
        ]}
        today={{ at: 0.37, label: 'I dag' }}
        rows={[
          { name: 'Skattning', when: '13 sep–8 okt', tone: 'p3', stretches: [{ from: 0.2, to: 0.27 }] },
          { name: 'Resultatdialog', when: '7–16 juni', tone: 'p2', stretches: [{ from: 0.93, to: 0.955 }] },
          {
            name: 'Lov',
            when: 'två lov',
            tone: 'p1',
            stretches: [
              { from: 0.32, to: 0.335 },
              { from: 0.63, to: 0.645 },
            ],
          },
        ]}
      />
    ),
  },
]
