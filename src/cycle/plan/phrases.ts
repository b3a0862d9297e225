import type { Phrase } from './store-phrases.ts'

/** Whether a form was sent to fetch a phrase, not to be saved. */
export function fetchesPhrase(sent: Readonly<Record<string, string>>): boolean {
  return sent.insert !== undefined
}

/** The text with the chosen phrase after it, in a paragraph of its own; the text as it was when none, or one that is gone, was chosen. */
export function withPhrase(text: string, phrases: readonly Phrase[], chosen: string): string {
  const phrase = phrases.find(({ id }) => id === chosen)
  return phrase ? [text, phrase.text].filter(Boolean).join('\n\n') : text
}
