import type { Example } from '../../example.ts'
import { Brand } from './brand.tsx'

export const examples: Example[] = [{ name: 'Ordmärke', node: <Brand href="#" /> }]
