import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { openRoundScene, type RoundScene } from '../../../test/support/rounds.ts'

describe('the year on the start page', () => {
  let scene: RoundScene
  before(async () => {
    scene = await openRoundScene()
  })
  after(() => scene.program.close())

  it('tells the same as the page of the year, to everyone, while a round is open at other days than the year says', async () => {
    await scene.openWith([scene.town.almskolan])
    const stairs = (text: string) => /<ol class="cycle"[\s\S]*?<\/ol>/.exec(text)?.[0] ?? ''
    const told = new Set<string>()
    for (const who of ['teacher', 'principal', 'districtHead', 'coach', 'admin'] as const) {
      const visitor = await signedIn(scene.program, scene.town.authority, scene.town.people[who])
      const [home, year] = [stairs((await visitor.get('/')).text), stairs((await visitor.get('/year')).text)]
      assert.notEqual(home, '', who)
      assert.equal(home, year, who)
      told.add(home)
    }
    assert.ok(
      [...told].some((text) => text.includes('20 okt')),
      'the round’s own last day',
    )
  })
})
