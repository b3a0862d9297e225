import type { ComponentChildren } from 'preact'
import { linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatShortDay, type Language } from '../../../ground/base/language.ts'
import { EventList } from '../../../ground/ui/components/events/events.tsx'

import { nameWords } from '../names.words.ts'
import { checkTitle } from './check-title.ts'
import type { HistoryLine, Shown } from './history.ts'
import { historyWords } from './history.words.ts'

type Props = {
  language: Language
  action: string
  /** The newest lines, newest first. */
  lines: HistoryLine[]
  /** How many lines there are in all, where not all are shown: the rest is on the action's page. */
  total?: number
  /** What shows that it was done: the ways to it stand above the lines. */
  shown?: Shown | undefined
}

const nothing: Shown = { ways: [], titles: new Map() }

/** What has happened with an action, newest first: date, who, what, and what they wrote. */
export function ActionHistory({ language, action, lines, total = lines.length, shown = nothing }: Props) {
  const t = historyWords[language]
  const { ways, titles } = shown
  if (lines.length === 0 && ways.length === 0) return <p>{t.noHistory}</p>
  return (
    <div class="stack-s">
      {ways.length > 0 && (
        <ul role="list" class="stack-s">
          {ways.map((way, index) => (
            <li key={index}>
              {t.evidenceBeside}
              {way}
            </li>
          ))}
        </ul>
      )}
      <EventList
        events={lines.map((line) => ({
          when: formatShortDay(dayOf(line.at), language),
          date: dayOf(line.at),
          text: lineText(line, titles, language),
        }))}
      />
      {total > lines.length && (
        <p>
          <a class="tap" href={`${linkTo('/actions/:id', action)}#history`}>
            {t.whole(total)}
          </a>
        </p>
      )}
    </div>
  )
}

function lineText({ kind, status, note, detail, by }: HistoryLine, titles: Shown['titles'], language: Language): ComponentChildren {
  const { lines: t, formerly } = historyWords[language]
  const who = by ?? formerly
  const { from = null, to = null, check } = detail
  if (check) return withNote(decidedText(check, who, language), note, language)
  switch (kind) {
    case 'created':
      return from ? t.createdFrom(who, from) : t.created(who)
    case 'status': {
      const name = nameWords[language].statuses[status ?? 'planned']
      return note ? quoting(t.statusWith(who, name), note, language) : t.status(who, name)
    }
    case 'note':
      return quoting(t.note(who), note, language)
    case 'due':
      return withNote(dueText(from, to, who, language), note, language)
    case 'owner':
      return withNote(ownerText(from, to, who, language), note, language)
    case 'evidence': {
      if (from) return quoting(t.evidenceRemoved(who), note, language)
      const title = titles.get(to ?? '')
      return title ? t.evidence(who, title) : t.evidenceGone(who)
    }
    case 'taken up':
      return t.takenUp(who, to ?? '')
  }
}

/** What was decided after a temperature check, kept as codes and told in the reader's language. */
function decidedText({ openedOn, decision }: NonNullable<HistoryLine['detail']['check']>, who: string, language: Language): string {
  const { check: t } = historyWords[language]
  return t.decided(checkTitle(openedOn)[language], who, t.names[decision])
}

function dueText(from: string | null, to: string | null, who: string, language: Language): string {
  const { lines: t } = historyWords[language]
  const day = (text: string) => formatDay(text, language)
  if (from && to) return t.dueMoved(who, day(from), day(to))
  return to ? t.dueSet(who, day(to)) : t.dueRemoved(who, day(from ?? ''))
}

function ownerText(from: string | null, to: string | null, who: string, language: Language): string {
  const { lines: t } = historyWords[language]
  if (from && to) return t.ownerChanged(who, from, to)
  return to ? t.ownerSet(who, to) : t.ownerRemoved(who, from ?? '')
}

function withNote(text: string, note: string, language: Language): ComponentChildren {
  return note ? quoting(`${text} `, note, language) : text
}

/** Words that somebody wrote, in quotation marks; their lines stay lines. */
function quoting(before: string, note: string, language: Language): ComponentChildren {
  const lines = historyWords[language].quoted(note).split('\n')
  return (
    <>
      {before}
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}
