import type { Fault, LineOf } from '../reading.ts'
import type { Framework } from '../schema.ts'
import { effortPlausible, stepAndEvidence, titlesFit } from './action-form.ts'
import { languagesInPlace, nothingLeftOver } from './bilingual.ts'
import { noNearCopies } from './copies.ts'
import { evidenceReachesPupils, whySourced } from './evidence.ts'
import { gapOnlyWhereMirrored, gridFilled, stepsOnLadder } from './grid.ts'
import { namesUnique } from './keys.ts'
import { levelsInOrder, statementForEveryAudience, variantsReached, wholeLadders } from './ladders.ts'
import { levelLength, neighboursDiffer } from './level-texts.ts'
import { readable } from './readability.ts'
import { readersCovered, readersOfPersonsOnly, secondOnes } from './readers.ts'
import { areaKnown, aspectKnown, dependenciesKnown, noCircles, stepUpwards } from './references.ts'
import type { Rule } from './rule.ts'
import { timeWords } from './time.ts'
import { englishAvoided, jargonExplained, termsUsed, wordsAvoided } from './vocabulary.ts'

/** Without these the program would stumble over the framework. */
const soundness: Rule[] = [
  levelsInOrder,
  wholeLadders,
  statementForEveryAudience,
  variantsReached,
  namesUnique,
  aspectKnown,
  areaKnown,
  stepUpwards,
  dependenciesKnown,
  noCircles,
]

/** Without these people would. */
const quality: Rule[] = [
  stepsOnLadder,
  gridFilled,
  readersCovered,
  readersOfPersonsOnly,
  secondOnes,
  gapOnlyWhereMirrored,
  levelLength,
  neighboursDiffer,
  noNearCopies,
  titlesFit,
  stepAndEvidence,
  effortPlausible,
  evidenceReachesPupils,
  whySourced,
  timeWords,
  termsUsed,
  jargonExplained,
  wordsAvoided,
  englishAvoided,
  readable,
  languagesInPlace,
  nothingLeftOver,
]

type WellFormed = { framework: Framework; lineOf: LineOf }

/** What keeps a framework from being used at all, by line. */
export function soundnessFaults({ framework, lineOf }: WellFormed): Fault[] {
  return byLine(soundness.flatMap((rule) => rule(framework, lineOf)))
}

/** Everything a person would have to hunt for in a framework that reads well, by line; how it follows on the version before is `mappingFaults`. */
export function checkFramework({ framework, lineOf }: WellFormed): Fault[] {
  return byLine([...soundness, ...quality].flatMap((rule) => rule(framework, lineOf)))
}

/** Faults from the top of the file down. */
export function byLine(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.line - b.line)
}
