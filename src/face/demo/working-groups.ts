import { z } from 'zod'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import { addMeeting, addNeed, addTask, completeTask, makeGroup, putMember, saveNotes } from '../../development/working-group/store-write.ts'
import { seenBy } from '../../development/working-group/working-group.ts'
import type { Actor } from '../../ground/base/actor.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { actingAt } from './acting.ts'
import { findCharacterIn, nameOf } from './places.ts'
import '../../development/working-group/tables.ts'

const character = z.enum(['teacher', 'lead'])
const meeting = z.strictObject({
  day: z.int(),
  place: z.string(),
  participants: z.string(),
  text: z.string(),
  tasks: z.array(z.strictObject({ what: z.string(), of: character, due: z.int(), done: z.boolean().default(false) })),
  needs: z.array(z.strictObject({ aspect: z.string(), text: z.string() })),
})

/** A working group as the demo's content tells of it. */
export const groupContent = z.strictObject({
  title: z.string(),
  purpose: z.string(),
  chair: character,
  members: z.array(character),
  others: z.int(),
  notesSeenBy: z.enum(seenBy),
  needsSeenBy: z.enum(seenBy),
  meetings: z.array(meeting),
})

type Stage = { tx: Tx; authority: string; today: Day }

/** Groups that have met: notes, tasks that are left and needs that the authority's plan can start from. */
export async function fillGroups(
  stage: Stage,
  { framework }: FrameworkVersion,
  programme: string,
  groups: readonly z.output<typeof groupContent>[],
  others: readonly string[],
): Promise<void> {
  const { tx, today } = stage
  for (const { chair, members, others: more, meetings, ...draft } of groups) {
    const chairPerson = await findCharacterIn(tx, chair)
    const byName = await nameOf(tx, chairPerson)
    const begun = await actingAt(tx, stage, chairPerson, Math.min(...meetings.map(({ day }) => day)) - 10)
    const group = await makeGroup(tx, begun, byName, programme, draft)
    await putMember(tx, begun, group, chairPerson, true)
    for (const each of members) await putMember(tx, begun, group, await findCharacterIn(tx, each), false)
    for (const person of others.slice(0, more)) await putMember(tx, begun, group, person, false)
    for (const told of meetings) {
      const actor = await actingAt(tx, stage, chairPerson, told.day)
      await fillMeeting(tx, actor, byName, group, framework.key, told, today)
    }
  }
}

async function fillMeeting(
  tx: Tx,
  actor: Actor,
  byName: string,
  group: string,
  framework: string,
  told: z.output<typeof meeting>,
  today: Day,
): Promise<void> {
  const id = await addMeeting(tx, actor, byName, group, actor.today, told.place)
  await saveNotes(tx, actor, byName, { id, revision: 1 }, { text: told.text.trim(), participants: told.participants })
  for (const { what, of, due, done } of told.tasks) {
    const task = await addTask(tx, actor, id, { what, person: await findCharacterIn(tx, of), dueOn: addDays(today, due) })
    if (done) await completeTask(tx, actor, byName, task)
  }
  for (const { aspect, text } of told.needs) await addNeed(tx, actor, { id, group }, { text, framework, aspect })
}
