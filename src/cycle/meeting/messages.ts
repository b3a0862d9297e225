import type { Language } from '../../ground/base/language.ts'
import { choiceWords } from './words/choices.ts'
import { meetingWords } from './words/meeting.ts'
import { noteWords } from './words/notes.ts'
import { pictureWords } from './words/picture.ts'
import { talkWords } from './words/talk.ts'

function wordsIn(language: Language) {
  return {
    meeting: meetingWords[language],
    picture: pictureWords[language],
    talk: talkWords[language],
    choices: choiceWords[language],
    notes: noteWords[language],
  }
}

/** The words of meetings about results; each part's lie in `words/`. */
export const messages = { sv: wordsIn('sv'), en: wordsIn('en') }
