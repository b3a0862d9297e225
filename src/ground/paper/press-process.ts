import type { Paper } from './paper.ts'
import type { Order, Printed } from './press.ts'
import { setPaper } from './setting.ts'

/*
 * A process of the press: sets the papers that it is sent, one after the other, and ends when the program that started it does. To be stopped is that
 * program's to say: the signals that a terminal or a service manager sends to all come here, too, while a paper may be on its way.
 */

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit())
process.on('message', ({ id, paper }: Order) => void print(id, paper))

async function print(id: number, paper: Paper): Promise<void> {
  answer(
    await setPaper(paper).then(
      (pdf) => ({ id, pdf }),
      // What Typst says may quote what somebody wrote: that it failed is all that goes back.
      () => ({ id, pdf: null }),
    ),
  )
}

function answer(printed: Printed): void {
  process.send?.(printed)
}
