import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { bundled } from '../base/root.ts'
import type { Card } from './card.ts'
import type { Paper } from './paper.ts'
import { Press } from './press.ts'
import { noOthers } from './typeface.ts'

/**
 * A paper as a tagged PDF (PDF/UA-1), made beside the program's own work. What no typeface at hand can show is replaced by a mark, and the paper says so.
 * The same paper gives the same bytes on every machine. Throws PressBusy when too much is asked for at once.
 */
export function pdfOf(paper: Paper): Promise<Buffer> {
  return opened().print({ paper })
}

/** A card as a PNG, made by the same processes. Throws PressBusy when too much is asked for at once. */
export function cardPicture(card: Card): Promise<Buffer> {
  return opened().print({ card })
}

function opened(): Press {
  press ??= new Press(settings())
  return press
}

let press: Press | undefined

function settings() {
  return {
    program: fileURLToPath(new URL(bundled ? './press-process.mjs' : './press-process.ts', import.meta.url)),
    // Nothing of the program's own settings and secrets; and no fonts of this machine.
    env: { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH, LC_ALL: 'C', TZ: 'UTC', FONTCONFIG_FILE: noOthers },
    processes: Math.min(2, availableParallelism()),
    waiting: 50,
    longest: 20_000,
    idle: 60_000,
  }
}
