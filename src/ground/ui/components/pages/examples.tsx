import type { Example } from '../../example.ts'
import { Pages } from './pages.tsx'

const href = (page: number) => `?page=${page}`

export const examples: Example[] = [
  { name: 'I början', node: <Pages page={2} pages={9} href={href} label="Sidor, exempel 1" /> },
  { name: 'I mitten', node: <Pages page={5} pages={9} href={href} label="Sidor, exempel 2" /> },
]
