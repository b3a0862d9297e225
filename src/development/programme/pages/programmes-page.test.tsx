import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { InLanguage } from '../../../ground/ui/language.tsx'
import { renderPage } from '../../../ground/ui/layout/render-page.ts'
import { ProgrammesPage } from './programmes-page.tsx'

describe('the lists of what is offered', () => {
  const now = new Date('2026-10-06T08:00:00Z')
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  /** A page before and after what the very same lists say has been changed under it: what is kept says what it said. */
  function twice(stands: boolean, released: boolean): { sessions: boolean; programmes: boolean } {
    const times = { startsAt: at(48), endsAt: at(49), opensAt: at(-1), closesAt: at(24) }
    const told = { seatsLink: null, released: true, cancelled: null, inLine: 0, seats: [{ seats: 2, free: 2 }], own: null }
    const session = { id: 's', title: 'Passet före', place: 'A1', programme: { title: 'P', ended: false }, ...times, ...told }
    const programme = { id: 'p', title: 'Programmet före', from: '2026-08-01', to: '2027-06-30', released, ended: false }
    const found = { sessions: [session], more: false, of: [session], without: '', stands }
    const programmes = [programme]
    const page = () =>
      renderPage(
        <InLanguage language="sv">
          <ProgrammesPage
            {...{ language: 'sv', today: '2026-10-06', now, programmes, programmesStand: stands, found }}
            own={[]}
            seminars={[]}
            choice={{ which: '', aspect: '', level: null, form: '', from: '', way: '', page: 1 }}
            aspects={[]}
            levels={[]}
            forms={[]}
            makes={false}
            seesNeeds={false}
            leadsStaff={false}
          />
        </InLanguage>,
      )
    assert.match(page(), /Passet före[\s\S]*Programmet före/)
    session.title = 'Passet efter'
    programme.title = 'Programmet efter'
    const after = page()
    return { sessions: after.includes('Passet före'), programmes: after.includes('Programmet före') }
  }

  it('are kept for the next look while they stand ready for others, and never where a list was made for one look or has a draft', () => {
    assert.deepEqual(twice(true, true), { sessions: true, programmes: true })
    assert.deepEqual(twice(false, true), { sessions: false, programmes: false })
    assert.deepEqual(twice(true, false), { sessions: true, programmes: false })
  })
})
