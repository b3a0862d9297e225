import { topLevel } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import { inEach, type Language } from '../../../ground/base/language.ts'
import { firstLanguage } from '../../../ground/base/languages.ts'
import { largeGroup } from '../../protection/minimum.ts'
import { endsOf } from '../../protection/small-group.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { codeBookWords } from './code-book.words.ts'
import { codeWords } from './code-book-codes.words.ts'
import { type CodeBookRow, codeBookRow } from './code-book-row.ts'
import { ruleWords } from './code-book-rules.words.ts'
import { statementRows } from './code-book-statements.ts'
import { importanceLadder, levelLadder } from './coding.ts'
import type { Facts } from './facts.ts'

/**
 * What someone needs to read the files without Stegvis, in Swedish and English: the round, the columns, the codes, the rules by which figures are
 * protected, and every statement that was asked with its levels.
 */
export function codeBookRows(result: ReleasedResult, framework: Framework): CodeBookRow[] {
  const facts = factsOf(result, framework)
  return [
    ...section('about', (language) => codeBookWords[language].about(result.round, result.unit.name, framework)),
    ...section('column', (language) => columnTexts(facts, language)),
    ...section('code', (language) => codeWords[language].codes(facts)),
    ...section('rule', (language) => ruleTexts(facts, language)),
    ...statementRows(result, framework),
  ]
}

function factsOf({ round }: ReleasedResult, framework: Framework): Facts {
  const levels = topLevel(framework)
  const ends = [1, largeGroup, 2 * largeGroup].map((n) => endsOf(levels, n)).map(({ low, high }) => ({ low: low / 10, high: high / 10 }))
  const [small, medium, large] = ends
  if (!small || !medium || !large) throw new RangeError('no ends')
  return { minimumGroup: round.minimumGroup, levels, ...small, medium, large }
}

/** One row for each key; every language has the same. */
function section(part: string, textsIn: (language: Language) => Record<string, string>): CodeBookRow[] {
  const texts = inEach(textsIn)
  return Object.keys(texts[firstLanguage]).map((key) =>
    codeBookRow(
      part,
      key,
      inEach((language) => texts[language][key] ?? ''),
    ),
  )
}

function columnTexts(facts: Facts, language: Language): Record<string, string> {
  const words = codeBookWords[language]
  const { opted_out: optedOut, protected: last, ...first } = words.columns(facts)
  return {
    ...first,
    ...Object.fromEntries(levelLadder(facts.levels).steps.map(({ column, word }) => [column, words.levelColumn(word)])),
    ...Object.fromEntries(importanceLadder.steps.map(({ column }, index) => [column, words.importanceColumn(index)])),
    protected: last,
    opted_out: optedOut,
  }
}

/** With a minimum of ten there are no small groups. */
function ruleTexts(facts: Facts, language: Language): Record<string, string> {
  const rules = Object.entries(ruleWords[language].rules(facts))
  return Object.fromEntries(rules.filter(([key]) => key !== 'small_groups' || facts.minimumGroup < largeGroup))
}
