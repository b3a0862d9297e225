import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { routes } from '../src/app.tsx'
import { addresses, formTo, linkTo } from '../src/ground/base/addresses.ts'

describe('addresses', () => {
  it('are those of the routes, each once, in order', () => {
    const served = routes.map(({ method, path }) => `${method} ${path}`)
    assert.deepEqual([...addresses].toSorted(), served.toSorted())
    const paths = addresses.map((each) => each.slice(each.indexOf(' ')))
    assert.deepEqual(paths, paths.toSorted())
  })

  it('are filled with values, none of which can be more than a part of them', () => {
    assert.equal(linkTo('/plans'), '/plans')
    assert.equal(linkTo('/joint-assessments/:id/statements/:number', 'a', 2), '/joint-assessments/a/statements/2')
    assert.equal(linkTo('/plans/:id', '../people?x#y'), '/plans/..%2Fpeople%3Fx%23y')
    assert.equal(formTo('POST /plans/:id/adoption', 'a'), '/plans/a/adoption')
    assert.equal(formTo('DELETE /plans/:id/adoption', 'a'), '/plans/a/adoption?_method=DELETE')
  })

  it('that lead nowhere do not compile', () => {
    // @ts-expect-error no page there
    linkTo('/plan')
    // @ts-expect-error a value is missing
    linkTo('/plans/:id')
    // @ts-expect-error a value too many
    linkTo('/plans', 'a')
    // @ts-expect-error only sent to, never looked at
    linkTo('/plans/:id/references', 'a')
    // @ts-expect-error nothing is deleted there
    formTo('DELETE /plans', 'a')
  })
})
