import type { Language } from '../../../ground/base/language.ts'
import { choiceWords } from './words/choices.ts'
import { jointWords } from './words/joint.ts'
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
    joint: jointWords[language],
  }
}

/** The words of meetings about results, and of what a group agrees on in them; each part's lie in `words/`. */
export const messages = { sv: wordsIn('sv'), en: wordsIn('en') }
