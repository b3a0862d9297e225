import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dayOf } from '../../ground/base/clock.ts'
import { type Command, CommandError, refuseRest, takeOption } from '../../ground/base/command.ts'
import { unguarded } from '../../ground/base/csv.ts'
import { readXlsx } from '../../people/organisation/roster/xlsx.ts'
import { type Cells, join, joinedWorkbook } from './joining.ts'

/** What is done on the machine of whoever has the personal identity numbers. It reads two files, writes a third, keeps nothing and needs no database. */
export const fundedTimeCommands: Command<unknown>[] = [
  {
    name: 'esf-join',
    usage: 'esf-join EXPORT NUMBERS OUT.xlsx [--by HEADING] [--into HEADING]',
    summary: 'Fills personal identity numbers into an export of funded time, on this machine alone. Keeps nothing.',
    async run(args) {
      const by = takeOption(args, 'by') ?? 'Deltagarnummer'
      const into = takeOption(args, 'into') ?? 'Personnummer'
      refuseRest(args)
      const [exported, numbers, out, ...more] = args
      if (!exported || !numbers || !out?.endsWith('.xlsx') || more.length > 0)
        throw new CommandError('Say three files: the export, the participants’ numbers, and the workbook (.xlsx) to write.')
      if (existsSync(out)) throw new CommandError(`${out} is there already.`)
      const joined = join(await cellsOf(exported), await cellsOf(numbers), by, into)
      if ('fault' in joined) throw new CommandError(`${exported} has no column called “${joined.fault === 'by' ? by : into}”.`)
      if (joined.twice.length > 0) throw new CommandError(`${numbers} has two different numbers for: ${joined.twice.join(', ')}.`)
      if (joined.missing.length > 0) throw new CommandError(`${numbers} has no number for: ${joined.missing.join(', ')}.`)
      await writeFile(out, await joinedWorkbook(joined.rows, dayOf(new Date())), { flag: 'wx', mode: 0o600 })
      process.stdout.write(`${out}: ${joined.rows.length - 1} rows.\n`)
      return 0
    },
  },
]

/** A file's cells: a workbook's first sheet, or CSV with semicolons or commas. */
async function cellsOf(path: string): Promise<Cells> {
  const bytes = await readFile(path).catch(() => {
    throw new CommandError(`${path} cannot be read.`)
  })
  if (path.toLowerCase().endsWith('.xlsx')) {
    const sheet = await readXlsx(bytes)
    if ('fault' in sheet) throw new CommandError(`${path} is not a workbook that can be read.`)
    return sheet.cells
  }
  const { parse } = await import('csv-parse/sync')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const [first = ''] = text.split('\n', 1)
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter: first.includes(';') ? ';' : ',',
      relax_column_count: true,
      skip_empty_lines: true,
    })
    return rows.map((row) => row.map(unguarded))
  } catch {
    throw new CommandError(`${path} is not a CSV file in UTF-8 that can be read.`)
  }
}
