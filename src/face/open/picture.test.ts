import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { AuthorityPlans } from '../../../test/support/authority-plans.ts'
import { Visitor } from '../../../test/support/browser.ts'
import { OpenSites } from '../../../test/support/open-sites.ts'
import { cardOf } from './picture.ts'

describe('the picture of a shared link', () => {
  let plans: AuthorityPlans
  let sites: OpenSites
  before(async () => {
    plans = await AuthorityPlans.open()
    sites = new OpenSites(plans)
  })
  after(() => plans.place.program.close())
  beforeEach(() => sites.clear())

  const pictureAt = async (path: string) => {
    const { status, response } = await new Visitor(plans.place.program).get(path)
    return { status, type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) }
  }

  it('is drawn for each page with its own title, 1200 dots by 630, and the same whenever the words are', async () => {
    const { page, plan } = await sites.published({ title: 'Åtgärder för äldre elever, och öppna läromedel' })
    const first = await pictureAt(`${page}/preview.png`)
    assert.deepEqual([first.status, first.type], [200, 'image/png'])
    assert.deepEqual([first.bytes.readUInt32BE(16), first.bytes.readUInt32BE(20)], [1200, 630])
    const home = await pictureAt('/open/bjorkkoping/preview.png')
    const english = await pictureAt('/open/bjorkkoping/preview.png?language=en')
    const mark = await pictureAt('/open/picture.png')
    const other = await sites.planInForce({ title: 'Åtgärder för äldre elever, och öppna läromedel.' })
    await sites.publish(other)
    const [another] = await plans.place.rows<{ address: string }>('select address from open_page where thing = $1', [other.split('/')[2]])
    const next = await pictureAt(`/open/bjorkkoping/${another?.address}/preview.png`)
    const all = [first, home, english, mark, next].map(({ bytes }) => bytes.toString('base64'))
    assert.equal(new Set(all).size, all.length)
    await sites.publish(plan, 'yes')
    assert.ok((await pictureAt(`${page}/preview.png`)).bytes.equals(first.bytes))
  })

  it('is there for what is open and for nothing else: no draft, nothing that was taken back, no site without pages', async () => {
    await sites.choose('bjorkkoping')
    assert.equal((await pictureAt('/open/bjorkkoping/preview.png')).status, 404)
    const { page, plan } = await sites.published({ title: 'Hemlig' })
    await plans.begin({ title: 'Utkastet' })
    assert.equal((await pictureAt('/open/bjorkkoping/utkastet/preview.png')).status, 404)
    assert.equal((await pictureAt(`${page}/preview.png`)).status, 200)
    await sites.takeBack(plan, 'Fel')
    assert.equal((await pictureAt(`${page}/preview.png`)).status, 410)
    assert.equal((await pictureAt('/open/bjorkkoping/preview.png')).status, 404)
  })

  it('asks the press once for the same words, however many ask at the same time', async () => {
    const card = { title: `Samma ord ${Date.now()}`, sender: 'Björkköpings kommun' }
    const [one, two] = await Promise.all([cardOf(card), cardOf(card)])
    assert.ok(one !== null && one === two)
  })
})
