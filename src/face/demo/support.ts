import { accept } from '../../cycle/support/store-answering.ts'
import { askForSupport } from '../../cycle/support/store-asking.ts'
import { usualUntil, type Wish } from '../../cycle/support/support.ts'
import type { Day } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { actingAt } from './acting.ts'
import { demoMunicipality } from './municipality.ts'
import { holder } from './places.ts'

/**
 * What schools of the demo have asked for: the first has got the coach's yes, the second waits for an answer.
 * @param schools the schools' ids by their codes
 */
export async function askForDemoSupport(tx: Tx, authority: string, coach: string, schools: Map<string, string>, today: Day): Promise<void> {
  const [first = '', second = ''] = demoMunicipality()
    .schools.slice(0, 2)
    .map(({ code }) => schools.get(code))
  const ask = async (daysAgo: number, by: string, wish: Partial<Wish> & { school: string }) => {
    const actor = await actingAt(tx, { authority, today }, by, -daysAgo)
    const made = await askForSupport(tx, actor, { team: null, kind: 'plan', text: '', coach: null, ...wish })
    return 'id' in made ? made.id : ''
  }
  const plan = await ask(20, await holder(tx, first, 'principal'), {
    school: first,
    coach,
    text: 'Vi vill gå från resultatet till en plan med få åtgärder. Kan du läsa den innan vi fastställer den?',
  })
  const everything = { own: false, authority: true, districts: [], schools: [], teams: [] }
  const yes = { until: usualUntil(today), note: 'Gärna! Skicka planen när den är redo, så läser jag den inom en vecka.' }
  await accept(tx, await actingAt(tx, { authority, today }, coach, -18), everything, plan, yes)
  await ask(5, await holder(tx, second, 'principal'), {
    school: second,
    kind: 'checkin',
    text: 'Vi följer upp planen med hela personalen på en konferens om tre veckor. Kan någon av er vara med och leda samtalen?',
  })
  await setScope(tx, { moment: '' })
}
