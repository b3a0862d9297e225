import type { StatementPlace } from '../protection/sums.ts'

/** Statements and areas as the small numbers that the sums are counted by. */
export type StatementCodes = {
  /** Each statement's code, for the database. */
  codes: Record<string, number>
  statementOf(code: number): string
  areaOf(number: number): string
  /** The statements of an area that a pattern has a bit for, in the order of their keys. */
  statementsIn(area: number, pattern: number): string[]
}

/** How many statements an area may have: a pattern is a number that JavaScript holds exactly. */
const most = 52
/** A code is this many times the area's number, and the statement's place in the area. */
const step = 64

/** Numbers the areas of each audience apart, and the statements within each. Throws RangeError for an area of more than 52 statements. */
export function codesFor(statements: readonly StatementPlace[]): StatementCodes {
  const areas = [...Map.groupBy(statements, ({ audience, area }) => JSON.stringify([audience, area])).values()].map((places) => ({
    area: places[0]?.area ?? '',
    keys: places.map(({ key }) => key).toSorted(),
  }))
  for (const { area, keys } of areas) if (keys.length > most) throw new RangeError(`area ${area} has more than ${most} statements`)
  const areaAt = (number: number) => {
    const found = areas[number]
    if (!found) throw new RangeError(`no area has the number ${number}`)
    return found
  }
  return {
    codes: Object.fromEntries(areas.flatMap(({ keys }, number) => keys.map((key, place) => [key, number * step + place]))),
    statementOf(code) {
      const key = areaAt(Math.floor(code / step)).keys[code % step]
      if (key === undefined) throw new RangeError(`no statement has the code ${code}`)
      return key
    },
    areaOf: (number) => areaAt(number).area,
    statementsIn: (area, pattern) => areaAt(area).keys.filter((_, place) => Math.floor(pattern / 2 ** place) % 2 === 1),
  }
}
