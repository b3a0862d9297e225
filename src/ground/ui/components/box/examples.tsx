import type { Example } from '../../example.ts'
import { Agenda } from '../events/events.tsx'
import { Box } from './box.tsx'

export const examples: Example[] = [
  {
    name: 'Samtala om',
    node: (
      <Box>
        <h3 class="big">Tre frågor att ta med till arbetslaget</h3>
        <ol class="measure">
          <li>
            <b>Tekniken i klassrummet.</b> Vad hände senast när något inte fungerade?
          </li>
          <li>
            <b>Elevernas källkritik.</b> Var granskar eleverna redan källor?
          </li>
        </ol>
        <Agenda
          items={[
            { when: '5 min', text: 'Läs resultatet var för sig. Vad känner ni igen?' },
            { when: '10 min', text: 'Samtala två och två om en av frågorna.' },
          ]}
        />
      </Box>
    ),
  },
]
