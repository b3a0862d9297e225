import type { Example } from '../../example.ts'
import { ErrorSummary } from './error-summary.tsx'

export const examples: Example[] = [
  {
    name: 'Två fel',
    node: (
      <ErrorSummary
        level={3}
        problems={[
          { field: 'f1', text: 'Skriv en e-postadress med @' },
          { field: 'f2', text: 'Välj ett datum före 30 juni 2027' },
        ]}
      />
    ),
  },
  { name: 'Ett fel', node: <ErrorSummary level={3} id="one-error" problems={[{ field: 'f3', text: 'Välj vem som ansvarar' }]} /> },
]
