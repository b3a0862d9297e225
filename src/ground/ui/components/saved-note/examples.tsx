import type { Example } from '../../example.ts'
import { SavedNote, SaveError } from './saved-note.tsx'

export const examples: Example[] = [
  { name: 'Sparat', node: <SavedNote text="Sparat kl. 14.32" /> },
  { name: 'Kunde inte sparas', node: <SaveError shown /> },
]
