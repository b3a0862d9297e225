import { isCompound, joinCompounds, type Language, quote, type Text } from '../../../ground/base/language.ts'

/** An aspect's or area's name within a sentence: "källkritik, säkerhet och ansvar". Names that begin with an abbreviation stay as they are. */
export function inSentence({ name }: { name: Text }, language: Language): string {
  return lowerFirst(name[language])
}

/** A text's first word as it stands within a sentence. */
export function lowerFirst(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase('sv'))
}

/**
 * Names in a row: "a och b"; "a och b samt c" when a name has an "och" of its own. Names with a comma in them stand in quotation marks when there are several,
 * for nobody could tell where one ends.
 */
export function joinNames(things: readonly { name: Text }[], language: Language): string {
  const names = things.map((thing) => inSentence(thing, language))
  if (names.length < 2) return names.join('')
  const quoted = names.some((name) => name.includes(',')) ? things.map(({ name }) => quote(name[language], language)) : names
  return joinCompounds(quoted, language, names.some(isCompound))
}

/** Names of units in a row, as they are written. */
export function joinUnits(units: readonly { name: string }[], language: Language): string {
  const names = units.map(({ name }) => name)
  const quoted = names.length > 1 && names.some((name) => name.includes(',')) ? names.map((name) => quote(name, language)) : names
  return joinCompounds(quoted, language, names.some(isCompound))
}
