import type { Area } from '../../content/framework/schema.ts'
import { inEach, type Language, type Text } from '../../ground/base/language.ts'
import type { AreaChange, ChangeRow } from '../change/change.ts'
import { apart, type Point, pointsOf } from '../result/reading/ends.ts'
import { tenthsOf } from '../result/reading/figures.ts'
import { gapsOf, namedGaps } from '../result/reading/gaps.ts'
import { joinNames } from '../result/reading/names.ts'
import { type AreaRow, type AspectRow, meanOf } from '../result/reading/rows.ts'
import { standouts } from '../result/reading/standouts.ts'
import { startingWords } from './starting.words.ts'

/** What a school's released result says of its areas, and what has come of them since the round before; no changes where there is none before. */
export type Picture = {
  areas: readonly AreaRow[]
  aspects: readonly AspectRow[]
  areaChanges: readonly AreaChange[]
  changes: readonly ChangeRow[]
}

/** Sentences that are said of an area at most: a start, not a text. */
const mostSentences = 3
/** From this many tenths on an area stands out among the others: half a level, as between aspects. */
const standsOut = 5

/**
 * What the leaders can start from about an area: what the row of its figures does not say. In this order: the change since last time, where the area stands among the others, where
 * within it the school has come furthest and least far, where leaders and staff see it differently. It names aspects and says no figures, so that nothing is said twice.
 * Null where there is nothing of the kind to say.
 */
export function startingSentence(picture: Picture, area: Area): Text | null {
  const within = picture.aspects.filter((row) => row.area.key === area.key)
  const said = [changeSince(picture, area), amongAreas(picture.areas, area), endsWithin(within), seenOtherwise(within)]
  const sentences = said.filter((each) => each !== null).slice(0, mostSentences)
  return sentences.length === 0 ? null : inEach((language) => sentences.map((say) => say(language)).join(' '))
}

type Says = (language: Language) => string

/** Of the area where all of it can be compared, else of those of its aspects that have certainly changed. */
function changeSince({ areaChanges, changes }: Picture, area: Area): Says | null {
  const whole = areaChanges.find((each) => each.area.key === area.key && each.audience === 'staff')?.judged.verdict
  if (whole === 'increase') return (language) => startingWords[language].up
  if (whole === 'decrease') return (language) => startingWords[language].down
  const changed = (verdict: 'increase' | 'decrease') =>
    changes.filter((row) => row.area.key === area.key && row.audience === 'staff' && row.judged?.verdict === verdict)
  const [up, down] = [changed('increase'), changed('decrease')]
  if (up.length + down.length > 0)
    return (language) => {
      const t = startingWords[language]
      const names = (rows: readonly ChangeRow[]) =>
        joinNames(
          rows.map(({ aspect }) => aspect),
          language,
        )
      return [...(up.length > 0 ? [t.upIn(names(up))] : []), ...(down.length > 0 ? [t.downIn(names(down))] : [])].join(' ')
    }
  return whole === 'none' ? (language) => startingWords[language].same : null
}

/** The area at one end, alone there, where the areas are half a level apart at least. */
function amongAreas(areas: readonly AreaRow[], area: Area): Says | null {
  const means = areas.flatMap((row) => {
    const mean = row.staff && meanOf(row.staff.content)
    return mean ? [{ key: row.area.key, tenths: tenthsOf(mean.value) }] : []
  })
  const own = means.find(({ key }) => key === area.key)?.tenths
  const others = means.filter(({ key }) => key !== area.key).map(({ tenths }) => tenths)
  if (own === undefined || others.length === 0) return null
  if (own > Math.max(...others) && own - Math.min(...others) >= standsOut) return (language) => startingWords[language].furthest
  if (own < Math.min(...others) && Math.max(...others) - own >= standsOut) return (language) => startingWords[language].least
  return null
}

/** The aspects at each end; that they lie close where none can be told apart; nothing where fewer than two are shown, or too many share an end. */
function endsWithin(rows: readonly AspectRow[]): Says | null {
  const points = pointsOf(rows, 'staff')
  if (points.length < 2) return null
  const { far, low } = apart(points)
  if (far.length === 0) return (language) => startingWords[language].even
  const tenths = ({ mean }: Point) => tenthsOf(mean.value)
  const [furthest, least] = [standouts(far, tenths), standouts(low, (point) => -tenths(point))]
  if (furthest.is === 'many' || least.is === 'many') return null
  return (language) => startingWords[language].ends(namesOf(furthest.items, language), namesOf(least.items, language))
}

function seenOtherwise(rows: readonly AspectRow[]): Says | null {
  const { higher, lower } = namedGaps(gapsOf(rows))
  if (higher.length + lower.length === 0) return null
  return (language) => {
    const t = startingWords[language]
    const names = (gaps: typeof higher) =>
      joinNames(
        gaps.map(({ row }) => row.aspect),
        language,
      )
    return [...(higher.length > 0 ? [t.higher(names(higher))] : []), ...(lower.length > 0 ? [t.lower(names(lower))] : [])].join(' ')
  }
}

function namesOf(points: readonly Point[], language: Language): string {
  return joinNames(
    points.map(({ aspect }) => aspect),
    language,
  )
}
