import type { Example } from '../../example.ts'
import { Button } from '../button/button.tsx'
import { TextInput } from '../field/inputs.tsx'
import { OnceForm } from './once-form.tsx'

export const examples: Example[] = [
  {
    name: 'Ett mål',
    node: (
      <OnceForm class="stack" action="#">
        <TextInput name="once-goal" label="Mål" />
        <Button>Lägg till</Button>
      </OnceForm>
    ),
  },
]
