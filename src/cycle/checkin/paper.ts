import { type Day, dayOf } from '../../ground/base/clock.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import type { Block, Logo, Paper } from '../../ground/paper/paper.ts'
import { line } from '../../ground/paper/text.ts'
import { answeredInWords, contentInWords, saidInWords } from '../ballot/saying.ts'
import { checkTitle } from '../plan/past/check-title.ts'
import { askingMessages } from './asking.words.ts'
import type { Checkin } from './checkin.ts'
import { decisionWords } from './decision.words.ts'
import { byCodeInWords, leadOf, rankedHinders, readActions, sentenceOf } from './reading.ts'
import { resultWords } from './result.words.ts'

export type PaperFacts = { authority: string; logo: Logo | null; today: Day }

/** What a check says, for paper: the same sentences and figures as its page, and never a line in anybody's own words, since papers are passed on. */
export function paperOf(checkin: Checkin, { authority, logo, today }: PaperFacts, language: Language): Paper {
  const title = `${checkTitle(checkin.openedOn)[language]}: ${line(checkin.unit.name)}`
  return {
    language,
    title,
    sender: { name: line(authority), logo },
    corner: [line(checkin.school.name)],
    foot: `${line(authority)} · ${formatDay(today, language, true)}`,
    day: today,
    blocks: [{ kind: 'heading', level: 1, text: title }, ...checkBlocks(checkin, language)],
  }
}

/** A check within a paper: how sure it is, what it says, per action with its decision, and what hinders. */
export function checkBlocks(checkin: Checkin, language: Language): Block[] {
  const { state } = checkin
  if (state.is !== 'done') return []
  const t = resultWords[language]
  const d = decisionWords[language]
  const day = formatDay(state.on, language, true)
  const { names } = askingMessages[language].hinders
  const hinders = rankedHinders(checkin).map(({ key, said }) =>
    state.outcome ? `${names[key]}: ${saidInWords(said, language)}` : names[key],
  )
  return [
    { kind: 'text', tone: 'soft', written: [[state.outcome ? t.closed(day, answeredInWords(state.outcome, language)) : t.filled(day)]] },
    ...(state.outcome ? byCodeInWords(state.outcome, language) : []).map(
      (words): Block => ({ kind: 'text', tone: 'soft', written: [[words]] }),
    ),
    { kind: 'text', tone: 'lead', written: [[leadOf(checkin, language)]] },
    {
      kind: 'table',
      table: {
        caption: t.table.caption,
        columns: [t.table.action, t.table.far, t.table.difference, d.visible],
        widths: [6, 4, 4, 4],
        rows: readActions(checkin).map((reading) => {
          const decided = checkin.actions.find(({ position }) => position === reading.position)?.decided
          const cells = reading.together
            ? [stepOf(reading.together.far, 'far', language), stepOf(reading.together.helps, 'helps', language)]
            : [contentInWords(reading.far, reading.eligible, language), contentInWords(reading.helps, reading.eligible, language)]
          const said = decided
            ? [d.was[decided.decision], decided.reason, d.by(decided.byName, formatDay(dayOf(decided.at), language))]
                .filter(Boolean)
                .join('. ')
            : ''
          return [`${line(reading.title)}. ${sentenceOf(reading, language)}`, ...cells, line(said)]
        }),
      },
    },
    { kind: 'facts', facts: [{ term: t.hinders.title, lines: hinders.length > 0 ? hinders : [t.hinders.none] }] },
  ]
}

function stepOf(step: number | null, kind: 'far' | 'helps', language: Language): string {
  const words = askingMessages[language]
  return step === null ? '' : step === 0 ? words.early : (words[kind].steps[step - 1] ?? '')
}
