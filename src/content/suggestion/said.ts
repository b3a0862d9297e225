import { formatNumber, type Language } from '../../ground/base/language.ts'
import { saidWords } from './said.words.ts'

/** Answers, and their mean on the four steps of a check, 1 to 4, one decimal. */
export type SaidFigure = { n: number; mean: number }

/** What those who did an action say: how far they have come, and whether it has made a difference. Null: too few to say. */
export type Said = { far: SaidFigure | null; helps: SaidFigure | null }

/** What is said of actions, by their ids. */
export type SaidOf = ReadonlyMap<string, Said>

/** A suggestion, with what others say of it and whether that has moved it. */
export type Told<T> = T & { said: (Said & { moved: 'up' | 'down' | null }) | null }

/** Nothing is said over fewer schools or answers (NUMBERS section 5). */
export const fewestSchools = 5
export const fewestAnswers = 10

/** A mean on four steps as one of four words, so that words say no more than figures. @param mean from 1 to 4 */
export function stepOf(mean: number): 0 | 1 | 2 | 3 {
  return mean < 1.75 ? 0 : mean < 2.5 ? 1 : mean < 3.25 ? 2 : 3
}

/** Variance of one answer, taken as large as when all four steps are equally common: (4² − 1) / 12. The answers' own is not shown, and mostly smaller. */
const variance = 15 / 12

/** So far from what all actions have in common, in steps, counts as different. */
const apart = 0.25

/** Under four there is nothing to shrink towards: the estimator is better than the plain means from four on. */
const fewestActions = 4

/**
 * Which actions made more (1) or less (−1) of a difference than actions do, once each mean has been drawn towards what they have in common, the more the fewer
 * answers it has: estimate = B · common + (1 − B) · mean, B = V / (V + T), V = variance / n. It is the empirical Bayes form of the James–Stein estimator for unequal n (Efron
 * and Morris, "Data analysis using Stein's estimator and its generalizations", JASA 70, 1975; Morris, "Parametric empirical Bayes inference", JASA 78, 1983). T, how much
 * actions truly differ, is the moment estimate of DerSimonian and Laird ("Meta-analysis in clinical trials", Controlled Clinical Trials 7, 1986); where it is nothing, nothing
 * differs. Pure; the order of what is said does not matter.
 */
export function differing(said: SaidOf): ReadonlyMap<string, 1 | -1> {
  const told = [...said].flatMap(([action, { helps }]) => (helps ? [{ action, mean: helps.mean, within: variance / helps.n }] : []))
  told.sort((a, b) => (a.action < b.action ? -1 : 1))
  if (told.length < fewestActions) return new Map()
  const between = betweenActions(told)
  if (between <= 0) return new Map()
  const common = weighted(told, ({ within }) => 1 / (within + between))
  return new Map(
    told.flatMap(({ action, mean, within }): [string, 1 | -1][] => {
      const off = (mean - common) * (between / (within + between))
      return Math.abs(off) < apart ? [] : [[action, off > 0 ? 1 : -1]]
    }),
  )
}

type Mean = { mean: number; within: number }

/** How much the true means differ (variance), by moments; may be negative. */
function betweenActions(told: readonly Mean[]): number {
  const common = weighted(told, ({ within }) => 1 / within)
  const spread = sum(told.map(({ mean, within }) => (mean - common) ** 2 / within))
  const [first, second] = [sum(told.map(({ within }) => 1 / within)), sum(told.map(({ within }) => within ** -2))]
  return (spread - (told.length - 1)) / (first - second / first)
}

function weighted(told: readonly Mean[], weight: (each: Mean) => number): number {
  return sum(told.map((each) => weight(each) * each.mean)) / sum(told.map(weight))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}

/**
 * Suggestions in the light of what others say: from the top, two neighbours change places where the lower one made more of a difference than the upper. None moves more than one
 * place, and none goes before what it builds on. Where nothing is known the order stays. Pure.
 */
export function inLightOf<T extends { action: { id: string; depends_on: readonly string[] } }>(
  list: readonly T[],
  said: SaidOf,
): Told<T>[] {
  const differs = differing(said)
  const sign = ({ action }: T) => differs.get(action.id) ?? 0
  const told = (each: T, moved: 'up' | 'down' | null): Told<T> => {
    const known = said.get(each.action.id)
    return { ...each, said: known ? { ...known, moved } : null }
  }
  const ordered: Told<T>[] = []
  for (let at = 0; at < list.length; at += 1) {
    const [upper, lower] = [list[at], list[at + 1]]
    if (!upper) break
    if (lower && sign(lower) > sign(upper) && !lower.action.depends_on.includes(upper.action.id)) {
      ordered.push(told(lower, sign(lower) > 0 ? 'up' : null), told(upper, sign(upper) < 0 ? 'down' : null))
      at += 1
    } else ordered.push(told(upper, null))
  }
  return ordered
}

/** What others say of a suggestion, in a sentence or two; null where nothing may be said. */
export function saidText({ said }: Pick<Told<unknown>, 'said'>, language: Language): string | null {
  if (!said || (!said.far && !said.helps)) return null
  const t = saidWords[language]
  const word = (figure: SaidFigure | null, words: readonly string[]) => (figure ? (words[stepOf(figure.mean)] ?? null) : null)
  const n = Math.min(...[said.far, said.helps].flatMap((figure) => figure?.n ?? []))
  const sentence = t.sentence(word(said.far, t.far), word(said.helps, t.helps), formatNumber(n, language))
  return said.moved ? `${sentence} ${t.moved[said.moved]}` : sentence
}
