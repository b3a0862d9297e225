import { type Audience, audiences, findAspect, statementKey, statementKeys, topLevel } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { inEach, type Text } from '../../ground/base/language.ts'
import type { StatementPlace } from '../protection/sums.ts'
import { instrumentWords } from './instrument.words.ts'
import { levelsOf, type Mapping } from './mapping.ts'

/** Whom an earlier survey asked what: its statements by what a file calls them, each with the key that its figures are kept under. */
export type Questions = {
  levels: number
  /** Names are compared in lower case and with single spaces. */
  statements: { key: string; audience: Audience; names: string[] }[]
}

/** What was asked, as pages read it, and which of its statements ask the same as ones of a framework here. */
export type Instrument = { framework: Framework; same: { to: string; version: number; pairs: { here: string; there: string }[] } | null }

/** The questions of a framework: a file calls them by their keys, with the audience or without. */
export function questionsOf(framework: Framework): Questions {
  return {
    levels: topLevel(framework),
    statements: framework.areas.flatMap(({ aspects }) =>
      aspects.flatMap(({ key, statements }) =>
        audiences.flatMap((audience) =>
          statements[audience] ? [{ key: statementKey(key, audience), audience, names: [statementKey(key, audience), key] }] : [],
        ),
      ),
    ),
  }
}

/** The questions of a survey that was made elsewhere. A statement without audience is asked of whomever the file says. */
export function foreignQuestions(mapping: Mapping): Questions {
  return {
    levels: levelsOf(mapping),
    statements: mapping.statements.flatMap(({ in_file, text, audience }, index) =>
      (audience ? [audience] : audiences).map((whose) => ({
        key: statementKey(aspectKey(index), whose),
        audience: whose,
        names: [in_file.toLowerCase(), text.toLowerCase()],
      })),
    ),
  }
}

/** A survey that was made elsewhere in the form that pages read frameworks in: its statements as they were, its scale as it was. */
export function foreignInstrument(mapping: Mapping, target: Framework | null): Instrument {
  const names = typeof mapping.levels === 'number' ? null : mapping.levels
  const levels = Array.from({ length: levelsOf(mapping) }, (_, index) => ({
    level: index + 1,
    name: names ? plain(names[index] ?? '') : inEach((language) => instrumentWords[language].level(index + 1)),
    summary: plain(''),
  }))
  const byArea = [...Map.groupBy(mapping.statements.entries(), ([, { area }]) => area ?? null)]
  const framework: Framework = {
    key: 'earlier-survey',
    version: 1,
    name: plain(mapping.name),
    summary: plain(mapping.name),
    levels,
    audiences: [...audiences],
    coverage: { audiences: [], steps: [], apart: 0, gap: 0, readers: [], second: [] },
    areas: byArea.map(([name, entries], index) => ({
      key: `a${index + 1}`,
      name: name === null ? inEach((language) => instrumentWords[language].area) : plain(name),
      target: plain(''),
      aspects: entries.map(([place, { text, audience }]) => ({
        key: aspectKey(place),
        name: plain(text),
        about: plain(''),
        mirrored: 'yes' as const,
        digcompedu: [],
        statements: Object.fromEntries(
          (audience ? [audience] : audiences).map((whose) => [
            whose,
            { question: plain(text), levels: {}, strength: plain(text), next: {}, variants: [] },
          ]),
        ),
      })),
    })),
    authority: [],
    terms: [],
    actions: [],
    sources: [],
  }
  const pairs = target ? pairsOf(mapping, target) : []
  return { framework, same: target && pairs.length > 0 ? { to: target.key, version: target.version, pairs } : null }
}

/** Why a mapping's `same` cannot be held against a framework, in a line each: it names no aspect of it, or the scale is another. */
export function mappingAgainst(mapping: Mapping, target: Framework | null): string[] {
  const named = mapping.statements.filter(({ same }) => same !== undefined)
  if (named.length === 0) return []
  if (!target) return ['"same" is said of statements, but which framework it means is not: write framework: key']
  const unknown = named.filter(({ same = '' }) => !findAspect(target, same.split('.')[0] ?? ''))
  return [
    ...(levelsOf(mapping) === topLevel(target)
      ? []
      : [
          `the survey has ${levelsOf(mapping)} levels and ${target.key} ${topLevel(target)}: figures on different scales are never compared, so take away "same"`,
        ]),
    ...unknown.map(({ same }) => `${target.key} version ${target.version} has no aspect "${same}"`),
  ]
}

/** Every statement that was asked of these audiences with its area, as disclosure control wants them. */
export function statementPlaces(framework: Framework, asked: readonly Audience[]): StatementPlace[] {
  return framework.areas.flatMap((area) =>
    area.aspects.flatMap((aspect) =>
      asked.flatMap((audience) =>
        aspect.statements[audience] ? [{ key: statementKey(aspect.key, audience), audience, area: area.key }] : [],
      ),
    ),
  )
}

function pairsOf(mapping: Mapping, target: Framework): { here: string; there: string }[] {
  const there = new Set(statementKeys(target))
  return mapping.statements.flatMap(({ same, audience }, index) => {
    if (same === undefined) return []
    const [aspect = '', only] = same.split('.')
    return (audience ? [audience] : audiences)
      .filter((whose) => (only === undefined || only === whose) && there.has(statementKey(aspect, whose)))
      .map((whose) => ({ here: statementKey(aspectKey(index), whose), there: statementKey(aspect, whose) }))
  })
}

function aspectKey(index: number): string {
  return `q${index + 1}`
}

function plain(text: string): Text {
  return inEach(() => text)
}
