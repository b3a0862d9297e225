import type { Language } from '../../ground/base/language.ts'
import { formatNumber } from '../../ground/base/language.ts'
import type { Cell } from '../protection/cell.ts'
import { contentText } from '../result/reading/figure-sentences.ts'
import { decimalOf, signedOf, tenthsOf } from '../result/reading/figures.ts'
import { joinNames, lowerFirst } from '../result/reading/names.ts'
import { mostNamed } from '../result/reading/standouts.ts'
import { stateWords } from '../result/reading/states.words.ts'
import { errorRate, type Judged, type Verdict } from '../statistics/verdict.ts'
import type { AreaChange, ChangeRow, Unfollowed } from './change.ts'
import { changeWords } from './change.words.ts'

/** "3,1 (38 svar), förra gången 2,9 (35 svar): +0,2, ingen säker förändring"; the difference is left out where it is not known. */
export function changeText(row: ChangeRow, language: Language): string {
  const t = changeWords[language]
  const text = (cell: Cell | null) => (cell ? contentText(cell.content, language, cell.level) : null)
  const then = text(row.before)
  const figures = t.figures(text(row.now), then && lowerFirst(then))
  if (row.difference === null) return figures
  return `${figures}: ${signedOf(tenthsOf(row.difference), language)}, ${verdictText(row, language)}`
}

/** Whether the verdict is about those who answered both times. */
export function isOfSamePersons({ matched }: Pick<ChangeRow, 'matched'>): boolean {
  return matched?.limits != null
}

/** What may be said of a difference that is shown. */
export function verdictOf({ judged }: { judged: Judged | null }): Verdict {
  return judged?.verdict ?? 'few'
}

/** What may be said of a row beside its whole groups' figures: where it is said of those who answered both times, how many they are. */
export function verdictText(row: Pick<ChangeRow, 'judged' | 'matched'>, language: Language): string {
  const t = changeWords[language]
  const said = t.verdict[verdictOf(row)]
  return row.matched && isOfSamePersons(row) ? t.ofSame(said, formatNumber(row.matched.content.n, language)) : said
}

/** The same of an area. */
export function areaVerdictText({ judged, same }: Pick<AreaChange, 'judged' | 'same'>, language: Language): string {
  const t = changeWords[language]
  const said = t.verdict[judged.verdict]
  return same ? t.ofSameAtLeast(said, formatNumber(same.n, language)) : said
}

/** Why an interval can leave out 0 where nothing is certain; null where none of these does. @param judged beside the interval that is shown of each */
export function intervalNote(
  judged: readonly { verdict: Verdict; limits: { low: number; high: number } | null }[],
  language: Language,
): string | null {
  const surprises = judged.some(
    ({ verdict, limits }) => limits && limits.low * limits.high > 0 && (verdict === 'none' || verdict === 'few'),
  )
  return surprises ? changeWords[language].intervalRule : null
}

/** The first sentences about a change of one audience's figures: what is certain, what is not, and of what there is too little to say. @param rows of one audience */
export function changeAnswer(rows: readonly ChangeRow[], language: Language): string {
  const t = changeWords[language]
  const compared = rows.filter(({ difference }) => difference !== null)
  if (compared.length === 0) return t.nothing
  const of = (verdict: Verdict) => compared.filter((row) => verdictOf(row) === verdict)
  const [up, down, none, few] = [of('increase'), of('decrease'), of('none'), of('few')]
  const names = (some: readonly ChangeRow[]) => namesOf(some, language)
  const whole = (some: readonly ChangeRow[]) => some.length === compared.length
  return [
    up.length > 0 && t.up(names(up)),
    down.length > 0 && t.down(names(down)),
    none.length > 0 && (whole(none) ? t.noneAtAll : t.none(names(none))),
    few.length > 0 && (whole(few) ? t.fewAtAll : t.few(names(few))),
    compared.some(isOfSamePersons) ? (compared.every(isOfSamePersons) ? t.same : t.mixed) : t.whole,
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * What could have been found with so many answers; null where nothing can be reckoned. A change larger than from the lowest level to the highest cannot be.
 * @param judged of one audience
 * @param levels of the ladder
 */
export function foundText(judged: readonly Judged[], levels: number, language: Language): string | null {
  if (judged.length === 0) return null
  const all = judged.map(({ found }) => Math.ceil(found * 10))
  const tenths = all.filter((each) => each <= (levels - 1) * 10)
  if (tenths.length === 0) return changeWords[language].notFound
  if (tenths.length < all.length) return changeWords[language].foundInSome(`${decimalOf(Math.min(...tenths), language)}`)
  const [least, most] = [Math.min(...tenths), Math.max(...tenths)].map((each) => decimalOf(each, language))
  const t = changeWords[language]
  return t.found(least === most ? `${least}` : stateWords[language].range(`${least}`, `${most}`))
}

/** What chance alone would do with so many comparisons, and that the page allows for it; null for fewer than two. @param count how many the page judges */
export function chanceNote(count: number, language: Language): string | null {
  if (count < 2) return null
  return changeWords[language].chanceRule(count, formatNumber(Math.round(count * errorRate * 10) / 10, language, 1))
}

/** "från −0,1 till +0,5": the limits of a 95 % interval. */
export function intervalText({ low, high }: { low: number; high: number }, language: Language): string {
  return changeWords[language].interval(signedOf(tenthsOf(low), language), signedOf(tenthsOf(high), language))
}

/** Which aspects are left out of the comparison and why: one sentence per reason; empty when none is. @param leftOut of one audience */
export function leftOutText(leftOut: readonly Unfollowed[], language: Language): string {
  const t = changeWords[language].leftOut
  return [...Map.groupBy(leftOut, ({ why }) => why)]
    .map(([why, all]) =>
      why === 'other-framework'
        ? t['other-framework']
        : t[why](joinNames([...new Map(all.map(({ aspect }) => [aspect.key, aspect])).values()], language)),
    )
    .join(' ')
}

function namesOf(rows: readonly ChangeRow[], language: Language): string {
  if (rows.length > mostNamed) return stateWords[language].aspects(rows.length)
  return joinNames(
    rows.map(({ aspect }) => aspect),
    language,
  )
}
