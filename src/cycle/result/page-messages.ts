import type { Language } from '../../ground/base/language.ts'
import { aboutWords } from './pages/words/about.ts'
import { changePageWords } from './pages/words/change.ts'
import { differWords } from './pages/words/differ.ts'
import { distributionSectionWords } from './pages/words/distribution.ts'
import { exportWords } from './pages/words/export.ts'
import { gapSectionWords } from './pages/words/gap.ts'
import { headWords } from './pages/words/head.ts'
import { importanceWords } from './pages/words/importance.ts'
import { listWords } from './pages/words/list.ts'
import { middleWords } from './pages/words/middle.ts'
import { participationWords } from './pages/words/participation.ts'
import { profileWords } from './pages/words/profile.ts'
import { reasonWords } from './pages/words/reasons.ts'
import { schoolWords } from './pages/words/schools.ts'
import { talkSectionWords } from './pages/words/talk.ts'
import { teamWords } from './pages/words/teams.ts'

function wordsIn(language: Language) {
  return {
    head: headWords[language],
    reasons: reasonWords[language],
    participation: participationWords[language],
    profile: profileWords[language],
    gap: gapSectionWords[language],
    distribution: distributionSectionWords[language],
    teams: teamWords[language],
    schools: schoolWords[language],
    middle: middleWords[language],
    importance: importanceWords[language],
    differ: differWords[language],
    talk: talkSectionWords[language],
    about: aboutWords[language],
    change: changePageWords[language],
    list: listWords[language],
    export: exportWords[language],
  }
}

/** The words of the pages with group results; what figures say is in `reading/`, and each page's or section's words lie in `pages/words/`. */
export const pageMessages = { sv: wordsIn('sv'), en: wordsIn('en') }
