import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { answerAs } from '../../../test/support/releasing.ts'
import { newestVersions } from '../../content/framework/store.ts'
import { inScope } from '../../ground/base/database.ts'
import { releaseRound } from '../release/release.ts'
import { closeRound } from '../round/store-close.ts'
import { createDraft, setSchools } from '../round/store-draft.ts'

describe('how many took part, once a round is released', () => {
  let program: TestProgram
  let town: Municipality
  const round = '00000000-0000-4000-8000-0000000000bb'
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    program.setNow('2026-09-29T08:00:00Z')
    const actor = { authority: town.authority, by: null }
    const scope = { authority: town.authority }
    await inScope(program.program.db, scope, async (tx) => {
      const framework = (await newestVersions(tx)).find((version) => version.framework.key === 'digital-skola')
      const basics = { name: 'Hösten', frameworkVersion: framework?.id ?? '', opensOn: '2026-09-14', closesOn: '2026-10-09' }
      await createDraft(tx, actor, round, { ...basics, audiences: ['staff', 'leader'] }, { startedBySchool: null, today: '2026-09-14' })
      await setSchools(tx, actor, round, [town.almskolan, town.bergskolan])
      await tx.insertInto('round_opening').values({ round_id: round, authority_id: town.authority, by_person_id: null }).execute()
    })
    const district = town.district
    const almskolan = { school: town.almskolan, district }
    await answerAs(program, town, round, { ...almskolan, team: town.teams.fourSix, levels: [1, 2, 3, 4, 5, 3] })
    await answerAs(program, town, round, { ...almskolan, team: null, audience: 'leader', levels: [4] })
    await answerAs(program, town, round, { school: town.bergskolan, district, team: null, levels: [1, 2, 3, 4, 5, 3, 3, 3, 2, 2, null] })
    await answerAs(program, town, round, { school: town.bergskolan, district, team: null, audience: 'leader', levels: [null] })
    await inScope(program.program.db, scope, (tx) => closeRound(tx, actor, round, 'hand', program.program.clock(), { delay: 0 }))
    assert.equal(await releaseRound(program, { authority: town.authority, round }), 'released')
  })
  after(() => program.close())

  it('is said of a small school on the round’s own page in the words of its result: a bound, and never the number', async () => {
    const principal = await signedIn(program, town.authority, town.people.principal)
    const own = (await principal.get(`/rounds/${round}`)).text
    assert.match(own, /Omgången är stängd\. Minst 6 av 7 har skickat in\./)
    assert.match(own, /Almskolan: minst 6 av 7 har skickat in/)
    assert.match(own, /I små grupper sägs inte om alla eller ingen har skickat in\./)
    assert.doesNotMatch(own, /[67] av 7 (?!har skickat in)|(?<!minst )\b[67] av 7/i)
    assert.match((await principal.get(`/group-results/${round}/${town.almskolan}`)).text, /Minst 5 av 6 har svarat/)
    const admin = await signedIn(program, town.authority, town.people.admin)
    assert.doesNotMatch((await admin.get(`/rounds/${round}`)).text, /\b18 av 19/)
  })

  it('is said of a school’s only leader to the district head, as what that leader’s own view tells anyway, and of nobody by name', async () => {
    const head = await signedIn(program, town.authority, town.people.districtHead)
    const answered = (await head.get(`/group-results/${round}/${town.almskolan}`)).text
    assert.match(answered, /I skolledningen har 1 av 1 svarat på en egen version\./)
    assert.match(answered, /Skolledningens bild/i)
    const silent = (await head.get(`/group-results/${round}/${town.bergskolan}`)).text
    assert.match(silent, /I skolledningen har 0 av 1 svarat på en egen version\./)
  })
})
