import type { Between } from './between.ts'
import { share, table } from './report.ts'
import { number } from './telling.ts'

/** How many plans there were. */
export function plansOf({ checked }: Between): string {
  return `${number(checked.reduce((sum, { plans }) => sum + plans, 0))} plans, each with a check`
}

/** What came of the checks, as lines for a terminal. */
export function checksOf({ checked, said }: Between): string[] {
  const kinds = { school: 'schools', team: 'teams' }
  return [
    '  Checks, by what they show:',
    ...table([
      ['', 'checks', 'figures', 'too few answers', 'filled in together'],
      ...checked.map(({ kind, plans, counted, few, together }) => [
        kinds[kind],
        number(plans),
        ...[counted, few, together].map((part) => share(part, plans)),
      ]),
    ]),
    `  Something is said over schools of ${number(said)} actions.`,
  ]
}
