import type { Messages } from '../../../ground/base/language.ts'
import type { SpreadWord } from '../../protection/cell.ts'
import type { NoteCode, ReasonCode } from './coding.ts'
import { type Facts, spreadLimits } from './facts.ts'

/** What is explained: the column, and the text in it. */
type CodeKey =
  | `spread = ${SpreadWord}`
  | 'level_1 = levels 1-2: 12'
  | 'level_2 = see level_1'
  | 'importance_little = answers little-some: 12'
  | `protected = ${ReasonCode}`
  | `protected = note: ${NoteCode}`
  | 'protected = note: left-out schools=2 answers=9'

type Words = { codes: (facts: Facts) => Record<CodeKey, string> }

const sv: Words = {
  codes: (facts) => ({
    'spread = close': `Svaren ligger nära varandra. Standardavvikelsen är i regel under ${spreadLimits(facts, 'sv').some}.`,
    'spread = some': 'Svaren skiljer sig något.',
    'spread = wide': `Svaren ligger långt ifrån varandra. Standardavvikelsen är i regel ${spreadLimits(facts, 'sv').wide} eller mer.`,
    'level_1 = levels 1-2: 12': 'Nivå 1 och 2 har 12 svar tillsammans.',
    'level_2 = see level_1': 'Nivån är sammanräknad med en annan. Antalet står i den kolumn som nämns.',
    'importance_little = answers little-some: 12': 'Liten och viss betydelse har 12 svar tillsammans.',
    'protected = few': `För få svar: färre än ${facts.minimumGroup} personer.`,
    'protected = nobody': 'Ingen har svarat. Det sägs bara där minst tio fick frågorna.',
    'protected = complementary': 'Tillräckligt många har svarat, men om raden visades hade en annan grupp gått att räkna fram.',
    'protected = small-schools': 'Ingen av skolorna är stor nog för att räknas med.',
    'protected = outside-view':
      'Skolledningens bild av sin skola är bara medelnivån för varje delområde. Hela områden och betydelse visas inte.',
    'protected = note: small-group': 'Färre än tio har svarat. Spridningen står i ord där den sägs, och antal per nivå visas inte.',
    'protected = note: details-withheld':
      'Tio eller fler har svarat, men antal per nivå och exakt spridning hade röjt en mindre grupp. Därför står spridningen i ord.',
    'protected = note: levels-together': 'Antal per nivå visas inte, för att skydda enstaka svar.',
    'protected = note: from-statements':
      'Medelnivån är räknad på alla svar på områdets påståenden, inte på varje persons medelnivå. Annars hade svaren från några få gått att räkna fram.',
    'protected = note: leaders-view': 'Skolledningens bild. Den visas även när ledningen är liten, men bara som medelnivå.',
    'protected = note: left-out schools=2 answers=9': `Två skolor med nio svar är inte medräknade, för att skydda dem som svarade där. ”answers<${facts.minimumGroup}” betyder färre än ${facts.minimumGroup} svar.`,
  }),
}

const en: Words = {
  codes: (facts) => ({
    'spread = close': `The answers are close to each other. The standard deviation is as a rule under ${spreadLimits(facts, 'en').some}.`,
    'spread = some': 'The answers differ somewhat.',
    'spread = wide': `The answers are far from each other. The standard deviation is as a rule ${spreadLimits(facts, 'en').wide} or more.`,
    'level_1 = levels 1-2: 12': 'Levels 1 and 2 have 12 answers together.',
    'level_2 = see level_1': 'The level is counted together with another. The count is in the column that is named.',
    'importance_little = answers little-some: 12': 'Little and some importance have 12 answers together.',
    'protected = few': `Too few answers: fewer than ${facts.minimumGroup} people.`,
    'protected = nobody': 'Nobody answered. This is said only where ten or more were given the questions.',
    'protected = complementary': 'Enough people answered, but showing the row would let another group be worked out.',
    'protected = small-schools': 'None of the schools is large enough to be counted in.',
    'protected = outside-view':
      "The school leaders' view of their school is the mean level of each sub-area and no more. Whole areas and importance are not shown.",
    'protected = note: small-group':
      'Fewer than ten answered. The spread is given in a word where it is said, and the counts per level are not shown.',
    'protected = note: details-withheld':
      'Ten or more answered, but the counts per level and the exact spread would give a smaller group away. So the spread is given in a word.',
    'protected = note: levels-together': 'The counts per level are not shown, to protect single answers.',
    'protected = note: from-statements':
      "The mean level is of all answers to the statements of the area, not of each person's mean level. Otherwise the answers of a few could be worked out.",
    'protected = note: leaders-view': "The school leaders' view. It is shown even when they are few, but only as a mean level.",
    'protected = note: left-out schools=2 answers=9': `Two schools with nine answers are not counted in, to protect those who answered there. “answers<${facts.minimumGroup}” means fewer than ${facts.minimumGroup} answers.`,
  }),
}

export const codeWords: Messages<Words> = { sv, en }
