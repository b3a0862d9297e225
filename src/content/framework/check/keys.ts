import type { Fault, LineOf } from '../reading.ts'
import type { Rule } from './rule.ts'
import { placedAspects } from './texts.ts'

type Keyed = { key: string; path: PropertyKey[] }

/** Nothing answers to a name that is taken: areas, aspects, actions, terms and the words that the terms explain. */
export const namesUnique: Rule = (framework, lineOf) => [
  ...repeated(
    'area',
    framework.areas.map(({ key }, index) => ({ key, path: ['areas', index, 'key'] })),
    lineOf,
  ),
  ...repeated(
    'aspect',
    placedAspects(framework).map(({ aspect, path }) => ({ key: aspect.key, path: [...path, 'key'] })),
    lineOf,
  ),
  ...repeated(
    'statement of the authority',
    framework.authority.map(({ key }, index) => ({ key, path: ['authority', index, 'key'] })),
    lineOf,
  ),
  ...repeated(
    'action',
    framework.actions.map(({ id }, index) => ({ key: id, path: ['actions', index, 'id'] })),
    lineOf,
  ),
  ...repeated(
    'term',
    framework.terms.map(({ key }, index) => ({ key, path: ['terms', index, 'key'] })),
    lineOf,
  ),
  ...repeated(
    'explained word',
    framework.terms.map(({ term }, index) => ({ key: term.sv.toLowerCase(), path: ['terms', index, 'term'] })),
    lineOf,
  ),
]

function repeated(what: string, entries: readonly Keyed[], lineOf: LineOf): Fault[] {
  const first = new Map<string, number>()
  return entries.flatMap(({ key, path }) => {
    const line = lineOf(path)
    const before = first.get(key)
    if (before === undefined) first.set(key, line)
    return before === undefined ? [] : [{ line, reason: `${what} "${key}" is taken, at line ${before}` }]
  })
}
