import { addDays, type Day } from '../../../ground/base/clock.ts'

const months: ReadonlySet<string> = new Set(
  (
    'jan januari january feb februari february mar mars march apr april maj may jun juni june jul juli july aug augusti august ' +
    'sep sept september okt oktober oct october nov november dec december'
  ).split(' '),
)

/** The day that a cell of dates holds: 2026-06-30, 20260630, 30/6 2026, 30.06.2026, or a spreadsheet's number of days. Null when it is none. */
export function dayIn(text: string): Day | null {
  const plain = text.replace(/[T ]\d{1,2}:\d{2}.*$/, '').trim()
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(plain)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const local = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s]+(\d{4})$/.exec(plain)
  if (local) return dayOf(Number(local[3]), Number(local[2]), Number(local[1]))
  return /^\d{5}$/.test(plain) ? addDays('1899-12-30', Number(plain)) : null
}

function dayOf(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/** Whether a text is a day as a spreadsheet writes one when it has taken a name such as "4-6" for it: 2026-06-04, 04-jun, jun-04, 4-jun-2026. */
export function looksLikeDay(text: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}(?:[T ][\d:.Z]+)?$/.test(text)) return true
  const parts = text.split('-').map((part) => part.replace(/\.$/, ''))
  if (parts.length < 2 || parts.length > 3) return false
  const named = parts.filter((part) => months.has(part.toLowerCase())).length
  return named === 1 && parts.filter((part) => /^\d{1,4}$/.test(part)).length === parts.length - 1
}
