import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { hardTexts } from '../../../test/support/plan-content.ts'
import type { CalendarAction } from '../../cycle/follow-up/store-calendar.ts'
import { calendarOf } from './calendar.ts'

const facts = { name: 'Mina åtgärder i Stegvis', publicUrl: 'https://stegvis.example.se', language: 'sv' as const }

function due(given: Partial<CalendarAction> = {}): CalendarAction {
  return {
    id: '10000000-0000-4000-8000-000000000011',
    title: 'Gemensam lektionsserie i källkritik för årskurs 4–9',
    dueOn: '2027-01-29',
    status: 'planned',
    howWeKnow: '',
    owner: 'Sara Lindqvist',
    plan: { unitKind: 'team', unitName: '4–6', schoolName: 'Almskolan', schoolYear: 2026 },
    decided: true,
    changedAt: new Date('2026-09-29T08:00:00Z'),
    ...given,
  }
}

/** Each event's properties, unfolded and with its escapes undone. */
function eventsIn(calendar: string): Map<string, string>[] {
  const lines = calendar.replace(/\r\n[ \t]/g, '').split('\r\n')
  const events: Map<string, string>[] = []
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push(new Map())
    const [, name = '', value = ''] = /^([^:;]+(?:;[^:]+)?):(.*)$/s.exec(line) ?? []
    events.at(-1)?.set(
      name,
      value.replace(/\\([nN\\,;])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark)),
    )
  }
  return events
}

describe('last days as a calendar', () => {
  it('are all-day events on the day itself, with an address back to the action', async () => {
    const [event] = eventsIn(await calendarOf([due()], [], [], facts))
    assert.equal(event?.get('DTSTART;VALUE=DATE'), '20270129')
    assert.equal(event?.get('DTEND;VALUE=DATE'), '20270130')
    assert.equal(event?.get('SUMMARY'), 'Gemensam lektionsserie i källkritik för årskurs 4–9')
    assert.equal(event?.get('URL;VALUE=URI'), 'https://stegvis.example.se/actions/10000000-0000-4000-8000-000000000011')
    assert.equal(event?.get('TRANSP'), 'TRANSPARENT')
    assert.equal(event?.get('DESCRIPTION'), 'Handlingsplan 2026/27 för 4–6, Almskolan\nLäge: Planerad\nAnsvarig: Sara Lindqvist')
  })

  it('keep their identity when day, title and status change', async () => {
    const identities = new Set<string | undefined>()
    for (const action of [due(), due({ dueOn: '2027-02-28' }), due({ title: 'Ny', status: 'done', decided: false })])
      identities.add(eventsIn(await calendarOf([action], [], [], facts))[0]?.get('UID'))
    assert.deepEqual([...identities], ['10000000-0000-4000-8000-000000000011@stegvis'])
  })

  it('end a month and a year on the right day', async () => {
    const days: [dueOn: string, next: string][] = [
      ['2026-12-31', '20270101'],
      ['2028-02-28', '20280229'],
      // Summer time begins.
      ['2027-03-28', '20270329'],
    ]
    for (const [dueOn, next] of days)
      assert.equal(eventsIn(await calendarOf([due({ dueOn })], [], [], facts))[0]?.get('DTEND;VALUE=DATE'), next)
  })

  it('say how far it has come', async () => {
    for (const [given, status, title] of [
      [{}, 'CONFIRMED', 'Prova'],
      [{ decided: false }, 'TENTATIVE', 'Prova'],
      [{ status: 'paused' as const }, 'TENTATIVE', 'Prova'],
      [{ status: 'dropped' as const }, 'CANCELLED', 'Prova'],
      [{ status: 'done' as const }, 'CONFIRMED', 'Klar: Prova'],
    ] as const) {
      const [event] = eventsIn(await calendarOf([due({ title: 'Prova', ...given })], [], [], facts))
      assert.deepEqual([event?.get('STATUS'), event?.get('SUMMARY')], [status, title])
    }
  })

  it('are folded at 75 octets with CRLF and no letter broken, whatever people write', async () => {
    const text = fc.oneof(
      fc.constantFrom(...hardTexts),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
    )
    await fc.assert(
      fc.asyncProperty(text, text, async (title, howWeKnow) => {
        const calendar = await calendarOf([due({ title, howWeKnow }), due({ id: '2', title: 'Nästa' })], [], [], facts)
        assert.ok(calendar.endsWith('END:VCALENDAR\r\n'))
        assert.equal(calendar.replaceAll('\r\n', '').search(/[\r\n]/), -1)
        for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
        assert.ok(!calendar.includes('\ufffd'))
        assert.deepEqual(
          eventsIn(calendar).map((event) => event.get('UID')),
          ['10000000-0000-4000-8000-000000000011@stegvis', '2@stegvis'],
        )
      }),
      { numRuns: 200 },
    )
  })

  it('without any is a calendar still', async () => {
    const calendar = await calendarOf([], [], [], facts)
    assert.match(calendar, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
    assert.ok(calendar.includes('REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n'))
  })

  it('has the days of the year from the first to the last, under an identity that stays when they move', async () => {
    const span = {
      id: 'year 2026 plan a',
      title: { sv: 'Plan, Almskolan', en: 'Plan, Almskolan' },
      from: '2026-10-13',
      to: '2026-11-30',
      href: '/year',
    }
    const [event] = eventsIn(await calendarOf([], [], [span], facts))
    assert.equal(event?.get('DTSTART;VALUE=DATE'), '20261013')
    assert.equal(event?.get('DTEND;VALUE=DATE'), '20261201')
    assert.equal(event?.get('SUMMARY'), 'Plan, Almskolan')
    const [moved] = eventsIn(await calendarOf([], [], [{ ...span, to: '2026-12-04' }], facts))
    assert.equal(moved?.get('UID'), event?.get('UID'))
  })
})
