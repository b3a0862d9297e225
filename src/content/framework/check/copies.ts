import { inEach, type Language, languages } from '../../../ground/base/language.ts'
import type { Fault } from '../reading.ts'
import type { Action, Aspect } from '../schema.ts'
import { likeness, shinglesOf, wordsOf } from './likeness.ts'
import type { Rule } from './rule.ts'
import { ofAction, placedAspects } from './texts.ts'

/**
 * Two actions are near-copies from this likeness on: of all runs of three words in either, the share that is in both, once the words of
 * their aspects and all numbers are taken away. Changing one word breaks three runs, so a copy with every fifth word changed still comes
 * to 0.12 or more (0.25 where the text is long), and one with a third of its words changed here and there to about 0.17. Actions written
 * each for itself stay under 0.09 (all of Digital skola's 48,828 pairs).
 */
export const nearCopy = 0.12
const runLength = 3

/** No two actions are the same once the aspect's words are swapped: each names a situation of its own. Said at the later one, in whichever language it shows. */
export const noNearCopies: Rule = (framework, lineOf) => {
  const aspects = new Map(placedAspects(framework).map(({ aspect }) => [aspect.key, aspect]))
  const prints = framework.actions.map((action) => printsOf(action, aspects.get(action.aspect)))
  const faults: Fault[] = []
  for (const [index, print] of prints.entries()) {
    for (const [earlier, other] of prints.slice(0, index).entries()) {
      const found = languages
        .map((language) => ({ language, alike: likeness(print[language], other[language]) }))
        .filter(({ alike }) => alike >= nearCopy)
      if (found.length === 0) continue
      const [one, two] = [framework.actions[earlier], framework.actions[index]]
      const shares = found.map(({ language, alike }) => `${Math.round(alike * 100)} % of the ${language} text`).join(', ')
      faults.push({
        line: lineOf(['actions', index, 'title', found[0]?.language ?? 'sv']),
        reason: `${two?.id} is a near-copy of ${one?.id} at line ${lineOf(['actions', earlier, 'title', 'sv'])}: they share ${shares}`,
      })
    }
  }
  return faults
}

/** An action as the runs of words that are its own, in each language. */
function printsOf(action: Action, aspect: Aspect | undefined): Record<Language, Set<string>> {
  function print(language: Language): Set<string> {
    const stems = wordsOf(`${aspect?.key ?? ''} ${aspect?.name[language] ?? ''}`)
      .filter((word) => word.length >= 5)
      .map(stem)
    const words = ofAction(action, []).flatMap(({ text }) => wordsOf(text[language]))
    return shinglesOf(
      words.filter((word) => !isNumber(word) && !stems.some((each) => word.startsWith(each))),
      runLength,
    )
  }
  return inEach(print)
}

/** Enough of a word to know it in another form: "kollegiet", "kollegor". */
function stem(word: string): string {
  return word.slice(0, Math.max(5, word.length - 4))
}

const numberWords = new Set(
  (
    'två tre fyra fem sex sju åtta nio tio elva tolv femton tjugo trettio halv halva dubbelt ' +
    'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty half twice'
  ).split(' '),
)

function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word) || numberWords.has(word)
}
