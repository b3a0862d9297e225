import { stepOf } from '../../content/suggestion/said.ts'
import { formatList, type Language } from '../../ground/base/language.ts'
import type { Outcome, Said } from '../ballot/ballot.ts'
import { saidInWords } from '../ballot/saying.ts'
import { type Content, shownValue } from '../protection/cell.ts'
import { largeGroup } from '../protection/minimum.ts'
import { hinders, keys } from './asking.ts'
import { askingMessages } from './asking.words.ts'
import type { Checkin, Together } from './checkin.ts'
import { resultWords } from './result.words.ts'

/** What a check says about an action, from the same figures wherever it is said. */
export type ActionReading = {
  position: number
  title: string
  far: Content | null
  helps: Content | null
  /** How many were asked; null where the group filled it in together. */
  eligible: number | null
  early: Said | null
  /** Steps that a group filled in together, from 1; 0 too early; null for not answered. */
  together: { far: number | null; helps: number | null } | null
}

/** What a check says about each action. */
export function readActions({ actions, state }: Checkin): ActionReading[] {
  if (state.is !== 'done') return []
  return actions.map(({ position, title }) => {
    const of = (key: string) => state.outcome?.steps.find((step) => step.key === key)
    const step = (key: string) => state.together?.steps[key] ?? null
    return {
      position,
      title,
      far: of(keys.far(position))?.content ?? null,
      helps: of(keys.helps(position))?.content ?? null,
      eligible: state.outcome?.eligible ?? null,
      early: of(keys.helps(position))?.aside ?? null,
      together: state.together && { far: step(keys.far(position)), helps: step(keys.helps(position)) },
    }
  })
}

/** Where an action stands, in one of four words: by the shown mean; null where it is protected. */
export function wordOf(mean: number | null): ReturnType<typeof stepOf> | null {
  return mean === null ? null : stepOf(mean)
}

function stand({ far, together }: ActionReading): number | null {
  return together ? together.far : far && shownValue(far)
}

function use({ helps, together }: ActionReading): number | null {
  return together ? together.helps || null : helps && shownValue(helps)
}

/** An action in a sentence: "Ni är på god väg, och det har gjort en del skillnad." */
export function sentenceOf(reading: ActionReading, language: Language): string {
  const t = resultWords[language].sentence
  const far = wordOf(stand(reading))
  const helps = wordOf(use(reading))
  if (far === null) return reading.together ? t.unanswered : t.protected
  return helps === null ? `${t.far[far]}.` : `${t.far[far]}${t.helps[helps]}.`
}

/** A check in a sentence or three: what has become a habit, what has hardly begun, and what hinders most. */
export function leadOf(checkin: Checkin, language: Language): string {
  const t = resultWords[language].lead
  const readings = readActions(checkin)
  const named = (word: number) => readings.filter((reading) => wordOf(stand(reading)) === word).map(({ title }) => t.quoted(title))
  const [none, habits] = [named(0), named(3)]
  const top = topHinder(checkin)
  const parts = [
    ...(habits.length > 0 ? [t.habits(formatList(habits, language), habits.length === 1)] : []),
    ...(none.length > 0 ? [t.none(formatList(none, language), none.length === 1)] : []),
    ...(habits.length + none.length === 0 && readings.some((reading) => stand(reading) !== null) ? [t.middle] : []),
    ...(top ? [t.hinder(askingMessages[language].hinders.names[top])] : []),
  ]
  return parts.length > 0 ? parts.join(' ') : t.protected
}

/** Of how many answers the hindrances are counted, where the group is large enough for numbers; null in a small one. */
export function hindersOf({ state }: Checkin): number | null {
  const outcome = state.is === 'done' ? state.outcome : null
  const counted = outcome?.choices.find(({ key }) => key === keys.hinders)
  if (counted?.of !== undefined) return counted.of
  // As it was kept before.
  return outcome?.answered.kind === 'exact' && outcome.answered.count >= largeGroup ? outcome.answered.count : null
}

/** What was said to hinder, in the order of the form. */
export function readHinders({ state }: Checkin): { key: (typeof hinders)[number]; said: Said }[] {
  if (state.is !== 'done') return []
  const said = state.outcome?.choices.find(({ key }) => key === keys.hinders)?.said
  const chosen = state.together?.choices[keys.hinders] ?? []
  return hinders.flatMap((key, place): { key: (typeof hinders)[number]; said: Said }[] => {
    if (said) return [{ key, said: said[place] ?? { kind: 'protected' } }]
    return chosen.includes(place) ? [{ key, said: { kind: 'exact', count: 1 } }] : []
  })
}

/** The actions that have hardly begun by what was counted, by what they are called. */
export function hardlyBegun(checkin: Checkin): string[] {
  return readActions(checkin)
    .filter((reading) => wordOf(stand(reading)) === 0)
    .map(({ title }) => title)
}

/** The same in the order of how many have named them, as far as that is said; of equals in the order of the form. */
export function rankedHinders(checkin: Checkin): ReturnType<typeof readHinders> {
  const weight = ({ said }: { said: Said }) => (said.kind === 'exact' || said.kind === 'at least' ? said.count : 0)
  return readHinders(checkin).toSorted((a, b) => weight(b) - weight(a))
}

/** The hindrance that most have named, where one is known to be. */
export function topHinder(checkin: Checkin): (typeof hinders)[number] | null {
  const known = readHinders(checkin).flatMap(({ key, said }) =>
    said.kind === 'exact' || said.kind === 'at least' ? [{ key, count: said.count }] : [],
  )
  const most = Math.max(...known.map(({ count }) => count))
  const top = known.filter(({ count }) => count === most)
  return top.length === 1 ? (top[0]?.key ?? null) : null
}

/** How many came by the code, where that may be said, and why nothing is shown where that is why. */
export function byCodeInWords({ byCode }: Outcome, language: Language): string[] {
  if (!byCode) return []
  const t = resultWords[language]
  const { count, tooMany } = byCode
  return [...(count.kind === 'unsaid' ? [] : [t.byCode(saidInWords(count, language))]), ...(tooMany ? [t.byCodeAlone] : [])]
}

/** The lines that a small group wrote together. */
export function togetherLines({ lines }: Together): string[] {
  return [keys.other, keys.line].flatMap((key) => lines[key] || [])
}
