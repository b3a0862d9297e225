import type { Language } from '../../ground/base/language.ts'
import { aboutWords } from './pages/about-section.words.ts'
import { changePageWords } from './pages/change-page.words.ts'
import { differWords } from './pages/differ-section.words.ts'
import { distributionSectionWords } from './pages/distribution-section.words.ts'
import { exportWords } from './pages/export-page.words.ts'
import { gapSectionWords } from './pages/gap-section.words.ts'
import { importanceWords } from './pages/importance-section.words.ts'
import { listWords } from './pages/list-page.words.ts'
import { middleWords } from './pages/middle-section.words.ts'
import { participationWords } from './pages/participation-section.words.ts'
import { profileWords } from './pages/profile-section.words.ts'
import { reasonWords } from './pages/reasons.words.ts'
import { headWords } from './pages/result-head.words.ts'
import { schoolWords } from './pages/schools-section.words.ts'
import { talkSectionWords } from './pages/talk-section.words.ts'
import { teamWords } from './pages/teams-section.words.ts'

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

/** The words of the pages with group results. */
export const pageMessages = { sv: wordsIn('sv'), en: wordsIn('en') }
