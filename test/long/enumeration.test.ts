import assert from 'node:assert/strict'
import { it } from 'node:test'
import { drawnSchools, toldBy } from '../privacy/enumeration/schools.ts'
import { programWithout } from '../privacy/enumeration/without.ts'

it('a solver that goes through all worlds is told of nobody in RUNS schools (1,000), SEED the first of them', async () => {
  const program = await programWithout({ name: 'nothing', lines: [] })
  const [runs, first] = [Number(process.env.RUNS ?? 1000), Number(process.env.SEED ?? 1)]
  const told = Array.from({ length: runs }, (_, index) => first + index).flatMap((seed) =>
    toldBy(program, drawnSchools(seed)).told.map((what) => `${seed}: ${what}`),
  )
  assert.deepEqual(told, [])
})
