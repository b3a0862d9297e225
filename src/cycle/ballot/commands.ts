import { type Command, CommandError, refuseRest, takeFlag, takeOption } from '../../ground/base/command.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { askOnce } from '../../ground/base/question.ts'
import { houses, oneHouse } from '../round/command-lookups.ts'
import { auditBallot, type BallotAudit } from './audit.ts'
import { ballotsOf, countedAsked } from './store.ts'
import './tables.ts'

/** Whether what counted ballots say gives anybody away, from the command line: exit 1 when it does. */
export const ballotCommands: Command<Workbench>[] = [
  {
    name: 'audit-ballots',
    usage: 'audit-ballots [--authority A] [--json]',
    summary: 'Tries to work out single answers from what temperature checks have published.',
    async run(args, { db }) {
      const asJson = takeFlag(args, 'json')
      const wanted = takeOption(args, 'authority')
      refuseRest(args)
      if (args.length > 0) throw new CommandError(`Not understood: ${args.join(' ')}.`)
      const all = wanted === undefined ? await houses(db) : [await oneHouse(db, wanted)]
      const audited = (await Promise.all(all.map(({ id: authority }) => inScope(db, { authority }, auditAll)))).flat()
      process.stdout.write(
        asJson ? `${JSON.stringify(audited, null, 1)}\n` : audited.map(textOf).join('') || 'No ballot has been counted.\n',
      )
      return audited.some(({ leaks }) => leaks.length > 0) ? 1 : 0
    },
  },
]

type Audited = BallotAudit & { ballot: string; name: string }

async function auditAll(tx: Tx): Promise<Audited[]> {
  const counted = await tx.selectFrom('ballot_result').select('ballot_id as id').orderBy('counted_on').orderBy('ballot_id').execute()
  const ids = counted.map(({ id }) => id)
  const [ballots, outcomes] = [await ballotsOf(tx, ids), await askOnce(tx, countedAsked(ids))]
  return ids.flatMap((ballot) => {
    const [asked, outcome] = [ballots.get(ballot), outcomes.get(ballot)]
    if (!asked || !outcome) return []
    const name = `${asked.asking.title.en}, ${asked.asking.place}`
    return [{ ballot, name, ...auditBallot(ballot, name, outcome) }]
  })
}

function textOf({ name, looked, undecided, leaks }: Audited): string {
  const found = leaks.length === 0 ? 'nothing can be worked out' : `${leaks.length} can be worked out`
  const open = undecided === 0 ? '' : `, ${undecided} left undecided`
  return [
    `${name}: ${looked} questions looked at, ${found}${open}.`,
    ...leaks.map(({ measure, how, derivation }) => `  ${measure} (${how}): ${derivation}.`),
    '',
  ].join('\n')
}
