import { type ComponentChildren, createContext, type VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../base/language.ts'
import { uiWords, type Words } from './ui.words.ts'

const Current = createContext<Language>('sv')

/** Sets the language of every component inside; `Layout` does this for a page. */
export function InLanguage({ language, children }: { language: Language; children: ComponentChildren }) {
  return <Current.Provider value={language}>{children}</Current.Provider>
}

/** A piece of a page as HTML, in a language. */
export function renderedIn(language: Language, piece: VNode): string {
  return renderToString(<InLanguage language={language}>{piece}</InLanguage>)
}

/** The language of the page that is being rendered. */
export function useLanguage(): Language {
  return useContext(Current)
}

/** The components' own words in the language of the page. */
export function useWords(): Words {
  return uiWords[useLanguage()]
}
