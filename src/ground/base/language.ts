import type { Day } from './clock.ts'
import { firstLanguage, type Language, manners } from './languages.ts'

export type { Language }

/** The languages of the interface, the first first. */
export const languages: readonly Language[] = Object.keys(manners).filter(isLanguage)

/** A text in every language. */
export type Text = Record<Language, string>

/** A room's words: every language has the same keys and shapes, or it does not compile. */
export type Messages<T> = Record<Language, T>

/** One thing for every language. */
export function inEach<T>(make: (language: Language) => T): Record<Language, T> {
  const made: Partial<Record<Language, T>> = {}
  for (const language of languages) made[language] = make(language)
  return whole(made)
}

/** One thing for every language that must be waited for, as what is read from a file. */
export async function readInEach<T>(read: (language: Language) => Promise<T>): Promise<Record<Language, T>> {
  const made: Partial<Record<Language, T>> = {}
  for (const [language, one] of await Promise.all(languages.map(async (each) => [each, await read(each)] as const))) made[language] = one
  return whole(made)
}

function whole<T>(made: Partial<Record<Language, T>>): Record<Language, T> {
  if (hasAll(made)) return made
  throw new RangeError('a language has nothing')
}

function hasAll<T>(made: Partial<Record<Language, T>>): made is Record<Language, T> {
  return languages.every((language) => language in made)
}

/** The languages that something is not said in. */
export function others(than: Language): Language[] {
  return languages.filter((language) => language !== than)
}

/** The ways to the other languages, each named in itself. */
export function languageOffers(language: Language): { lang: Language; label: string }[] {
  return others(language).map((lang) => ({ lang, label: manners[lang].offer }))
}

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(manners, value)
}

/** The best language for an `Accept-Language` header; the first when nothing fits. */
export function preferredLanguage(header: string | null | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const weight = rest.map((item) => item.trim()).find((item) => item.startsWith('q='))
      return { tag, weight: weight ? Number(weight.slice(2)) : 1 }
    })
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    const base = tag.slice(0, 2)
    if (isLanguage(base)) return base
  }
  return firstLanguage
}

/** What `Intl`, and a document written in it, call a language. */
export function localeOf(language: Language): string {
  return manners[language].locale
}

/** Formatters by language and options: making one takes a third of a millisecond, using it next to nothing. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()

function dayFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const made = dayFormats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' })
  dayFormats.set(key, made)
  return made
}

const numberFormats = new Map<string, Intl.NumberFormat>()

function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`
  const made =
    numberFormats.get(key) ??
    new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  numberFormats.set(key, made)
  return made
}

const lists = inEach((language) => new Intl.ListFormat(localeOf(language), { type: 'conjunction' }))

function dayAt(day: Day): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** "30 november", or "30 november 2026" when `withYear`. */
export function formatDay(day: Day, language: Language, withYear = false): string {
  return dayFormat(language, { day: 'numeric', month: 'long', ...(withYear ? { year: 'numeric' } : {}) }).format(dayAt(day))
}

/** "fredag 9 oktober". */
export function formatWeekday(day: Day, language: Language): string {
  return dayFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(dayAt(day)).replace(',', '')
}

/** "9 okt", "9 okt 2026". */
export function formatShortDay(day: Day, language: Language, withYear = false): string {
  return dayFormat(language, { day: 'numeric', month: 'short', ...(withYear && { year: 'numeric' }) })
    .format(dayAt(day))
    .replace(/\.(?=$| )/, '')
}

let latest = { minute: Number.NaN, text: '' }
const clockTime = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' })

/** "14.32" in Swedish, "14:32" in English, Swedish local time. */
export function formatTime(moment: Date, language: Language): string {
  const minute = Math.floor(moment.getTime() / 60_000)
  if (minute !== latest.minute) latest = { minute, text: clockTime.format(moment) }
  return latest.text.replace(':', manners[language].clock)
}

/** A number as the language writes it: "12 000", "3,4". */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return numberFormat(language, decimals).format(value).replace('-', '−')
}

/** How large a file is: "140 kB", "2,4 MB". */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1024 * 1024) return `${formatNumber(Math.max(1, Math.round(bytes / 1024)), language)} kB`
  return `${formatNumber(bytes / (1024 * 1024), language, 1)} MB`
}

/** Numbers under thirteen in words, for running text. */
export function countInWords(count: number, language: Language): string {
  return manners[language].numbers[count] ?? formatNumber(count, language)
}

/** The sign that a language writes decimals with. */
export function decimalSign(language: Language): ',' | '.' {
  return manners[language].decimal
}

/** The name of the month: "november". */
export function formatMonth(day: Day, language: Language): string {
  return dayFormat(language, { month: 'long' }).format(dayAt(day))
}

/** "”så här”". */
export function quote(text: string, language: Language): string {
  const [open, close] = manners[language].quotes
  return `${open}${text}${close}`
}

/** Names in a row, which may have an "och" or commas of their own: "källkritik, säkerhet och ansvar samt bedömning". */
export function joinCompounds(items: readonly string[], language: Language, compound = items.some(isCompound)): string {
  const { plain, clear } = manners[language].and
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${compound ? clear : plain}${items.at(-1)}`
}

/** Whether a name is itself a list. */
export function isCompound(name: string): boolean {
  return name.includes(', ') || Object.values(manners).some(({ and }) => name.includes(and.plain))
}

/** "a, b och c". */
export function formatList(items: string[], language: Language): string {
  return lists[language].format(items)
}

/** First letter in upper case, the rest untouched. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
}
