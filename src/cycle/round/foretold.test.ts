import assert from 'node:assert/strict'
import { it } from 'node:test'
import { summarise } from './preview.ts'

it('foretells which team will be hidden because of people without team, and none where they change nothing', () => {
  const at = (person: string, team: string | null) =>
    ({ person, school: 'a', team, district: null, audience: 'staff', role: 'teacher' }) as const
  const teamOf = (team: string | null, size: number) => Array.from({ length: size }, (_, index) => at(`${team} ${index}`, team))
  const names = new Map([
    ['t', 'Lag T'],
    ['u', 'Lag U'],
    ['v', 'Lag V'],
  ])
  const hidden = (...members: ReturnType<typeof at>[]) =>
    summarise(members, [], [{ id: 'a', name: 'Alm' }], 5, names).schools[0]?.hiddenAlong
  assert.deepEqual(hidden(...teamOf('t', 7), ...teamOf('u', 6), ...teamOf(null, 3)), ['Lag U'])
  assert.deepEqual(hidden(...teamOf('t', 7), ...teamOf('u', 6)), [])
  assert.deepEqual(hidden(...teamOf('t', 7), ...teamOf('u', 4), ...teamOf(null, 1)), [])
  assert.deepEqual(hidden(...teamOf('t', 7), ...teamOf('v', 6), ...teamOf('u', 3), ...teamOf(null, 3)), [])
})
