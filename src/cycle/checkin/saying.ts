import { fewestAnswers, fewestSchools, type Said, type SaidFigure } from '../../content/suggestion/said.ts'
import { type Content, shownValue } from '../protection/cell.ts'

/** What a counted check says of an action that its plan took from a framework or from what the authority offers. */
export type CheckedSource = { framework: string; action: string; school: string; far: Content | null; helps: Content | null }

/**
 * What those who did an action say, over schools. It is made of figures that are shown to the groups already and of nothing else: protected ones are not in it, nor what a
 * small group filled in together. Each figure is said over at least five schools and ten answers. Pure; the order does not matter.
 * @param checks of each plan's action one, the latest
 */
export function gather(checks: readonly CheckedSource[]): { framework: string; action: string; said: Said }[] {
  const byAction = Map.groupBy(checks, ({ framework, action }) => JSON.stringify([framework, action]))
  return [...byAction.values()].flatMap((group) => {
    const [one] = group
    const said = { far: figureOver(group, 'far'), helps: figureOver(group, 'helps') }
    return one && (said.far || said.helps) ? [{ framework: one.framework, action: one.action, said }] : []
  })
}

/** Tenths are added as whole numbers, so that no order rounds otherwise. */
function figureOver(group: readonly CheckedSource[], what: 'far' | 'helps'): SaidFigure | null {
  const shown = group.flatMap(({ school, [what]: content }) => {
    const mean = content && shownValue(content)
    return content && content.kind !== 'protected' && mean !== null ? [{ school, n: content.n, tenths: Math.round(mean * 10) }] : []
  })
  const n = shown.reduce((total, each) => total + each.n, 0)
  if (new Set(shown.map(({ school }) => school)).size < fewestSchools || n < fewestAnswers) return null
  return { n, mean: Math.round(shown.reduce((total, each) => total + each.n * each.tenths, 0) / n) / 10 }
}
