import { linkTo } from '../../ground/base/addresses.ts'
import { formatList, inEach, type Text } from '../../ground/base/language.ts'
import { ballotQuantities } from '../ballot/quantities.ts'
import { answeredInWords, saidInWords } from '../ballot/saying.ts'
import { askingMessages } from '../checkin/asking.words.ts'
import type { Checkin } from '../checkin/checkin.ts'
import { hardlyBegun, readActions, readHinders, sentenceOf, topHinder } from '../checkin/reading.ts'
import { checkTitle } from '../plan/past/check-title.ts'
import { factWords } from './facts.words.ts'
import type { Fact } from './report.ts'

/**
 * What the latest temperature check of the school's plan counted: figures that were released, and no line in anybody's own words. What a small group filled in together is
 * theirs, and is not told.
 */
export function checkFacts(checks: readonly Checkin[]): Fact[] {
  const latest = checks.find(({ state }) => state.is === 'done' && state.outcome !== null)
  if (latest?.state.is !== 'done' || latest.state.outcome === null) return []
  const { outcome, on } = latest.state
  const about = {
    source: inEach((language) =>
      factWords[language].fromCheck(checkTitle(latest.openedOn)[language], on, answeredInWords(outcome, language)),
    ),
    href: linkTo('/checkins/:id', latest.id),
  }
  const title = (key: 'checked' | 'hinders'): Text => inEach((language) => factWords[language][key])
  const begun = hardlyBegun(latest)
  const top = topHinder(latest)
  const quantities = ballotQuantities(latest.ballot ?? latest.id, outcome)
  const hinders = readHinders(latest)
  return [
    {
      ...about,
      key: 'checked',
      what: title('checked'),
      said: inEach((language) =>
        readActions(latest)
          .map((reading) => factWords[language].checkedAction(reading.title, sentenceOf(reading, language)))
          .join(' '),
      ),
      quantities,
      ...(begun.length > 0 ? { topic: { is: 'begun' as const, titles: begun } } : {}),
    },
    {
      ...about,
      key: 'hinders',
      what: title('hinders'),
      said: inEach((language) => {
        const { names } = askingMessages[language].hinders
        const said = hinders
          .filter((each) => each.said.kind !== 'protected')
          .map((each) => factWords[language].hinder(names[each.key], saidInWords(each.said, language)))
        return said.length > 0 ? formatList(said, language) : factWords[language].protected
      }),
      quantities,
      ...(top ? { topic: { is: 'hindrance' as const, name: inEach((language) => askingMessages[language].hinders.names[top]) } } : {}),
    },
  ]
}
