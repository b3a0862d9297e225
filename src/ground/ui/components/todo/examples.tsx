import type { Example } from '../../example.ts'
import { TodoList } from './todo.tsx'

export const examples: Example[] = [
  {
    name: 'Att göra nu',
    node: (
      <TodoList
        items={[
          {
            title: 'Fortsätt din självskattning',
            text: 'Du har svarat på 6 av 12 frågor. Resten tar ungefär sex minuter.',
            when: 'Öppen till fredag 9 oktober. Dina svar är sparade.',
            action: { href: '#', label: 'Fortsätt med fråga 7' },
          },
          {
            title: 'Läs Karims svar i arbetslagets plan',
            when: 'IKT-coachen svarade på er fråga i går.',
            action: { href: '#', label: 'Läs svaret' },
          },
        ]}
      />
    ),
  },
  {
    name: 'Utan handling',
    node: <TodoList lead={false} items={[{ title: 'Tid för lektionsbesök', text: 'Fyra skolor får inte ihop vikarier.' }]} />,
  },
]
