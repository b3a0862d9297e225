import type { Rule } from './rule.ts'

/** What tells that an action reached those whom school is for, in Swedish. */
const reached = /(?<!\p{L})(?:elev|barn|klass|grupp|kursdeltag|deltag|hem(?:men|met)?(?!\p{L})|vårdnadshavare|familj)/iu

/** Evidence reaches pupils in at least half of the actions. Said at the first whose evidence does not. */
export const evidenceReachesPupils: Rule = (framework, lineOf) => {
  const without = framework.actions.flatMap(({ evidence }, index) => (reached.test(evidence.sv) ? [] : [index]))
  const [first] = without
  if (first === undefined || without.length * 2 <= framework.actions.length) return []
  return [
    {
      line: lineOf(['actions', first, 'evidence']),
      reason: `evidence reaches pupils in ${framework.actions.length - without.length} of ${framework.actions.length} actions: at least half should`,
    },
  ]
}

/** Why an action tends to work is said with a source that the file names. */
export const whySourced: Rule = (framework, lineOf) => {
  const known = new Set(framework.sources.map(({ name }) => name))
  return framework.actions.flatMap(({ id, why }, index) =>
    why && !known.has(why.source)
      ? [{ line: lineOf(['actions', index, 'why', 'source']), reason: `${id}: "${why.source}" is not among the sources` }]
      : [],
  )
}
