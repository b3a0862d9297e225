import { type Command, refuseRest } from '../../ground/base/command.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { houses } from '../round/command-lookups.ts'
import type { AttestFault, Finding } from './attest.ts'
import { verifyAttests } from './store-chain.ts'

/** Whether the attests hold, from the command line: exit 1 when one does not. */
export const matterCommands: Command<Workbench>[] = [
  {
    name: 'verify-attests',
    usage: 'verify-attests',
    summary: 'Goes through every attest: its text, its signature, its document and its place in the chain.',
    async run(args, { db, program }) {
      refuseRest(args)
      let wrong = 0
      for (const { id: authority, name } of await houses(db)) {
        const { count, findings } = await inScope(db, { authority }, (tx) => verifyAttests(tx, program.secret, authority))
        wrong += findings.length
        process.stdout.write(
          `${name}: ${count} attests, ${findings.length === 0 ? 'all hold' : 'NOT all hold'}.\n${findings.map(textOf).join('')}`,
        )
      }
      return wrong > 0 ? 1 : 0
    },
  },
]

const said: Record<AttestFault, string> = {
  gap: 'one before it is missing',
  chain: 'it does not follow on the one before',
  hash: 'its text is not the one that was hashed',
  signature: 'its text is not what this installation signed',
  key: 'it names a key that this installation has never signed with',
  row: 'a column says something else than its text',
  document: 'the bytes of its document are not those that were attested',
  end: 'attests after the last one are missing',
}

function textOf({ sequence, fault }: Finding): string {
  return `  ${sequence}: ${said[fault]}\n`
}
