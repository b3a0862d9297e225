import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { whichOf } from '../base/at-hand.ts'
import { type Language, languages } from '../base/language.ts'
import type { IconName } from './components/icon/drawings.tsx'
import { Icon } from './components/icon/icon.tsx'
import { kept, keptLarge } from './kept.tsx'
import { InLanguage, useLanguage, useWords } from './language.tsx'
import { renderPage, renderToSend } from './layout/render-page.ts'

describe('a kept piece', () => {
  let made = 0
  const Plain = ({ name, list = [] }: { name: string; list?: { text: string }[] }) => {
    made += 1
    return (
      <p title={name} lang={useLanguage()}>
        {useWords().answered}
        {list.map(({ text }) => (
          <b key={text}>{text}</b>
        ))}
      </p>
    )
  }
  const Kept = kept(Plain)
  const page = (language: Language, piece: preact.VNode) =>
    renderToString(
      <InLanguage language={language}>
        <main>
          {piece}
          <i>{useTold()}</i>
        </main>
      </InLanguage>,
    )
  const useTold = () => 'after'

  it('is what the component makes, letter by letter, the first time and every time after', () => {
    const told = { name: '<"&>', list: [{ text: 'a < b' }, { text: '”å–' }] }
    for (const language of languages)
      for (let time = 0; time < 3; time += 1) assert.equal(page(language, <Kept {...told} />), page(language, <Plain {...told} />))
  })

  it('is made once for what it is told, and anew for anything else', () => {
    const times = (...told: { name: string; list?: { text: string }[] }[]) => {
      const before = made
      for (const each of told) page('sv', <Kept {...each} />)
      return made - before
    }
    assert.equal(times({ name: 'x' }, { name: 'x' }, { name: 'x', list: [] }), 2)
    assert.equal(times({ name: 'x', list: [{ text: 'a' }] }, { name: 'x', list: [{ text: 'b' }] }), 2)
    assert.equal(times({ name: 'x' }, { name: 'x', list: [{ text: 'b' }] }), 0)
  })

  it('knows the language of the page after it has been made for another', () => {
    assert.notEqual(page('sv', <Kept name="y" />), page('en', <Kept name="y" />))
    assert.match(page('sv', <Kept name="y" />), /lang="sv"/)
  })

  it('keeps no more than a thousand', () => {
    for (let n = 0; n < 3000; n += 1) page('sv', <Kept name={`many ${n}`} />)
    const before = made
    page('sv', <Kept name="many 2999" />)
    assert.equal(made, before)
    page('sv', <Kept name="many 0" />)
    assert.equal(made, before + 1)
  })

  it('is every drawing, the same each time, and none of them another', () => {
    const names: IconName[] = ['check', 'arrow-right', 'arrow-left', 'lock', 'warning', 'info', 'close', 'plus']
    const all = [...names, ...names].map((name) => renderToString(<Icon name={name} />))
    assert.deepEqual(all.slice(0, names.length), all.slice(names.length))
    assert.equal(new Set(all).size, names.length)
    assert.ok(all.every((svg) => /^<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><.*<\/svg>$/.test(svg)))
  })
})

describe('a large kept piece', () => {
  const Table = ({ rows }: { rows: string[] }) => (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <td>{row}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  const rows = ['å < ö', '\u0000', '𝛑 & co']
  const Large = keptLarge(Table, ({ rows: all }: { rows: string[] }) => String(whichOf(all)), 4)
  const page = (...pieces: preact.VNode[]) => (
    <InLanguage language="sv">
      <main>
        <i>före ”</i>
        {pieces}
        <b>efter</b>
      </main>
    </InLanguage>
  )

  it('stands in the page as it would without being kept, as bytes, as often as it is shown', () => {
    const plain = renderPage(page(<Table key="1" rows={rows} />, <hr key="2" />, <Table key="3" rows={rows} />))
    for (let time = 0; time < 3; time += 1) {
      const sent = renderToSend(page(<Large key="1" rows={rows} />, <hr key="2" />, <Large key="3" rows={rows} />))
      assert.ok(sent instanceof Buffer)
      assert.equal(sent.toString(), plain)
    }
    assert.equal(
      renderPage(page(<Large key="1" rows={rows} />)),
      renderPage(page(<Table key="1" rows={rows} />)),
      'and in a page that is not sent',
    )
  })

  it('is text in a page that has none, and stands whole inside another', () => {
    assert.equal(renderToSend(page(<hr key="1" />)), renderPage(page(<hr key="1" />)))
    const Outer = keptLarge(
      ({ name }: { name: string }) => (
        <section title={name}>
          <Large rows={rows} />
        </section>
      ),
      ({ name }) => name,
      4,
    )
    const plain = renderPage(
      page(
        <section key="1" title="x">
          <Table rows={rows} />
        </section>,
      ),
    )
    for (let time = 0; time < 2; time += 1) assert.equal(renderToSend(page(<Outer key="1" name="x" />)).toString(), plain)
  })
})
