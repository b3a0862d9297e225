import type { Content, Coverage, Participation, UnitLevel } from '../../src/cycle/protection/cell.ts'
import { jsonFile } from '../../src/cycle/result/export/figures.ts'
import { inScope } from '../../src/ground/base/database.ts'
import { addDuty, addPerson, addUnit } from '../../src/people/organisation/store.ts'
import { openRoundIn } from './answering.ts'
import { signedIn, type Visitor } from './browser.ts'
import { type Crowd, closeAndRelease, crowdAnswers } from './crowds.ts'
import { type Municipality, makeMunicipality } from './municipality.ts'
import type { TestProgram } from './program.ts'

/** A unit as it was released, with its participation. */
export type StoredUnit = { id: string; level: UnitLevel; name: string; parent: string | null }
/** A cell as it was stored. */
export type StoredCell = {
  unit: string
  audience: 'staff' | 'leader'
  kind: 'statement' | 'importance' | 'area'
  key: string
  content: Content
  coverage: Coverage | null
  index: number | null
}
/** What somebody who may see all of it gets of one unit. */
export type ShownUnit = { page: string; english: string; csv: string; json: ReturnType<typeof jsonFile.parse> }
/** One released round of schools of many sizes. */
export type UnevenTown = { units: StoredUnit[]; cells: StoredCell[]; participation: Participation[]; shown: Map<string, ShownUnit> }

/** How many were asked and answered, and about where they stand, in the teams of each school; how many are in no team; how many leaders there are. */
const sizes: { teams: [asked: number, answered: number, around: number][]; rest: number; leaders: number }[] = [
  {
    teams: [
      [14, 12, 2.4],
      [9, 7, 3],
      [8, 5, 4.9],
      [6, 3, 3.5],
      [1, 1, 2],
    ],
    rest: 6,
    leaders: 3,
  },
  {
    teams: [
      [12, 11, 3.2],
      [13, 13, 3.6],
    ],
    rest: 0,
    leaders: 1,
  },
  {
    teams: [
      [8, 6, 1],
      [7, 5, 4.6],
    ],
    rest: 5,
    leaders: 2,
  },
  { teams: [[30, 24, 2.9]], rest: 0, leaders: 4 },
  { teams: [], rest: 21, leaders: 0 },
  { teams: [[6, 6, 5]], rest: 0, leaders: 2 },
  { teams: [[4, 3, 3]], rest: 0, leaders: 1 },
]

/** Seven schools in two districts, answered unevenly, closed and released by the worker, and fetched as pages and files by somebody who may see it all. */
export async function releaseUnevenTown(program: TestProgram): Promise<UnevenTown> {
  const town = await makeMunicipality(program)
  const { schools, crowds, person } = await addSchools(program, town)
  const round = await openRoundIn(program, town, { schools })
  await program.owner.query('delete from round_member where round_id = $1', [round])
  await crowdAnswers(program, town, round, crowds, 7)
  await closeAndRelease(program, town, round)
  const rowsOf = async <T extends object>(columns: string, table: string) =>
    (await program.owner.query<T>(`select ${columns} from ${table} where round_id = $1`, [round])).rows
  const units = await rowsOf<StoredUnit>('unit_id as id, level, name, parent_id as parent', 'result_unit')
  const visitor = await signedIn(program, town.authority, person)
  const english = await signedIn(program, town.authority, person)
  english.cookies.set('language', 'en')
  const shown = new Map<string, ShownUnit>()
  for (const { id } of units) shown.set(id, await fetchUnit(visitor, english, `/group-results/${round}/${id}`))
  return {
    units,
    cells: await rowsOf('unit_id as unit, audience, kind, key, content, coverage, index', 'result_cell'),
    participation: await rowsOf('unit_id as unit, level, audience, invited, answered', 'result_participation'),
    shown,
  }
}

/** The schools with their teams; nobody works there but the one who may see it all, as principal and as head of the authority. */
async function addSchools(program: TestProgram, { authority, district }: Municipality) {
  const at = { authority, from: '2025-08-15' }
  const crowds: Crowd[] = []
  return inScope(program.db, { authority }, async (tx) => {
    const south = await addUnit(tx, { ...at, kind: 'district', name: 'Grundskolor syd', parent: authority })
    const person = await addPerson(tx, { ...at, givenName: 'Alla', familyName: 'Ögon' }, program.program.secret)
    await addDuty(tx, { ...at, person, unit: authority, role: 'head' })
    const schools: string[] = []
    for (const [index, { teams, rest, leaders }] of sizes.entries()) {
      const parent = index % 2 === 0 ? district : south
      const school = await addUnit(tx, { ...at, kind: 'school', name: `Skola ${'ABCDEFG'[index]}`, parent, code: `2000000${index}` })
      schools.push(school)
      await addDuty(tx, { ...at, person, unit: school, role: 'principal' })
      for (const [place, [invited, answered, around]] of teams.entries()) {
        const team = await addUnit(tx, { ...at, kind: 'team', name: `Lag ${'ÅÄÖXY'[place]}`, parent: school })
        crowds.push({ school, team, district: parent, invited, answered, around })
      }
      const loose = { school, team: null, district: parent }
      if (rest > 0) crowds.push({ ...loose, invited: rest, answered: rest - 1, around: 2.7 })
      if (leaders > 0) crowds.push({ ...loose, audience: 'leader', invited: leaders, answered: leaders, around: 3.6 })
    }
    return { schools, crowds, person }
  })
}

async function fetchUnit(visitor: Visitor, reader: Visitor, path: string): Promise<ShownUnit> {
  const [page, csv, json] = await Promise.all([visitor.get(path), visitor.get(`${path}/results.csv`), visitor.get(`${path}/results.json`)])
  const english = await reader.get(path)
  for (const { status } of [page, csv, json, english]) if (status !== 200) throw new Error(`${path}: ${status}`)
  // As bytes: reading a response as text drops the mark that the file begins with.
  const bytes = Buffer.from(await csv.response.arrayBuffer())
  return { page: page.text, english: english.text, csv: bytes.toString('utf8'), json: jsonFile.parse(JSON.parse(json.text)) }
}
