import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { rooms } from '../scripts/biome-config.mjs'
import { projectRoot } from '../src/ground/base/root.ts'
import { type AskedTable, askedTables } from './support/asked-tables.ts'
import { ownedTables, roomOf } from './support/owned-tables.ts'
import { sourcesIn } from './support/sources.ts'

/** What the rooms above may read of a room (ARCHITECTURE.md, "Whose table"): it changes with all who read it in mind. Everything else goes by its store. */
const offered: Record<string, readonly string[]> = {
  'ground/base': ['event', 'kept_mail'],
  'people/organisation': ['authority', 'person', 'unit', 'unit_place'],
  'content/framework': ['framework_version'],
  'cycle/round': [
    'round',
    'round_school',
    'round_opening',
    'round_closing',
    'round_release',
    'round_member',
    'round_programme',
    'round_reopening',
    'round_schedule',
  ],
  'cycle/release': ['result_unit'],
  'cycle/ballot': ['ballot_standing'],
  'cycle/report': ['report_told'],
  'cycle/agreement': ['agreement'],
  'cycle/matter': [
    'matter',
    'matter_closing',
    'matter_document',
    'document_withdrawal',
    'attest',
    'attest_request',
    'attest_request_end',
    'attest_withdrawal',
  ],
  'development/authority-plan': [
    'authority_goal',
    'authority_plan',
    'authority_plan_revision',
    'authority_plan_revision_goal',
    'authority_plan_force',
  ],
  'development/programme': [
    'programme',
    'programme_aspect',
    'programme_charge',
    'programme_release',
    'programme_ending',
    'programme_school',
    'course',
    'course_session',
    'course_session_release',
    'course_session_cancelling',
    'session_seats',
    'signup',
  ],
  'development/attendance': ['session_attended', 'session_unlocked'],
  'cycle/plan': ['plan', 'plan_action', 'plan_action_reference', 'plan_adoption', 'plan_closed', 'action_note', 'action_gone_on'],
}

/** What goes past that, and why. */
const exceptions: Record<string, string> = {
  'people/post reads authority of people/organisation': 'a letter goes out or stays by the kind of its authority, and bears its name',
  'people/organisation reads unit_with_plan of cycle/plan': 'a view made for it: a roster must not do away with a team that has a plan',
  'development/programme reads seminar_day of development/seminar-day':
    'a course of blocks carries its day, by which its programme offers to add to it',
  'people/organisation writes event of ground/base': 'one statement for the thousands of an import',
  'cycle/release writes round_release of cycle/round': 'the release is made there and read by rooms between them',
  'cycle/release writes release_progress of cycle/round': 'as the release; the round’s page shows how far it has come',
  'face/demo reads duty of people/organisation': 'who is invented, whatever the day',
  'face/demo reads authority_plan_goal of development/authority-plan': 'finds the goals that it wrote, by their titles',
  'face/demo reads funded_project of development/funded-time': 'finds the project that it has just set up',
  'face/demo reads plan_goal of cycle/plan': 'as those of the authority',
  'face/demo reads result_cell of cycle/release': 'counts what a release protects, for who decides on the rules',
  'face/demo reads result_change of cycle/release': 'as the cells: what two rounds show of the same people',
  'face/demo writes private.answer of cycle/assessment': 'invents answers of people who do not exist',
  'face/demo writes private.response of cycle/assessment': 'as the answers',
}

describe('a table', () => {
  let owner: Map<string, string>
  let asked: (AskedTable & { file: string })[]

  before(async () => {
    const owned = await ownedTables()
    owner = new Map(owned.map(({ table, room }) => [table, room]))
    assert.equal(owned.length, owner.size, 'a table is declared once')
    const known = new Set([...owner.keys(), ...(await migratedTables())])
    asked = []
    for (const file of await sourcesIn('src')) {
      const source = await readFile(join(projectRoot, file), 'utf8')
      asked.push(...askedTables(source, known).map((each) => ({ ...each, file })))
    }
  })

  it('is declared by the room that owns it', () => {
    const nobodys = asked.filter(({ table, file }) => !owner.has(table) && roomOf(file) !== '')
    assert.deepEqual(nobodys, [])
    assert.ok(asked.length > 200, `${asked.length} places`)
  })

  it('is written by its own room alone, and read by others from above where it is offered', () => {
    const past = new Set(
      asked
        .filter(({ table, file, writes }) => !isAllowed(owner.get(table) ?? '', table, roomOf(file), writes))
        .map(({ table, file, writes }) => `${roomOf(file)} ${writes ? 'writes' : 'reads'} ${table} of ${owner.get(table)}`),
    )
    assert.deepEqual([...past].sort(), Object.keys(exceptions).sort())
  })

  it('that another room writes, reads from below, or reads without being offered is found', () => {
    const known = new Set(owner.keys())
    const [write, read] = [askedTables('sql`update plan set x = 1`', known)[0], askedTables("tx.selectFrom('duty as d')", known)[0]]
    assert.deepEqual([write?.table, write?.writes, read?.table, read?.writes], ['plan', true, 'duty', false])
    assert.equal(isAllowed('cycle/plan', 'plan', 'cycle/meeting', true), false)
    assert.equal(isAllowed('cycle/plan', 'plan', 'cycle/round', false), false)
    assert.equal(isAllowed('people/organisation', 'duty', 'cycle/plan', false), false)
    assert.equal(isAllowed('people/organisation', 'person', 'cycle/plan', false), true)
  })
})

/** Whether a room may: its own always; another's only offered ones of rooms below, and never to write. What puts the rooms together may. */
function isAllowed(owner: string, table: string, room: string, writes: boolean): boolean {
  if (room === '' || room === owner) return true
  return !writes && rooms.indexOf(room) < rooms.indexOf(owner) && (offered[owner] ?? []).includes(table)
}

async function migratedTables(): Promise<string[]> {
  const folder = join(projectRoot, 'migrations')
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))
  return texts.flatMap((text) => [...text.matchAll(/^create (?:table|view) ([\w.]+)/gm)].map(([, name = '']) => name))
}
