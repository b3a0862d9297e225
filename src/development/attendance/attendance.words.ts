import { formatTime, type Language, type Messages } from '../../ground/base/language.ts'
import type { Attendee, Standing } from './attendance.ts'

const sv = {
  stood: {
    whole: 'Var med',
    partly: 'Var med en del',
    absent: 'Kom inte',
    in: 'Kom, men har inte bockat av att hen gick',
    out: 'Gick, men har inte bockat av att hen kom',
    moved: 'Gick på ett annat pass',
  } satisfies Record<Standing, string>,
  minutes: (minutes: number) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    const told = [hours > 0 ? (hours === 1 ? '1 timme' : `${hours} timmar`) : '', rest > 0 ? `${rest} minuter` : '']
    return told.filter(Boolean).join(' och ') || '0 minuter'
  },
  own: { in: 'Kom', out: 'Gick', moved: 'Gick till ett annat pass' },
  here: (time: string) => `Här ${time}`,
  partly: (minutes: string) => `Var med ${minutes}`,
  movedTo: (title: string) => `Gick på ${title}`,
  sources: { qr: 'själv, med koden på duken', self: 'själv, skrev koden', list: 'på listan' },
}

const en: typeof sv = {
  stood: {
    whole: 'Was there',
    partly: 'Was there for a part',
    absent: 'Did not come',
    in: 'Came, has not checked out',
    out: 'Checked out, not in',
    moved: 'Went to another session',
  },
  minutes: (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    const told = [hours > 0 ? (hours === 1 ? '1 hour' : `${hours} hours`) : '', rest > 0 ? `${rest} minutes` : '']
    return told.filter(Boolean).join(' and ') || '0 minutes'
  },
  own: { in: 'Came', out: 'Left', moved: 'Went to another session' },
  here: (time) => `Here ${time}`,
  partly: (minutes) => `Was there ${minutes}`,
  movedTo: (title) => `Went to ${title}`,
  sources: {
    qr: 'themselves, with the code on the screen',
    self: 'themselves, typed the code',
    list: 'on the list',
  },
}

export const attendanceWords: Messages<typeof sv> = { sv, en }

/** How it stands for somebody, in few words: "Här 14.27". */
export function standingInWords({ what, minutes, at, movedTo }: NonNullable<Attendee['mark']>, language: Language): string {
  const t = attendanceWords[language]
  if (what === 'whole') return t.here(formatTime(at, language))
  if (what === 'partly') return t.partly(t.minutes(minutes ?? 0))
  if (what === 'moved' && movedTo) return t.movedTo(movedTo)
  return t.stood[what]
}
