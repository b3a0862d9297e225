import { linkTo } from '../../ground/base/addresses.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { type Command, CommandError, refuseRest } from '../../ground/base/command.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { dutyOn } from '../organisation/in-force.ts'
import { installationIsEmpty } from '../organisation/store.ts'
import { setupCodeLine } from './setup-code.ts'
import { accountsOf } from './store.ts'
import { issueOperatorLink } from './ticket.ts'

export const accessCommands: Command<Workbench>[] = [
  {
    name: 'setup-code',
    usage: 'setup-code',
    summary: 'The code that an empty installation asks for when it is opened from another machine.',
    async run(args, { program, db }) {
      refuseRest(args)
      if (!(await inScope(db, {}, installationIsEmpty)))
        throw new CommandError('There is an authority here already: no set-up code is asked for.')
      process.stdout.write(`${setupCodeLine(program.secret)}\n`)
      return 0
    },
  },
  {
    name: 'link',
    usage: 'link EMAIL',
    summary: 'A one-time address for an administrator, or anyone in a demo.',
    async run(args, { program, db }) {
      refuseRest(args)
      const [email] = args
      if (!email) throw new CommandError('Whose? stegvis link anna@example.se')
      const now = program.clock()
      const accounts = await accountsOf(db, email, dayOf(now))
      if (accounts.length === 0) throw new CommandError(`Nobody here has the address ${email}.`)
      let made = 0
      for (const account of accounts) {
        const token = await inScope(db, { authority: account.authority }, async (tx) => {
          const administrator = await tx
            .selectFrom(dutyOn(dayOf(now)).as('duty'))
            .select('id')
            .where('person_id', '=', account.person)
            .where('role', '=', 'administrator')
            .executeTakeFirst()
          return administrator || account.authorityKind === 'demo' ? issueOperatorLink(tx, program.secret, account, now, dayOf(now)) : null
        })
        if (!token) continue
        made += 1
        process.stdout.write(`${account.authorityName}: ${program.config.publicUrl}${linkTo('/sign-in-links/:token', token)}\n`)
      }
      if (made === 0)
        throw new CommandError(`${email} is no administrator. Others sign in by mail or with a slip that an administrator prints.`)
      process.stdout.write('It works once, for 24 hours, and is listed to the person it is for. It opens no answers that exist already.\n')
      return 0
    },
  },
]
