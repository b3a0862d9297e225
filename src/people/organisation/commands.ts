import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { sql } from 'kysely'
import { dayOf } from '../../ground/base/clock.ts'
import { type Command, CommandError, refuseRest, takeFlag, takeOption } from '../../ground/base/command.ts'
import { inScope } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { partName } from '../permission/permission.words.ts'
import { rosterImportWords } from './pages/roster-import.words.ts'
import { rosterPreviewWords } from './pages/roster-preview.words.ts'
import { columnNames, faultTexts } from './roster/faults.words.ts'
import { importAtOnce } from './roster/importing.ts'
import { asksForMore, changesNothing, type Preview } from './roster/register.ts'

type Authority = { id: string; kind: string; name: string }

export const organisationCommands: Command<Workbench>[] = [
  {
    name: 'import-roster',
    usage: 'import-roster FILE [--dry-run] [--confirm] [--authority NAME]',
    summary: 'Reads a staff list (CSV or XLSX) in, all or nothing.',
    async run(args, { program, db }) {
      const dry = takeFlag(args, 'dry-run')
      // --confirm-ended is what it was called while only endings were asked about.
      const confirmed = [takeFlag(args, 'confirm'), takeFlag(args, 'confirm-ended')].includes(true)
      const wanted = takeOption(args, 'authority')
      refuseRest(args)
      const [path, ...more] = args
      if (!path || more.length > 0) throw new CommandError('Name one file: import-roster FILE')
      const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
        throw new CommandError(`${basename(path)} cannot be read (${error.code}).`)
      })
      const { rows } = await sql<Authority>`select id, kind, name from app.authorities()`.execute(db)
      const authority = chooseAuthority(rows, wanted)
      const today = dayOf(program.clock())
      const preview = await inScope(db, { authority: authority.id }, async (tx) => {
        const looked = await importAtOnce(tx, program.secret, authority.id, bytes, today, true)
        if (dry || looked.faultCount > 0 || (asksForMore(looked) && !confirmed)) return looked
        const done = await importAtOnce(tx, program.secret, authority.id, bytes, today, false)
        await recordEvent(tx, {
          authority: authority.id,
          by: null,
          what: 'roster.imported',
          about: { kind: 'roster', id: null },
          detail: { rows: done.rows, ...done.counts },
        })
        return done
      })
      return report(preview, authority, { dry, confirmed })
    },
  },
]

/** The authority that is named, by name or id; the only one when none is. */
function chooseAuthority(all: Authority[], wanted: string | undefined): Authority {
  const [only, ...others] = all
  if (!only) throw new CommandError('There is no authority yet. Start Stegvis and open its first page.')
  if (wanted === undefined && others.length === 0) return only
  const names = all.map((each) => `  ${each.name}  (${each.id})`).join('\n')
  if (wanted === undefined) throw new CommandError(`There are several authorities. Say which with --authority:\n${names}`)
  const named = all.filter((each) => each.id === wanted || each.name.toLocaleLowerCase('sv') === wanted.toLocaleLowerCase('sv'))
  if (named.length === 1 && named[0]) return named[0]
  throw new CommandError(
    `${named.length === 0 ? 'There is no authority' : 'There are several authorities named'} "${wanted}". There are:\n${names}`,
  )
}

function report(preview: Preview, authority: Authority, { dry, confirmed }: { dry: boolean; confirmed: boolean }): number {
  const t = rosterImportWords.en
  const ready = rosterPreviewWords.en
  const columnText = columnNames.en
  const faultText = faultTexts.en
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if (preview.faultCount > 0) {
    say(t.faulty.lead(preview.faultCount))
    for (const { row, column, code, value, other } of preview.faults) {
      say(
        `  ${row === null ? t.faulty.wholeFile : `${t.faulty.row} ${row}`}${column ? `, ${columnText[column]}` : ''}: ${faultText[code](value ?? '', other ?? '')}`,
      )
    }
    return 1
  }
  const { counts } = preview
  if (changesNothing(preview)) {
    say(`${authority.name}: ${ready.nothing}`)
    return 0
  }
  for (const line of warningLines(preview)) say(`  ! ${line}`)
  if (asksForMore(preview) && !confirmed) {
    say(ready.lead(counts))
    if (!dry) say('Nothing was imported. Run again with --confirm if that is what you want.')
    return dry ? 0 : 1
  }
  say(`${authority.name}: ${dry ? ready.lead(counts) : t.done.lead(counts)}`)
  return 0
}

/** What is seldom meant, a line each. */
function warningLines({ drastic, counts, warnings }: Preview): string[] {
  const t = rosterPreviewWords.en
  return [
    ...(drastic ? [t.drastic(counts.ended)] : []),
    ...warnings.emptied.map((unit) =>
      unit.like === null
        ? `${t.emptied} ${t.emptiedUnit(unit.name, unit.within, unit.planned)}`
        : t.alikeUnit(unit.name, unit.within, unit.like, unit.planned),
    ),
    ...warnings.losses.map(({ school, before, after }) => `${t.losses} ${t.loss(school, before, after)}`),
    ...warnings.administrators.gain.map(t.administratorGains),
    ...warnings.administrators.lose.map(t.administratorLoses),
    ...(warnings.authority ?? []).map(({ name, role }) => t.authorityGains(name, partName(role, 'en'))),
    ...(warnings.past > 0 ? [t.past(warnings.past)] : []),
  ]
}
