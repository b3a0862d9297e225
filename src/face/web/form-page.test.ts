import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { TrainingTown } from '../../../test/support/training.ts'
import { routes } from '../../app.tsx'
import { addresses } from '../../ground/base/addresses.ts'
import { pageOf } from './form-page.ts'

const id = '0d6f1e7a-3a3b-4a57-9a55-6f2f4e0f9a01'

describe('the language of a form that came back with faults', () => {
  it('is switched on a page that there is, from every address that is written to, whatever the browser tells', () => {
    const pages = routes.flatMap(({ method, path }) =>
      method === 'GET' ? [new RegExp(`^${path.replaceAll('.', '\\.').replace(/:[a-zA-Z]+/g, '[^/]+')}$`)] : [],
    )
    for (const address of addresses) {
      const [method = '', pattern = ''] = address.split(' ')
      const path = pattern.replace(/:[a-zA-Z]+/g, id)
      const there = pageOf(method, path, null)
      assert.ok(
        pages.some((page) => page.test(there)),
        `${address} leads to ${there}`,
      )
    }
    assert.equal(pageOf('POST', `/programmes/${id}/seminar-days`, null), `/programmes/${id}/seminar-days/new`)
    assert.equal(pageOf('PUT', `/courses/${id}`, null), `/courses/${id}/edit`)
    assert.equal(pageOf('POST', '/programmes', null), '/programmes/new')
    assert.equal(pageOf('POST', `/funded-projects/${id}/rates`, `/programmes/${id}/funded-time`), `/programmes/${id}/funded-time`)
    assert.equal(pageOf('POST', `/funded-projects/${id}/rates`, '/no/such/page'), '/')
    assert.equal(pageOf('POST', `/programmes/${id}/release`, null), `/programmes/${id}`, 'the nearest page above')
  })

  describe('as it is sent', () => {
    let place: TrainingTown
    before(async () => {
      place = await TrainingTown.open()
    })
    after(() => place.program.close())

    it('leads back to the form in the other language', async () => {
      await place.course()
      const ulla = place.as('ulla')
      const faulty = await ulla.post(`${place.programme}/seminar-days`, {})
      assert.equal(faulty.status, 422)
      const next = /name="next" value="([^"]+)"/.exec(faulty.text)?.[1] ?? ''
      assert.equal(next, `${place.programme}/seminar-days/new`)
      const switched = await ulla.post('/language', { language: 'en', next })
      const page = await ulla.get(switched.location ?? '')
      assert.equal(page.status, 200)
      assert.match(page.text, /New seminar day/)
      await ulla.post('/language', { language: 'sv', next: '/' })
    })
  })
})
