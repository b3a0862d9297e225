import { z } from 'zod'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { codesOf } from '../../ground/base/form.ts'
import { schoolsSeen } from '../organisation/store.ts'
import type { Sight } from '../permission/permission.ts'
import { type Route, seeing } from '../permission/route.ts'

import { ChooseSlipsPage, SlipSheetPage } from './pages/slips.tsx'
import { slipWords } from './pages/slips.words.ts'
import { type SlipReceiver, slipReceivers } from './store.ts'
import { issueSlip } from './ticket.ts'

const code = codesOf({ chooseSomeone: '' })
const wanted = z.object({ school: z.uuid(), person: z.array(z.uuid()).min(1, code.chooseSomeone).max(1000) })

/** Slips with codes, for those whom mail does not reach. */
export const slipRoutes: Route[] = [
  seeing('people', 'GET', '/slips', async (ask, sight) => choosePage(ask, sight, ask.query('school'))),
  seeing('people', 'POST', '/slips', async (ask, sight) => {
    const form = await ask.form(wanted, code)
    if (!form.ok) return choosePage(ask, sight, form.sent.school ?? '', true)
    const receivers = await chosenReceivers(ask, sight, form.value)
    const slips: { receiver: SlipReceiver; code: string }[] = []
    for (const receiver of receivers) {
      const code = await issueSlip(
        ask.tx,
        ask.program.secret,
        { authority: ask.viewer.authority, person: receiver.person },
        ask.viewer.person,
        ask.now,
        ask.today,
      )
      await recordEvent(ask.tx, {
        authority: ask.viewer.authority,
        by: ask.viewer.person,
        what: 'slip.issued',
        about: { kind: 'person', id: receiver.person },
      })
      slips.push({ receiver, code })
    }
    const t = slipWords[ask.language]
    return ask.page(
      { title: t.sheetTitle, current: 'people' },
      <SlipSheetPage language={ask.language} slips={slips} publicUrl={ask.program.config.publicUrl} />,
    )
  }),
]

async function choosePage(ask: SignedInAsk, sight: Sight, wantedSchool: string, missing = false): Promise<Response> {
  const schools = await schoolsSeen(ask.tx, sight, ask.today)
  const school = schools.find(({ id }) => id === wantedSchool)
  const receivers = school ? await slipReceivers(ask.tx, school.id, ask.today) : null
  const t = slipWords[ask.language]
  return ask.page(
    { title: t.title, current: 'people', status: missing ? 422 : 200 },
    <ChooseSlipsPage language={ask.language} schools={schools} school={school?.id ?? null} receivers={receivers} missing={missing} />,
  )
}

/** Only people of a school that is seen; an id from elsewhere is not found. */
async function chosenReceivers(ask: SignedInAsk, sight: Sight, value: { school: string; person: string[] }): Promise<SlipReceiver[]> {
  const school = found((await schoolsSeen(ask.tx, sight, ask.today)).find(({ id }) => id === value.school))
  const receivers = await slipReceivers(ask.tx, school.id, ask.today)
  return value.person.map((person) => found(receivers.find((each) => each.person === person)))
}
