import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAccessible } from '../support/axe.ts'
import { Visitor } from '../support/browser.ts'
import { show } from '../support/shown.ts'
import { openSite, type Site } from '../support/site.ts'
import { thorough } from '../support/thorough.ts'

describe('a page that is shown from what was read', () => {
  let site: Site
  before(async () => {
    site = await openSite()
  })
  after(() => site.close())

  it('is at its own address, and what is planted in it is found', async () => {
    const page = await site.visitor({ theme: 'light', width: 1280 })
    const { text } = await new Visitor(site.program).get('/protection')
    for (const fault of ['<img src="/icon.svg">', '<input type="text" name="planted">', '<button></button>']) {
      await show(page, '/protection', text)
      await assertAccessible(page, 'as it is')
      await show(page, '/guides', text.replace('</main>', `${fault}</main>`))
      assert.equal(new URL(page.url()).pathname, '/guides')
      // In the long run a browser goes there itself, and what was read is not looked at.
      if (thorough) continue
      await assert.rejects(assertAccessible(page, `planted ${fault}`), fault)
    }
  })
})
