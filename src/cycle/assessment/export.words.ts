import type { Messages } from '../../ground/base/language.ts'

/** What the keys of the download mean; part of the file, so that it can be read without Stegvis. */
export const exportWords: Messages<Record<string, string>> = {
  sv: {
    exported_on: 'Dagen då filen gjordes.',
    assessments: 'Dina självskattningar, den nyaste först.',
    'assessments[].round': 'Omgångens namn.',
    'assessments[].school': 'Skolan som svaren gäller.',
    'assessments[].audience': 'staff: om ditt eget arbete. leader: om skolan.',
    'assessments[].framework': 'Ramverket och dess version.',
    'assessments[].handed_in_on': 'Dagen då du skickade in; null om du inte har gjort det.',
    'assessments[].mostly_works_with, mostly_works_in':
      'Arbetet och skolformen som du valde frågornas ord efter; null om du inte har valt.',
    'assessments[].answers[].statement': 'Påståendets nyckel, den samma i alla versioner där frågan är densamma.',
    'assessments[].answers[].area, aspect, question': 'Område, delområde och fråga, som du såg dem.',
    'assessments[].answers[].level': 'Nivån du valde, 1 till 5; null om du inte valde någon.',
    'assessments[].answers[].level_name, level_text': 'Nivåns namn och beskrivning.',
    'assessments[].answers[].not_relevant': 'true om du svarade att det inte är relevant.',
    'assessments[].answers[].opted_out': 'true om du svarade att du har valt bort det för dina elever.',
    'assessments[].answers[].importance': '0 liten, 1 viss, 2 stor betydelse; null om du inte svarade.',
    'assessments[].answers[].note': 'Din anteckning.',
    'assessments[].answers[].last_time_seen_now':
      'Nivån som du i efterhand tycker att du låg på förra gången; null om du inte har sagt det.',
    goals: 'Åtgärder som du har valt som mål (chosen), gjort klart (done) eller bytt bort (declined).',
  },
  en: {
    exported_on: 'The day the file was made.',
    assessments: 'Your self-assessments, the newest first.',
    'assessments[].round': 'The name of the round.',
    'assessments[].school': 'The school that the answers are about.',
    'assessments[].audience': 'staff: about your own work. leader: about the school.',
    'assessments[].framework': 'The framework and its version.',
    'assessments[].handed_in_on': 'The day you submitted; null if you have not.',
    'assessments[].mostly_works_with, mostly_works_in':
      'The work and the school form that you chose the words of the questions by; null if you have not.',
    'assessments[].answers[].statement': 'The key of the statement, the same in all versions where the question is the same.',
    'assessments[].answers[].area, aspect, question': 'Area, sub-area and question, as you saw them.',
    'assessments[].answers[].level': 'The level you chose, 1 to 5; null if you chose none.',
    'assessments[].answers[].level_name, level_text': 'The name and description of the level.',
    'assessments[].answers[].not_relevant': 'true if you answered that it is not relevant.',
    'assessments[].answers[].opted_out': 'true if you answered that you have chosen not to, for your pupils.',
    'assessments[].answers[].importance': '0 little, 1 some, 2 great importance; null if you did not answer.',
    'assessments[].answers[].note': 'Your note.',
    'assessments[].answers[].last_time_seen_now': 'The level that you think in hindsight you were at last time; null if you have not said.',
    goals: 'Actions that you have chosen as goals (chosen), finished (done) or swapped away (declined).',
  },
}
