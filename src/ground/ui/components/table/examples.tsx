import type { Example } from '../../example.ts'
import { Protected } from '../hidden-cell/hidden-cell.tsx'
import { Status } from '../status/status.tsx'
import { ScrollRegion, Table } from './table.tsx'

export const examples: Example[] = [
  {
    name: 'Staplas på telefon',
    node: (
      <Table
        stack
        caption="Åtgärder med sista dag i vår"
        note="Sorterade efter datum"
        columns={['Åtgärd', 'Ansvarig', 'Klar senast', 'Läge']}
        rows={[
          ['Lektionsserie i källkritik', 'Sara Lindqvist', '29 januari', <Status is="under-way" />],
          ['En avslutsfråga i veckan', 'Jonas Ek', '26 februari', <Status is="late" />],
          ['Lektionsbesök', <Protected />, '16 april', <Status is="not-started" />],
        ]}
      />
    ),
  },
  {
    name: 'Siffror i en ruta som rullar',
    node: (
      <ScrollRegion label="Exempel på siffertabell">
        <Table
          caption="Antal svar per nivå"
          columns={['Delområde', ...['1', '2', '3', '4', '5'].map((label) => ({ label, numeric: true }))]}
          rows={[
            ['Samarbete i kollegiet', 0, 6, 14, 14, 4],
            ['Val av lärresurser', '–', '12 (1\u2060–\u20602)', 16, 7, 3],
          ]}
        />
      </ScrollRegion>
    ),
  },
  {
    name: 'Vem ser vad',
    node: (
      <Table
        stack
        measure
        captionHidden
        caption="Vem ser vad av din självskattning"
        columns={['Vem', 'Ser']}
        rows={[
          ['Du', 'Alla dina svar, ditt resultat och dina egna steg'],
          ['Ingen annan', 'Dina enskilda svar går inte att öppna'],
        ]}
      />
    ),
  },
]
