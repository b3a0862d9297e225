import type { Day } from '../../../ground/base/clock.ts'

/** 1 high, 2 usual, 3 low. */
export const priorities = [1, 2, 3] as const
export type Priority = (typeof priorities)[number]

/** The sign that a language writes decimals with. */
export type Decimal = ',' | '.'

/** A kind of field: how it is asked for, and how it stands as text in a form. */
export type Kind<Value> = {
  asked: 'line' | 'text' | 'choice' | 'day' | 'number' | 'priority'
  /** What a form says. What is no day, number or choice reads as nothing; the checks tell of it first. */
  read(text: string): Value
  write(value: Value, decimal: Decimal): string
}

export const line: Kind<string> = { asked: 'line', read: (text) => text, write: (value) => value }

/** Words with lines. */
export const text: Kind<string> = { ...line, asked: 'text' }

/** One of a list, by its key; null for none. */
export const choice: Kind<string | null> = {
  asked: 'choice',
  read: (key) => key || null,
  write: (value) => value ?? '',
}

export const day: Kind<Day | null> = {
  asked: 'day',
  read: (written) => dayIn(written) || null,
  write: (value) => value ?? '',
}

/** A number with so many decimals at most. */
export function number(decimals: 0 | 2): Kind<number | null> {
  return {
    asked: 'number',
    read: (written) => (written !== '' && isNumber(written, { decimals, least: 0, most: mostOfAll }) ? Number(plainNumber(written)) : null),
    write: (value, decimal) => (value === null ? '' : String(value).replace('.', decimal)),
  }
}

export const priority: Kind<Priority> = {
  asked: 'priority',
  read: (written) => priorities.find((each) => String(each) === written) ?? 2,
  write: String,
}

/** Words with commas between, each once. */
export const tags: Kind<string[]> = {
  asked: 'line',
  read: (written) => [
    ...new Set(
      written
        .split(',')
        .map((tag) => tag.replace(/\s+/g, ' ').trim())
        .filter((tag) => tag !== ''),
    ),
  ],
  write: (value) => value.join(', '),
}

const mostOfAll = 2_000_000_000

/** A day, empty for none, null for what is no day. */
export function dayIn(written: string): Day | '' | null {
  if (written === '') return ''
  if (!/^20\d\d-\d\d-\d\d$/.test(written)) return null
  const moment = new Date(`${written}T12:00:00Z`)
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== written ? null : written
}

/** Whether a text is a number within bounds. Spaces within it are how people group it ("12 000"), and a comma writes decimals too. */
export function isNumber(written: string, { decimals, least, most }: { decimals: 0 | 2; least: number; most: number }): boolean {
  const plain = plainNumber(written)
  const form = decimals === 0 ? /^\d{1,12}$/ : /^\d{1,12}(\.\d{1,2})?$/
  return form.test(plain) && Number(plain) >= least && Number(plain) <= most
}

function plainNumber(written: string): string {
  return written.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
}
