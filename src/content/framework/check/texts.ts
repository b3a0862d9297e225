import type { Language, Text } from '../../../ground/base/language.ts'
import { firstLanguage } from '../../../ground/base/languages.ts'
import { type Audience, audiences } from '../framework.ts'
import type { Action, Aspect, Framework, StatementSource } from '../schema.ts'

export type Kind =
  | 'name'
  | 'summary'
  | 'target'
  | 'about'
  | 'question'
  | 'level'
  | 'strength'
  | 'next'
  | 'term'
  | 'explanation'
  | 'title'
  | 'text'
  | 'first_step'
  | 'evidence'
  | 'why'
  | 'note'

/** A text of the file, what it is for and where it stands. */
export type Passage = { kind: Kind; path: PropertyKey[]; text: Text }

/** A ladder of texts with the place that it stands in: a statement's own levels, or those of a variant. */
export type Ladder = { path: PropertyKey[]; levels: Record<string, Text> }

/** A statement as the file has it, with its place. */
export type Placed = { aspect: Aspect; audience: Audience; path: PropertyKey[]; statement: StatementSource }

/** Every text of a framework file, top to bottom. */
export function passagesOf(framework: Framework): Passage[] {
  return [
    { kind: 'name', path: ['name'], text: framework.name },
    { kind: 'summary', path: ['summary'], text: framework.summary },
    ...framework.levels.flatMap((level, index): Passage[] => [
      { kind: 'name', path: ['levels', index, 'name'], text: level.name },
      { kind: 'summary', path: ['levels', index, 'summary'], text: level.summary },
    ]),
    ...framework.areas.flatMap((area, index): Passage[] => [
      { kind: 'name', path: ['areas', index, 'name'], text: area.name },
      { kind: 'target', path: ['areas', index, 'target'], text: area.target },
    ]),
    ...placedAspects(framework).flatMap(({ aspect, path }): Passage[] => [
      { kind: 'name', path: [...path, 'name'], text: aspect.name },
      { kind: 'about', path: [...path, 'about'], text: aspect.about },
    ]),
    ...placedStatements(framework).flatMap(ofStatement),
    ...framework.authority.flatMap(ofAuthority),
    ...framework.terms.flatMap(({ term, explanation }, index): Passage[] => [
      { kind: 'term', path: ['terms', index, 'term'], text: term },
      { kind: 'explanation', path: ['terms', index, 'explanation'], text: explanation },
    ]),
    ...framework.actions.flatMap((action, index) => ofAction(action, ['actions', index])),
    ...framework.sources.map(({ note }, index): Passage => ({ kind: 'note', path: ['sources', index, 'note'], text: note })),
  ]
}

/** Every text, of a framework that is written in a language; none of one whose texts are said in the first there. */
export function passagesIn(framework: Framework, language: Language): Passage[] {
  return framework.summary[language] === framework.summary[firstLanguage] ? [] : passagesOf(framework)
}

export function placedAspects(framework: Framework): { aspect: Aspect; path: PropertyKey[] }[] {
  return framework.areas.flatMap((area, a) => area.aspects.map((aspect, b) => ({ aspect, path: ['areas', a, 'aspects', b] })))
}

export function placedStatements(framework: Framework): Placed[] {
  return placedAspects(framework).flatMap(({ aspect, path }) =>
    audiences.flatMap((audience) => {
      const statement = aspect.statements[audience]
      return statement ? [{ aspect, audience, statement, path: [...path, 'statements', audience] }] : []
    }),
  )
}

/** The ladders that someone answers by: a statement's own and its variants'. */
export function laddersOf({ statement, path }: Placed): Ladder[] {
  return [
    { path: [...path, 'levels'], levels: statement.levels },
    ...statement.variants.map(({ levels }, index) => ({ path: [...path, 'variants', index, 'levels'], levels })),
  ]
}

export function ofAction(action: Action, path: PropertyKey[]): Passage[] {
  return [
    ...(['title', 'text', 'first_step', 'evidence'] as const).map((kind): Passage => ({ kind, path: [...path, kind], text: action[kind] })),
    ...(action.why ? [{ kind: 'why' as const, path: [...path, 'why'], text: action.why }] : []),
  ]
}

/** The ladders that an authority answers by. */
export function authorityLadders({ authority }: Framework): Ladder[] {
  return authority.map(({ levels }, index) => ({ path: ['authority', index, 'levels'], levels }))
}

function ofAuthority({ name, question, levels, next }: Framework['authority'][number], index: number): Passage[] {
  const path = ['authority', index]
  return [
    { kind: 'name', path: [...path, 'name'], text: name },
    { kind: 'question', path: [...path, 'question'], text: question },
    ...ofLadder('level', { path: [...path, 'levels'], levels }),
    ...ofLadder('next', { path: [...path, 'next'], levels: next }),
  ]
}

function ofStatement(placed: Placed): Passage[] {
  const { statement, path } = placed
  return [
    { kind: 'question', path: [...path, 'question'], text: statement.question },
    ...laddersOf(placed).flatMap((ladder) => ofLadder('level', ladder)),
    { kind: 'strength', path: [...path, 'strength'], text: statement.strength },
    ...ofLadder('next', { path: [...path, 'next'], levels: statement.next }),
    ...statement.variants.map(
      ({ question }, index): Passage => ({ kind: 'question', path: [...path, 'variants', index, 'question'], text: question }),
    ),
  ]
}

function ofLadder(kind: Kind, { path, levels }: Ladder): Passage[] {
  return Object.entries(levels).map(([level, text]) => ({ kind, path: [...path, level], text }))
}
