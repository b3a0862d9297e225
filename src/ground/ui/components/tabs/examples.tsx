import type { Example } from '../../example.ts'
import { Tabs } from './tabs.tsx'

export const examples: Example[] = [
  {
    name: 'Flikar',
    node: (
      <Tabs
        label="Exempel på flikar"
        tabs={[
          { href: '#t1', label: 'Hösten 2026', current: true },
          { href: '#t2', label: 'Sedan förra hösten' },
          { href: '#t3', label: 'Behov och önskemål' },
        ]}
      />
    ),
  },
]
