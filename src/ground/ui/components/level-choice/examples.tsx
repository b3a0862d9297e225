import type { Example } from '../../example.ts'
import { LevelChoice, type LevelText } from './level-choice.tsx'

const levels: LevelText[] = [
  { level: 1, name: 'Upptäcker', text: 'Jag använder färdigt material som det är.' },
  { level: 2, name: 'Prövar', text: 'Jag har prövat att ändra i färdigt material eller göra något eget, till exempel en kort film.' },
  { level: 3, name: 'Använder', text: 'Jag gör eget material eller anpassar färdigt till min grupp flera gånger i månaden.' },
  { level: 4, name: 'Utvecklar', text: 'Jag väljer form efter vad eleverna behöver och följer upp vad som fungerade.' },
  { level: 5, name: 'Sprider', text: 'Jag utvecklar material tillsammans med kollegor så att fler kan använda det.' },
]

export const examples: Example[] = [
  {
    name: 'Ett svar valt',
    node: (
      <LevelChoice
        as="label"
        name="q7"
        question="Hur arbetar du med eget och anpassat innehåll?"
        hint="Välj det som stämmer bäst med hur du gör i dag."
        levels={levels}
        chosen={3}
      />
    ),
  },
  {
    name: 'Inte relevant',
    node: <LevelChoice as="label" name="q8" question="Så kontaktar jag hemmen" levels={levels.slice(0, 2)} chosen={0} />,
  },
  {
    name: 'Utan svar',
    node: (
      <LevelChoice
        as="label"
        name="q9"
        question="Så delar jag med kollegor"
        levels={levels.slice(0, 2)}
        error="Välj en beskrivning eller ”Inte relevant för mig”"
      />
    ),
  },
]
