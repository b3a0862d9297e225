// Long: every means by which an answer could be joined to a person, tried one after the other.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { pino } from 'pino'
import { makeApp } from '../../src/app.tsx'
import type { Asking } from '../../src/cycle/ballot/ballot.ts'
import { openBallot } from '../../src/cycle/ballot/store.ts'
import { rollHash, ticketOf } from '../../src/cycle/ballot/ticket.ts'
import { inScope } from '../../src/ground/base/database.ts'
import type { Municipality } from './municipality.ts'
import type { TestProgram } from './program.ts'

const text = (words: string) => ({ sv: words, en: words })

/** A ballot of the kind that checks ask. */
const asking: Asking = {
  title: text('Mätning'),
  place: 'Almskolan',
  lead: text('Hur går det?'),
  questions: [
    { kind: 'steps', key: 'far', heading: null, text: text('Hur långt?'), steps: ['a', 'b', 'c', 'd'].map(text), aside: null },
    { kind: 'line', key: 'line', heading: null, text: text('Till gruppen'), hint: null },
  ],
}

const line = 'Ett ord som ingen annan skriver'

/** All of a database but the catalogue: every row of every table as text, with the transaction that wrote it and its place. */
type Copy = Map<string, { row: string; xmin: string; ctid: string }[]>

/**
 * Opens a ballot, has people answer it one after the other, and tries each means of decision 41 to tell who answered what, from the strongest place there is short of the key:
 * the owner's login, before and after each answer. Gives back the means that led somewhere; none when nothing leaks.
 */
export async function leaksOf(program: TestProgram, town: Municipality, open: Opens = openedBallot): Promise<string[]> {
  const leaks = new Set<string>()
  const { id, people, lineField } = await open(program, town)
  const { secret } = program.program
  const lines: string[] = []
  const log = pino({ base: null }, { write: (each: string) => lines.push(each) })
  const app = makeApp({ ...program.program, log })
  const places: number[] = []
  let before = await copyOf(program.owner)
  for (const [index, person] of people.entries()) {
    const ticket = ticketOf(secret, id, person)
    const body = new URLSearchParams({ a1: String(1 + (index % 4)), [lineField]: index % 2 === 0 ? line : '' })
    const answer = await app.request(`/answer/${ticket}`, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } })
    if (answer.status !== 303) leaks.add(`the answer was refused: ${answer.status}`)
    const after = await copyOf(program.owner)
    for (const means of differences(before, after)) leaks.add(means)
    places.push(placeOfNew(before, after))
    if (mentions(after, ticket, person, lines)) leaks.add('a ticket or the words of an answer stand somewhere')
    if (isJoined(after)) leaks.add('papers have transactions or places of their own')
    before = after
  }
  // With 12 papers in random order the newest is last every time once in 12! runs.
  if (places.every((place, index) => place === index)) leaks.add('papers lie in the order that they came')
  if (places.every((place) => place === 0)) leaks.add('papers lie in the order that they came')
  for (const means of await columnsThatTell(program.owner)) leaks.add(means)
  for (const means of await loginsThatRead(program, id)) leaks.add(means)
  if (await rollIsPlain(program, id, people)) leaks.add('the roll can be told without the key')
  for (const means of await mailThatTells(program)) leaks.add(means)
  return [...leaks].toSorted()
}

/** Opens a ballot whose first question has four steps. @returns it, who may answer, and the field of its line */
export type Opens = (program: TestProgram, town: Municipality) => Promise<{ id: string; people: string[]; lineField: string }>

/**
 * What tells the answers apart that were laid in together: rows besides those of their ballots, a roll or an urn that was written in another transaction than the other, or more than once in one,
 * so that what lies in the table's file would have them one by one.
 */
export async function leaksOfTogether(owner: pg.Pool, before: Copy, ballots: readonly string[]): Promise<string[]> {
  const after = await copyOf(owner)
  const leaks = differences(before, after)
  for (const id of ballots) {
    const { rows } = await owner.query<{ writer: string; command: number }>(
      `select xmin::text as writer, cmin::text::int as command from ${roll} where ballot_id = $1
       union all select xmin::text, cmin::text::int from ${urn} where ballot_id = $1`,
      [id],
    )
    const [tickets, papers] = rows
    if (!tickets || tickets.writer !== papers?.writer) leaks.push('papers have transactions or places of their own')
  }
  // Each statement of a transaction that writes has the next number: two rows of two ballots are four.
  const { rows } = await owner.query<{ last: number }>(`select max(cmin::text::int) as last from ${urn} where ballot_id = any ($1)`, [
    ballots,
  ])
  if ((rows[0]?.last ?? 0) > 2 * ballots.length) leaks.push('rows are written once for each answer')
  return leaks
}

async function openedBallot(program: TestProgram, town: Municipality): ReturnType<Opens> {
  const { rows } = await program.owner.query<{ id: string }>('select id from person where authority_id = $1 order by id limit 12', [
    town.authority,
  ])
  const people = rows.map((row) => row.id)
  const opening = { authority: town.authority, asking, minimumGroup: 5 as const, people, closesOn: '2026-10-09', today: '2026-09-29' }
  const id = await inScope(program.program.db, { authority: town.authority }, (tx) => openBallot(tx, program.program.secret, opening))
  await program.runJobs()
  return { id, people, lineField: 'a2' }
}

