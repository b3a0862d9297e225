import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { callerOf, networkOf } from './address.ts'
import { ConfigError, readConfig } from './config.ts'

describe('the address of who asks', () => {
  it('is the other end of the line where no proxy is trusted, whatever a header says', () => {
    assert.equal(callerOf(0, '198.51.100.7', '203.0.113.9'), '198.51.100.7')
    assert.equal(callerOf(0, '::ffff:198.51.100.7', undefined), '198.51.100.7')
  })

  it('is seen past as many proxies as are trusted, and what was written before them counts for nothing', () => {
    assert.equal(callerOf(1, '10.0.0.1', '6.6.6.6, 203.0.113.9'), '203.0.113.9')
    assert.equal(callerOf(2, '10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2'), '203.0.113.9')
    assert.equal(callerOf(1, '10.0.0.1', undefined), '10.0.0.1')
    assert.equal(callerOf(1, '10.0.0.1', 'unknown'), '10.0.0.1')
    assert.equal(callerOf(1, '10.0.0.1', '[2001:db8::1]:443'), '2001:db8::1')
    assert.equal(callerOf(1, '10.0.0.1', '203.0.113.9:5123'), '203.0.113.9')
  })

  it('is the first that is not in a trusted network, from the line backwards', () => {
    const networks = ['10.0.0.0/8', 'fd00::/8']
    assert.equal(callerOf(networks, '10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2'), '203.0.113.9')
    assert.equal(callerOf(networks, 'fd00::1', '203.0.113.9'), '203.0.113.9')
    assert.equal(callerOf(networks, '198.51.100.7', '203.0.113.9'), '198.51.100.7', 'who comes past the proxy is who they are')
    assert.equal(callerOf(networks, '10.0.0.1', 'x'), '10.0.0.1')
  })

  it('counts as one for a whole /64, because whoever has one has all of it', () => {
    assert.equal(networkOf('2001:db8:0:12::1'), networkOf('2001:0db8:0000:0012:ffff:1:2:3'))
    assert.notEqual(networkOf('2001:db8:0:12::1'), networkOf('2001:db8:0:13::1'))
    assert.equal(networkOf('::1'), '0:0:0:0::/64')
    assert.equal(networkOf('203.0.113.9'), '203.0.113.9')
  })

  it('is set as a number of proxies, as their networks, or not at all', () => {
    const read = (TRUST_PROXY: string) => readConfig({ TRUST_PROXY }).trustProxy
    assert.equal(read('no'), 0)
    assert.equal(read('yes'), 1)
    assert.equal(read('2'), 2)
    assert.deepEqual(read('10.0.0.0/8, ::1'), ['10.0.0.0/8', '::1'])
    for (const wrong of ['maybe', '10.0.0.0/33', '-1', '10.0.0.0/8,x', '99']) assert.throws(() => read(wrong), ConfigError, wrong)
  })
})
