import { answerApart } from '../../src/ground/base/apart.ts'

/** A reader for tests: it says how long a text is, never comes to an end with one that says so, and takes all memory for another. */
answerApart((text: string) => {
  while (text === 'without end');
  if (text === 'without bounds') for (const all: number[][] = []; ; ) all.push(new Array<number>(1_000_000).fill(1))
  if (text === 'broken') throw new Error('broken')
  return text.length
})
