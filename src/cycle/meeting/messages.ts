import type { Language } from '../../ground/base/language.ts'
import { meetingWords } from './meeting.words.ts'
import { choiceWords } from './pages/choices-page.words.ts'
import { noteWords } from './pages/notes-page.words.ts'
import { pictureWords } from './pages/picture-page.words.ts'
import { talkWords } from './pages/talk-page.words.ts'

function wordsIn(language: Language) {
  return {
    meeting: meetingWords[language],
    picture: pictureWords[language],
    talk: talkWords[language],
    choices: choiceWords[language],
    notes: noteWords[language],
  }
}

/** The words of meetings about results. */
export const messages = { sv: wordsIn('sv'), en: wordsIn('en') }
