import assert from 'node:assert/strict'
import type { Visitor } from './browser.ts'

/** An indicator as it is typed in the form. */
const typed = {
  kind: 'own',
  name: 'Elever per dator',
  definition: 'Elever i årskurs 4 till 9 delat med datorer som lånas hem.',
  source: 'IT-enheten',
  unit: 'elever per dator',
  way: 'down',
  value: '1,0',
  why: 'En dator var behövs för att kunna öva hemma.',
}

/** Adds an indicator to a goal of a plan, by its path; returns the indicator's path. */
export async function addIndicator(writer: Visitor, plan: string, goal: string, more: Record<string, string> = {}): Promise<string> {
  const listed = async () =>
    [...(await writer.get(`${plan}/follow-up`)).text.matchAll(/\/indicators\/([0-9a-f-]{36})"/g)].map(([, id]) => id)
  const before = new Set(await listed())
  const sent = await writer.post(`${plan}/goals/${goal}/indicators`, { ...typed, ...more })
  assert.equal(sent.status, 303, sent.text)
  // Two that were made at one moment stand in either order.
  const added = (await listed()).find((id) => !before.has(id))
  assert.ok(added)
  return `${plan}/indicators/${added}`
}

/** Types a value of a day. */
export async function typeValue(
  writer: Visitor,
  indicator: string,
  onDay: string,
  reading: string,
  more: Record<string, string> = {},
): Promise<void> {
  const sent = await writer.post(`${indicator}/readings`, { onDay, state: 'value', reading, ...more })
  assert.equal(sent.status, 303, sent.text)
}