/** Everything that is kept, as it lies there. */
export async function copyOf(owner: pg.Pool): Promise<Copy> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'private', 'jobs') and c.relname not in ('framework_version', 'migrations') order by 1`,
  )
  const copy: Copy = new Map()
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string; xmin: string; ctid: string }>(
      `select t::text as row, xmin::text, ctid::text from ${name} t order by ctid`,
    )
    copy.set(name, rows)
  }
  return copy
}

const roll = 'private.ballot_roll'
const urn = 'private.ballot_urn'

/** What an answer has changed besides the two rows that are written as wholes, and whether these have grown by how much was said. */
function differences(before: Copy, after: Copy): string[] {
  const leaks: string[] = []
  for (const [name, rows] of after) {
    const known = new Set((before.get(name) ?? []).map(({ row }) => row))
    const fresh = rows.filter(({ row }) => !known.has(row))
    if (name !== roll && name !== urn && fresh.length > 0) leaks.push(`an answer leaves a row in ${name}`)
    if ((name === roll || name === urn) && rows.length !== (before.get(name) ?? []).length) leaks.push(`an answer adds a row to ${name}`)
  }
  const length = (copy: Copy, name: string) => (copy.get(name) ?? []).reduce((sum, { row }) => sum + row.length, 0)
  if (length(before, roll) !== length(after, roll)) leaks.push('the roll shows by its size who has answered')
  const papers = papersIn(after)
  if (new Set(papers.map((paper) => paper.length)).size > 1) leaks.push('papers have sizes of their own')
  return leaks
}

function arraysIn(copy: Copy): string[][] {
  return (copy.get(urn) ?? []).map(({ row }) => [...row.matchAll(/\{([^}]*)\}/g)].map(([, inside = '']) => inside))
}

function papersIn(copy: Copy): string[] {
  return arraysIn(copy).flatMap(([papers = '']) => papers.split(',').filter(Boolean))
}

function placeOfNew(before: Copy, after: Copy): number {
  const known = new Set(papersIn(before))
  return papersIn(after).findIndex((paper) => !known.has(paper))
}

/** The rows of a ballot's roll and urn have one transaction between them; more rows would be told apart by theirs. */
function isJoined(copy: Copy): boolean {
  const rows = [...(copy.get(roll) ?? []), ...(copy.get(urn) ?? [])]
  return rows.length !== 2 || new Set(rows.map(({ xmin }) => xmin)).size !== 1
}

function mentions(copy: Copy, ticket: string, person: string, log: readonly string[]): boolean {
  const everything = [...copy].filter(([name]) => name.includes('ballot')).flatMap(([, rows]) => rows.map(({ row }) => row))
  const hex = Buffer.from(line).toString('hex')
  const inPrivate = [...(copy.get(roll) ?? []), ...(copy.get(urn) ?? [])].some(({ row }) => row.includes(person))
  return inPrivate || [...everything, ...log].some((each) => each.includes(ticket) || each.includes(line) || each.includes(hex))
}

async function columnsThatTell(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; type: string; fallback: string | null }>(
    `select table_name || '.' || column_name as name, data_type as type, column_default as fallback from information_schema.columns
      where table_schema = 'private' and table_name ~ '^ballot'`,
  )
  return rows.flatMap(({ name, type, fallback }) => [
    ...(/person|session|address/.test(name) ? [`${name} names somebody`] : []),
    ...(/time|date/.test(type) ? [`${name} is a moment`] : []),
    ...(/nextval|now\(\)/.test(fallback ?? '') ? [`${name} counts`] : []),
  ])
}

/** What the logins of the web and the worker get to read while the ballot is open. */
async function loginsThatRead(program: TestProgram, id: string): Promise<string[]> {
  const leaks: string[] = []
  for (const [login, pool] of [
    ['web', program.web],
    ['worker', program.worker],
  ] as const) {
    for (const [what, query] of [
      ['the roll', `select * from ${roll}`],
      ['the urn', `select * from ${urn}`],
      ['the papers before the close', `select * from private.ballot_take('${id}') where papers is not null`],
      ['what is kept of them by the planner', "select * from pg_stats where tablename ~ '^ballot_(roll|urn)$'"],
    ] as const) {
      const read = await pool
        .query(query)
        .then(({ rowCount }) => rowCount ?? 0)
        .catch(() => 0)
      if (read > 0) leaks.push(`the ${login}'s login reads ${what}`)
    }
  }
  return leaks
}

/** Whether what the roll keeps is something that anybody could compute of a ticket or a person. */
async function rollIsPlain(program: TestProgram, id: string, people: readonly string[]): Promise<boolean> {
  const { secret } = program.program
  const { rows } = await program.owner.query<{ mailed: Buffer[] }>(`select mailed from ${roll} where ballot_id = $1`, [id])
  const kept = new Set((rows[0]?.mailed ?? []).map((each) => each.toString('hex')))
  return people.some((person) => {
    const ticket = ticketOf(secret, id, person)
    const plain = [ticket, person, id + person].map((each) => createHash('sha256').update(each).digest('hex'))
    // A used ticket is not on the roll any more in any form.
    return [...plain, rollHash(secret, ticket).toString('hex')].some((each) => kept.has(each))
  })
}

/** Letters go to everyone, and what waits says of nobody that they have answered. */
async function mailThatTells(program: TestProgram): Promise<string[]> {
  const { rows } = await program.owner.query<{ letters: number; sealed: boolean }>(
    "select m.letters, not exists (select from letter l where l.mailing_id = m.id and position('person' in encode(l.sealed, 'escape')) > 0) as sealed from mailing m where m.kind = 'ballot'",
  )
  return rows.some(({ sealed }) => !sealed) ? ['a letter that waits names its receiver'] : []
}
