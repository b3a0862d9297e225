import { suggestedName } from '../../cycle/round/round.ts'
import { addDays, type Day, mondayOf } from '../../ground/base/clock.ts'

/** A round of the demo: its name and days, and which of the three it is. */
export type DemoRound = { name: string; opensOn: Day; closesOn: Day; answered: 'first' | 'second' | 'third' }

/** When a demo's authority assesses itself: the weeks that these days lie in, month and day, from a Monday to the Friday two weeks later. */
const openings = ['04-22', '10-07']
const length = 18
/** The open one began a week ago and has three weeks, whatever day that is. */
const openLength = 21

/** How many days before today a round has to be over, so that plans made from it have been under way for a while. */
const pastAfter = 110

/**
 * Two rounds that are over and released, half a year apart, and one that has been open for a week.
 * @returns from the first to the last
 */
export function demoRounds(today: Day): [DemoRound, DemoRound, DemoRound] {
  const year = Number(today.slice(0, 4))
  const past = [year - 2, year - 1, year].flatMap((each) => openings.map((opening) => mondayOf(`${each}-${opening}`)))
  const over = past.filter((day) => addDays(day, length + pastAfter) <= today)
  const [first = '', second = ''] = over.slice(-2)
  return [roundFrom('first', first, length), roundFrom('second', second, length), roundFrom('third', addDays(today, -7), openLength)]
}

function roundFrom(answered: DemoRound['answered'], opensOn: Day, days: number): DemoRound {
  return { name: suggestedName(opensOn, 'sv'), opensOn, closesOn: addDays(opensOn, days), answered }
}
