import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import type { Ask } from './ask.ts'
import { anything, codesOf, dayField, emptyForm, lists, maybeDayField, parseForm, revisionField, texts } from './form.ts'
import { tidy } from './text.ts'

describe('a form', () => {
  it('comes back with all that was written, and one fault a field', () => {
    const code = codesOf({ missing: 'Skriv något', long: 'Skriv mindre' })
    const schema = z.object({
      name: z.string().min(1, code.missing).max(5, code.long).regex(/^x/, code.missing),
      hidden: z.uuid().optional(),
    })
    const parsed = parseForm(schema, code, { texts: { name: ['Åke Ängström'], note: ['<b>'], hidden: ['x'] }, files: {} })
    assert.ok(!parsed.ok)
    assert.deepEqual(parsed.faults, [{ field: 'name', code: 'long' }])
    assert.deepEqual({ ...parsed.sent }, { name: 'Åke Ängström', note: '<b>', hidden: 'x' })
    // @ts-expect-error a code that no sentence tells does not compile
    assert.equal(code.mising, undefined)
  })

  it('is read by its schema: the last text of a field, every text of a list, nothing where nothing was sent', () => {
    const schema = texts('title', 'note').extend({ take: z.array(z.string()), roles: z.array(z.string()).default([]).catch([]) })
    const form = { texts: { title: ['a', 'b'], take: ['x', 'y'], constructor: ['c'], roles: ['r'] }, files: {} }
    const read = parseForm(schema, undefined, form)
    assert.ok(read.ok)
    assert.deepEqual(read.value, { title: 'b', note: '', take: ['x', 'y'], roles: ['r'] })
    const empty = parseForm(schema.extend(lists('boxes').shape), undefined, emptyForm())
    assert.ok(empty.ok)
    assert.deepEqual(empty.value, { title: '', note: '', take: [], roles: [], boxes: [] })
  })

  it('whose fields nobody knows before is read as it came, whatever they are called', () => {
    const whole = parseForm(anything, undefined, { texts: { constructor: ['a', 'b'], toString: ['c'] }, files: {} })
    assert.ok(whole.ok)
    assert.deepEqual({ ...whole.value }, { constructor: 'b', toString: 'c' })
  })

  it('has no other way to what was sent', () => {
    // @ts-expect-error only ask.form and ask.upload tell what was sent
    const sent = (ask: Ask) => ask.sent()
    assert.equal(typeof sent, 'function')
  })
})

describe('a day of a form', () => {
  it('is one that every table, calendar and reader can tell', () => {
    for (const day of ['1900-01-01', '2026-02-28', '2199-12-31']) assert.ok(dayField().safeParse(day).success, day)
    for (const day of ['0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '2026-02-30', ''])
      assert.equal(dayField('wrong').safeParse(day).error?.issues[0]?.message, 'wrong', day)
  })
})

describe('a day that may be left out of a form', () => {
  it('is told of by its own sentence, whatever is wrong with it, and the form comes back', () => {
    const code = codesOf({ day: 'Skriv en dag' })
    const schema = z.object({ day: maybeDayField(code.day, (day) => day >= '2026-01-01') })
    const read = (texts: Record<string, string[]>) => parseForm(schema, code, { texts, files: {} })
    for (const day of ['i morgon', '2026-02-30', '2300-01-01', '2025-12-31']) {
      const parsed = read({ day: [day] })
      assert.deepEqual(parsed.ok ? null : parsed.faults, [{ field: 'day', code: 'day' }], day)
    }
    for (const texts of [{}, { day: [''] }, { day: ['2026-01-01'] }]) assert.equal(read(texts).ok, true)
  })
})

describe('the version that a form was shown with', () => {
  it('is a number that a version can have, else none', () => {
    for (const [sent, read] of [
      ['3', 3],
      ['0', 0],
      ['abc', 0],
      ['1.5', 0],
      ['-1', 0],
      ['99999999999', 0],
      [undefined, 0],
    ] as const)
      assert.equal(revisionField.parse(sent), read)
  })
})

describe('a text that somebody wrote', () => {
  it('is empty where nothing of it is seen, and stays as it was where something is', () => {
    for (const unseen of ['\u200B', '\u00AD', '\u2060\u200D', ' \u3164 ', '\u2800', '\u115F\uFFA0', '\u180E\n\u034F', '\u{E0041}'])
      assert.equal(tidy(unseen), '', JSON.stringify(unseen))
    for (const seen of ['fram\u00ADsida', '👩\u200D🏫', 'å', '–', '٠']) assert.equal(tidy(seen), seen)
  })
})
