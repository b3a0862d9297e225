import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { ErrorSummary } from './components/error-summary/error-summary.tsx'
import { RadioGroup } from './components/field/choices.tsx'
import { TextArea, TextInput } from './components/field/inputs.tsx'
import { LevelChoice } from './components/level-choice/level-choice.tsx'
import { shownPages } from './components/pages/pages.tsx'
import { initials } from './components/person/person.tsx'
import { Table } from './components/table/table.tsx'
import { allExamples } from './examples.tsx'
import { Gallery } from './gallery.tsx'
import { Layout } from './layout/layout.tsx'
import { renderPage } from './layout/render-page.ts'

const attack = '"><script>alert(1)</script>'

describe('components', () => {
  it('escape every text and attribute', () => {
    const nodes: VNode[] = [
      <TextInput name="a" label={attack} hint={attack} error={attack} value={attack} />,
      <TextArea name="b" label="b" value={`</textarea>${attack}`} />,
      <ErrorSummary problems={[{ field: attack, text: attack }]} />,
      <Table caption={attack} columns={[attack]} rows={[[attack]]} stack />,
      <LevelChoice name={attack} question={attack} levels={[{ level: 1, name: attack, text: attack }]} />,
    ]
    for (const node of nodes) {
      const html = renderToString(node)
      assert.doesNotMatch(html, /<script/)
      assert.match(html, /&lt;script>/)
    }
  })

  it('carry no style attribute and no inline script in any state, in either language', () => {
    for (const language of ['sv', 'en'] as const) {
      const html = page(language)
      assert.doesNotMatch(html, / style=| on\w+=|<style|<script(?! src)/)
      assert.doesNotMatch(html, /undefined|\[object|NaN/)
    }
  })

  it('have ids of their own, and every reference leads somewhere', () => {
    const html = page('sv')
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    )
    for (const [, references = ''] of html.matchAll(/ (?:for|aria-describedby|aria-labelledby|popovertarget|data-dialog)="([^"]+)"/g)) {
      for (const reference of references.split(' ')) assert.ok(ids.includes(reference), reference)
    }
  })

  it('each show at least one state, but for those that hold a page heading', () => {
    const bare = Object.entries(allExamples)
      .filter(([, examples]) => examples.length === 0)
      .map(([name]) => name)
    assert.deepEqual(bare, ['page-head', 'section'])
  })

  it('tie a field to its hint and its error', () => {
    const html = renderToString(<TextInput name="mail" label="E-post" hint="Den i arbetet" error="Skriv en e-postadress med @" />)
    assert.match(html, /aria-describedby="mail-hint mail-error"/)
    assert.match(html, /aria-invalid="true"/)
    assert.match(html, /id="mail-error"><span class="vh">Fel: <\/span>Skriv en/)
  })

  it("give a group's id to its first choice, where the error summary leads", () => {
    const html = renderToString(
      <RadioGroup
        name="way"
        legend="Hur?"
        choices={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
        error="Välj ett sätt"
      />,
    )
    assert.match(html, /id="way" name="way" value="a"/)
    assert.match(html, /id="way-2" name="way" value="b"/)
  })

  it('write a page in the language of its layout', () => {
    assert.match(page('en'), /<!doctype html><html lang="en">.*Skip to the content.*Not relevant to me/s)
    assert.match(page('sv'), /<title>Delar – Stegvis<\/title>/)
  })

  it('leave no page out at the ends of a long list', () => {
    assert.deepEqual(shownPages(1, 9), [1, 2, 9])
    assert.deepEqual(shownPages(5, 9), [1, 4, 5, 6, 9])
    assert.deepEqual(shownPages(2, 2), [1, 2])
  })

  it('take initials from the first and last name', () => {
    assert.equal(initials('Per-Olof Nyström'), 'PN')
    assert.equal(initials('Åsa'), 'Å')
    assert.equal(initials(''), '')
  })
})

function page(language: 'sv' | 'en'): string {
  return renderPage(
    <Layout
      language={language}
      title="Delar"
      footerLinks={[]}
      person={{ name: 'Sara Lindqvist', description: 'Lärare', links: [], signOut: { action: '/sign-out' } }}
    >
      <Gallery />
    </Layout>,
  )
}
