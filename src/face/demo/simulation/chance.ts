import { hash } from 'node:crypto'
import { type Random, randomFrom } from '../random.ts'

/** A source of chance of its own for whatever the parts name: the same parts give the same, whatever was drawn before and in whichever order people come. */
export function chanceOf(seed: number, ...parts: (string | number)[]): Random {
  return randomFrom(digest(seed, parts).readUInt32BE())
}

/** An id that is the same for the same parts: what ids decide (which of two equal teams is protected) is then the same as well. */
export function idOf(seed: number, ...parts: (string | number)[]): string {
  const bytes = digest(seed, parts).subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** A draw around 0 with standard deviation 1, bell-shaped, never beyond 3.5: four even draws added. */
export function bell(random: Random): number {
  return (random.next() + random.next() + random.next() + random.next() - 2) * Math.sqrt(3)
}

/** The items in an order of chance. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

function digest(seed: number, parts: (string | number)[]): Buffer {
  return hash('sha256', JSON.stringify([seed, ...parts]), 'buffer')
}
