import { changesFrom, contentBefore } from '../../cycle/report/before.ts'
import { factsOf } from '../../cycle/report/facts.ts'
import { contentOf, partsOf } from '../../cycle/report/parts.ts'
import type { Help } from '../../cycle/report/report.ts'
import { reportSeen } from '../../cycle/report/store.ts'
import { addHelp, beginReport, draftOf, writeWords } from '../../cycle/report/store-draft.ts'
import { readersOf, send } from '../../cycle/report/store-sending.ts'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { viewersOf } from '../../people/organisation/store-viewers.ts'

/** What a school of the demo writes in a report: words for the areas in their order, decisions, and what it asks for. */
export type DemoReport = { words: readonly string[]; decisions?: string; help?: readonly Help[] }

/** A person of the demo as somebody who asks, and what they are called. */
export async function personIn(tx: Tx, person: string, day: Day): Promise<{ viewer: Viewer; name: string }> {
  const { viewer } = found((await viewersOf(tx, [person], day))[0])
  return { viewer, name: `${viewer.givenName} ${viewer.familyName}` }
}

/** Begins a report with what is known on its day, and writes in it. */
export async function writeDemoReport(tx: Tx, actor: Actor, school: string, { words, decisions, help = [] }: DemoReport): Promise<string> {
  const { viewer, name: byName } = await personIn(tx, actor.by, actor.today)
  const known = await factsOf(tx, viewer, school, actor.today)
  const { id } = await beginReport(tx, actor, school, known)
  const areas = known.facts.flatMap(({ key }) => (key.startsWith('area:') ? [key] : []))
  for (const [index, text] of words.entries()) await writeWords(tx, actor, id, { part: found(areas[index]), text, revision: 0, byName })
  if (decisions) await writeWords(tx, actor, id, { part: 'decisions', text: decisions, revision: 0, byName })
  for (const each of help) await addHelp(tx, actor, id, each)
  return id
}

/** Sends a report as it stands. */
export async function sendDemoReport(tx: Tx, actor: Actor, id: string, school: string): Promise<void> {
  const { viewer, name } = await personIn(tx, actor.by, actor.today)
  const report = await reportSeen(tx, viewer, id)
  const draft = await draftOf(tx, id)
  const areas = draft.facts.flatMap(({ key, what }) => (key.startsWith('area:') ? [{ key: key.slice('area:'.length), name: what }] : []))
  const from = { authority: viewer.authorityName, school: report.school.name }
  const content = contentOf(draft, partsOf(draft, areas, 'sv'), await readersOf(tx, school, actor.today), from)
  const changes = changesFrom(content, await contentBefore(tx, viewer, report, undefined))
  await send(tx, actor, id, { ...content, changes }, name)
}
