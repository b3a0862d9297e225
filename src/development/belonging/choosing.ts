import type { ProgrammesToChoose } from '../../cycle/round/belonging.ts'
import { programmesAsked } from '../programme/store.ts'

/** The programmes that somebody can make a round for: those that they run or that are for their school, while they go on. */
export const programmesForRounds: ProgrammesToChoose = ({ viewer, today }) =>
  programmesAsked(viewer, today).map((programmes) =>
    programmes
      .filter(({ to, runs, released, forAsker }) => to >= today && (runs || (released && forAsker)))
      .map(({ id, title, schools, aspects }) => ({
        id,
        title,
        schools: schools.map((school) => school.id),
        frameworks: [...new Set(aspects.map(({ framework }) => framework))],
      })),
  )
