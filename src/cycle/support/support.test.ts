import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../ground/base/clock.ts'
import type { Duty, Viewer } from '../../ground/base/viewer.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { canAnswer, concerns, isSame, latestUntil, type Records, type Request, stateOf, usualUntil, waitedSince } from './support.ts'

const today = '2026-09-29'
const nobody = { id: null, name: null }
const karim = { id: 'karim', name: 'Karim Haddad' }
const noRecords: Records = { accepted: null, declinedOn: null, withdrawn: null, done: null }
const accepted = { coach: karim, coaches: true, on: '2026-09-01', until: '2027-06-30', note: '' }

function request(over: Partial<Request> = {}): Request {
  return {
    id: 'r',
    school: 's',
    schoolName: 'Almskolan',
    team: null,
    teamName: null,
    kind: 'plan',
    text: '',
    askedOn: '2026-09-20',
    by: { id: 'h', name: 'Helena' },
    coach: null,
    declines: [],
    state: { is: 'asked' },
    ...over,
  }
}

function viewer(duties: Partial<Duty>[], askedSchools: Viewer['askedSchools'] = []): Viewer {
  const empty = { unit: 'u', unitKind: 'school', unitName: '', school: null, schoolName: null, district: null, home: false } as const
  return {
    person: 'p',
    authority: 'a',
    authorityName: '',
    authorityKind: 'real',
    session: '',
    origin: 'mail',
    givenName: '',
    familyName: '',
    email: null,
    duties: duties.map((duty) => ({ role: 'coach', ...empty, ...duty })),
    askedSchools,
  }
}

describe('a request for support', () => {
  it('waits until somebody answers it, and is over on the day after its last', () => {
    assert.equal(stateOf(noRecords, today).is, 'asked')
    assert.equal(stateOf({ ...noRecords, accepted }, today).is, 'accepted')
    assert.equal(stateOf({ ...noRecords, accepted: { ...accepted, until: today } }, today).is, 'accepted')
    assert.deepEqual(stateOf({ ...noRecords, accepted: { ...accepted, until: addDays(today, -1) } }, today), {
      is: 'ended',
      how: 'day',
      coach: karim,
      on: '2026-09-28',
      by: nobody,
      note: '',
    })
    assert.equal(stateOf({ ...noRecords, declinedOn: today }, today).is, 'declined')
    assert.equal(stateOf({ ...noRecords, withdrawn: { by: karim, on: today } }, today).is, 'withdrawn')
  })

  it('ends when the coach no longer has the school, and what was said to be done stays done', () => {
    const lost = stateOf({ ...noRecords, accepted: { ...accepted, coaches: false } }, today)
    assert.ok(lost.is === 'ended' && lost.how === 'duty')
    const done = stateOf(
      { ...noRecords, accepted: { ...accepted, coaches: false }, done: { by: karim, on: '2026-09-10', note: 'Tack' } },
      today,
    )
    assert.ok(done.is === 'ended' && done.how === 'done' && done.note === 'Tack')
  })

  it('is answered by the coach who is asked, or by any when none is or that one has lost the school', () => {
    assert.ok(canAnswer(request(), 'karim'))
    const named = request({ coach: { ...karim, there: true } })
    assert.ok(canAnswer(named, 'karim'))
    assert.ok(!canAnswer(named, 'siv'))
    assert.ok(!concerns(named, 'siv'))
    assert.ok(canAnswer(request({ coach: { ...karim, there: false } }), 'siv'))
    assert.ok(!canAnswer(request({ declines: [{ coach: karim, note: 'nej', on: today }] }), 'karim'))
    assert.ok(!canAnswer(request({ state: { is: 'withdrawn', on: today, by: nobody } }), 'karim'))
  })

  it('is the same as one for the same while that waits or is met, but another coach may be asked beside', () => {
    const wish = { school: 's', team: null, kind: 'plan', text: '', coach: null } as const
    const met = request({ state: { is: 'accepted', coach: karim, on: today, until: '2027-06-30', note: '' } })
    assert.ok(isSame(request(), wish))
    assert.ok(isSame(request(), { ...wish, coach: 'siv' }))
    assert.ok(isSame(met, wish))
    assert.ok(!isSame(met, { ...wish, coach: 'siv' }))
    assert.ok(!isSame(request(), { ...wish, team: 't' }))
    assert.ok(!isSame(request(), { ...wish, kind: 'checkin' }))
    assert.ok(!isSame(request({ kind: 'other', text: 'Kurs' }), { ...wish, kind: 'other', text: 'Film' }))
    assert.ok(!isSame(request({ state: { is: 'declined', on: today } }), wish))
  })

  it('holds to the end of the school year unless another day is chosen, never in the past and never past a year', () => {
    assert.equal(usualUntil('2026-09-29'), '2027-06-30')
    assert.equal(usualUntil('2027-06-30'), '2027-06-30')
    assert.equal(usualUntil('2027-07-01'), '2028-06-30')
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10)
        assert.ok(usualUntil(day) >= day && usualUntil(day) <= latestUntil(day), day)
        assert.ok(waitedSince(day, day) === 0 && waitedSince(addDays(day, 5), day) === 0 && waitedSince(addDays(day, -5), day) === 5)
      }),
    )
  })
})

describe('what a coach sees', () => {
  const asked = [{ id: 's1', name: 'Almskolan' }]

  it('are the results of the schools whose requests they have accepted, and no others', () => {
    assert.deepEqual(sightOf(viewer([{ unitKind: 'authority' }], asked), 'school result')?.schools, ['s1'])
    assert.equal(sightOf(viewer([{ unitKind: 'authority' }]), 'school result'), null)
  })

  it('is nothing once the duty has ended, whatever was accepted', () => {
    assert.equal(sightOf(viewer([], asked), 'school result'), null)
    const teacher = viewer([{ role: 'teacher', school: 's9', unitKind: 'school' }], asked)
    assert.deepEqual(sightOf(teacher, 'school result')?.schools, ['s9'])
    assert.equal(sightOf(teacher, 'coach desk'), null)
  })

  it('of who asks reaches as far as the duty: a school, a district or the whole authority', () => {
    assert.deepEqual(sightOf(viewer([{ unit: 'x', unitKind: 'school' }]), 'coach desk')?.schools, ['x'])
    assert.deepEqual(sightOf(viewer([{ unit: 'd', unitKind: 'district' }]), 'coach desk')?.districts, ['d'])
    assert.equal(sightOf(viewer([{ unitKind: 'authority' }]), 'coach desk')?.authority, true)
  })
})
