import { type Command, CommandError, refuseRest, takeFlag, takeOption } from '../../../ground/base/command.ts'
import { inScope } from '../../../ground/base/database.ts'
import type { Workbench } from '../../../ground/base/jobs.ts'
import { houses, oneHouse, roundCalled } from '../../round/command-lookups.ts'
import { releasedRounds } from '../store-released.ts'
import type { Audit } from './audit.ts'
import { auditRound } from './store.ts'

const example = 'audit-disclosure "Hösten 2026"'

/** Whether what is published gives anybody away, from the command line: exit 1 when it does. */
export const auditCommands: Command<Workbench>[] = [
  {
    name: 'audit-disclosure',
    usage: 'audit-disclosure [ROUND] [--authority A] [--json]',
    summary: 'Tries to work out small groups and single answers from what a round, or every round, has published.',
    async run(args, bench) {
      const asJson = takeFlag(args, 'json')
      const audited = await Promise.all(
        (await roundsMeant(args, bench)).map(async ({ authority, id, name }) => ({
          round: id,
          name,
          ...(await inScope(bench.db, { authority }, (tx) => auditRound(tx, id))),
        })),
      )
      process.stdout.write(
        asJson ? `${JSON.stringify(audited, null, 1)}\n` : audited.map(textOf).join('') || 'Nothing has been released.\n',
      )
      return audited.some(({ leaks }) => leaks.length > 0) ? 1 : 0
    },
  },
]

async function roundsMeant(args: string[], bench: Workbench): Promise<{ authority: string; id: string; name: string }[]> {
  const wanted = takeOption(args, 'authority')
  refuseRest(args)
  if (args.length > 0) {
    const { house, round } = await roundCalled(bench, [...args, ...(wanted === undefined ? [] : ['--authority', wanted])], example)
    if (!round.releasedOn) throw new CommandError(`${round.name} has not been released: nothing of it is published.`)
    return [{ authority: house.id, id: round.id, name: round.name }]
  }
  const all = wanted === undefined ? await houses(bench.db) : [await oneHouse(bench.db, wanted)]
  const found = await Promise.all(
    all.map(({ id: authority }) =>
      inScope(bench.db, { authority }, async (tx) => (await releasedRounds(tx)).map(({ id, name }) => ({ authority, id, name }))),
    ),
  )
  return found.flat()
}

function textOf({ name, looked, undecided, leaks }: Audit & { name: string }): string {
  const found = leaks.length === 0 ? 'nothing can be worked out' : `${leaks.length} can be worked out`
  const open = undecided === 0 ? '' : `, ${undecided} left undecided`
  return [
    `${name}: ${looked} figures of units and measures looked at, ${found}${open}.`,
    ...leaks.map(({ name: unit, audience, measure, how, derivation }) => `  ${unit}, ${audience}, ${measure} (${how}): ${derivation}.`),
    '',
  ].join('\n')
}
