import type { Example } from '../../example.ts'
import { Cycle, type CycleStep } from './cycle-steps.tsx'

const steps: [string, string][] = [
  ['Skatta', '14 sep–9 okt'],
  ['Resultat', '12\u2060–\u206030 okt'],
  ['Plan', 'till 30 nov'],
  ['Temperatur', '12\u2060–\u206023 april'],
  ['Rapport', 'till 31 maj'],
  ['Skatta igen', '13 sep–8 okt'],
]
const at = (now: number): CycleStep[] =>
  steps.map(([name, when], index) => ({ name, when, state: index < now ? 'done' : index === now ? 'now' : 'ahead' }))

export const examples: Example[] = [
  { name: 'Första steget', node: <Cycle steps={at(0)} /> },
  { name: 'Mitt i året', node: <Cycle steps={at(2)} /> },
]
