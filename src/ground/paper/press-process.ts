import { drawCard } from './card-drawing.ts'
import type { Order, Printed, Work } from './press.ts'
import { setPaper } from './setting.ts'

/*
 * A process of the press: sets the papers and draws the cards that it is sent, one after the other, and ends when the program that started it does. To be stopped is that
 * program's to say: the signals that a terminal or a service manager sends to all come here, too, while a paper may be on its way.
 */

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit())
process.on('message', ({ id, work }: Order) => void print(id, work))

async function print(id: number, work: Work): Promise<void> {
  answer(
    await ('paper' in work ? setPaper(work.paper) : drawCard(work.card)).then(
      (file) => ({ id, file }),
      // What Typst says may quote what somebody wrote: that it failed is all that goes back.
      () => ({ id, file: null }),
    ),
  )
}

function answer(printed: Printed): void {
  process.send?.(printed)
}
