import type { Day } from '../../../ground/base/clock.ts'
import { inEach, type Text } from '../../../ground/base/language.ts'
import { historyWords } from './history.words.ts'

/** What a temperature check is called, by the day on which it was opened: "Temperaturmätning våren 2027". */
export function checkTitle(openedOn: Day): Text {
  const year = openedOn.slice(0, 4)
  return inEach((language) => historyWords[language].check.title(Number(openedOn.slice(5, 7)) < 7 ? 'spring' : 'autumn', year))
}
