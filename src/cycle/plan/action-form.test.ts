import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type ActionSetting, draftOfAction, faultsInAction, formForAction, marksOf, touchedSince, writtenAction } from './action-form.ts'

describe('the form of an action', () => {
  const setting: ActionSetting = { goals: [{ id: 'mål' }], aspects: ['kollegium'], people: ['sara'], today: '2026-10-01', dueBefore: null }
  const form = (given: Record<string, string>) => writtenAction({ title: 'Prova', priority: '2', ...given })

  it('takes numbers and days as people write them', () => {
    const draft = draftOfAction(form({ hours: '1,5', money: '15 000', dueOn: '2027-01-29', tags: ' film , film,  egen  tid ' }))
    assert.deepEqual([draft.hours, draft.money, draft.dueOn, draft.tags], [1.5, 15_000, '2027-01-29', ['film', 'egen tid']])
    assert.equal(draftOfAction(form({ hours: '2.25' })).hours, 2.25)
  })

  it('says what must be mended, and where', () => {
    const faults = (given: Record<string, string>) => faultsInAction(form(given), setting)
    assert.deepEqual(faults({}), {})
    assert.deepEqual(faults({ title: '  ' }), { title: 'title' })
    assert.deepEqual(faults({ title: 'x'.repeat(201) }), { title: 'titleLong' })
    assert.deepEqual(faults({ goal: 'annat', aspect: 'annat', owner: 'eva' }), { goal: 'goal', aspect: 'aspect', owner: 'owner' })
    assert.deepEqual(faults({ owner: 'sara', ownerRole: 'ämneslagen' }), { ownerRole: 'ownerBoth' })
    assert.deepEqual(faults({ startOn: '2027-02-30' }), { startOn: 'day' })
    assert.deepEqual(faults({ startOn: '2027-02-02', dueOn: '2027-02-01' }), { dueOn: 'order' })
    assert.deepEqual(faults({ hours: '-1', money: '1,5' }), { hours: 'hours', money: 'money' })
    assert.deepEqual(faults({ text: 'x'.repeat(4001) }), { text: 'long' })
    assert.deepEqual(faults({ tags: Array.from({ length: 13 }, (_, index) => `t${index}`).join() }), { tags: 'tags' })
  })

  it('takes a last day in the past with a note, or when it was so before', () => {
    const past = { dueOn: '2026-09-01' }
    assert.deepEqual(faultsInAction(form(past), setting), { dueNote: 'past' })
    assert.deepEqual(faultsInAction(form({ ...past, dueNote: 'Gjort i september.' }), setting), {})
    assert.deepEqual(faultsInAction(form(past), { ...setting, dueBefore: '2026-09-01' }), {})
    assert.deepEqual(faultsInAction(form({ dueOn: '2026-10-01' }), setting), {}, 'today is not past')
  })

  it('comes back as it was kept (property)', () => {
    const text = fc.string({ maxLength: 20 }).map((each) => each.trim())
    fc.assert(
      fc.property(text, text, fc.option(fc.integer({ min: 1, max: 99_999 })), fc.constantFrom(1, 2, 3), (title, why, cents, priority) => {
        const draft = draftOfAction(
          form({ title: title || 'x', why, hours: cents === null ? '' : String(cents / 100), priority: String(priority) }),
        )
        assert.deepEqual(draftOfAction(formForAction(draft, ',')), draft)
        assert.deepEqual(draftOfAction(formForAction(draft, '.')), draft)
      }),
    )
  })

  it('remembers which fields its writer touched', () => {
    const before = form({ text: 'Före' })
    assert.deepEqual(touchedSince(marksOf(before), { ...before, text: 'Efter' }), ['text'])
    assert.deepEqual(touchedSince(marksOf(before), before), [])
    assert.ok(touchedSince('', before).length > 0, 'without marks everything counts as touched')
  })
})
