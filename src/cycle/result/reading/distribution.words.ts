import { capitalise, type Messages } from '../../../ground/base/language.ts'
import { aspectsEn, aspectsSv } from './aspects.words.ts'

const sv = {
  levels: {
    stack: (aspect: string, count: string, total: string, levels: string) =>
      `I ${aspect} ligger ${count} av ${total} svar på nivå ${levels}.`,
    either: (from: number, to: number) => `${from} eller ${to}`,
    notAll: 'För en del delområden visas ingen fördelning, för att skydda enstaka svar.',
    fallenTogether: 'Ingen fördelning visas, för att skydda enstaka svar.',
    tooSmall: 'Fördelningen visas från tio svar. Här visas medelvärdet och oftast ett ord för hur långt isär svaren ligger.',
    protectedAll: 'Svaren skyddas, så ingen fördelning visas.',
  },
  differ: {
    most: (aspects: string) => `Längst isär ligger svaren i ${aspects}.`,
    wide: (aspects: string) => `Svaren ligger långt isär i ${aspects}.`,
    even: 'Svaren ligger ungefär lika långt isär i alla delområden som visas.',
    noneWide: 'Svaren ligger inte långt isär i något av de delområden som visas.',
    one: (aspect: string, spread: string) => `I ${aspect} ligger svaren ${spread}.`,
    nothing: 'Hur långt isär svaren ligger kan inte visas.',
  },
  matters: {
    both: (aspects: string, _count: number) =>
      `${capitalise(aspects)} betyder mycket i arbetet, och där är det långt kvar till högsta nivån.`,
    many: (count: number) => `${capitalise(aspectsSv(count))} betyder mycket i arbetet och har långt kvar till högsta nivån.`,
    none: 'Inget av det som betyder mycket i arbetet ligger långt från högsta nivån.',
    noImportance: 'Hur mycket delområdena betyder i arbetet kan inte visas.',
  },
}

const en: typeof sv = {
  levels: {
    stack: (aspect, count, total, levels) => `In ${aspect} ${count} of ${total} answers are at level ${levels}.`,
    either: (from, to) => `${from} or ${to}`,
    notAll: 'For some sub-areas no distribution is shown, to protect single answers.',
    fallenTogether: 'No distribution is shown, to protect single answers.',
    tooSmall: 'The distribution is shown from ten answers. Here the mean is shown, and mostly a word for how far apart the answers are.',
    protectedAll: 'The answers are protected, so no distribution is shown.',
  },
  differ: {
    most: (aspects) => `The answers are furthest apart in ${aspects}.`,
    wide: (aspects) => `The answers are far apart in ${aspects}.`,
    even: 'The answers are about as far apart in every sub-area shown.',
    noneWide: 'The answers are not far apart in any of the sub-areas shown.',
    one: (aspect, spread) => `In ${aspect} the answers are ${spread}.`,
    nothing: 'How far apart the answers are cannot be shown.',
  },
  matters: {
    both: (aspects, count) =>
      `${capitalise(aspects)} ${count === 1 ? 'matters' : 'matter'} much at work, and there it is far to the top level.`,
    many: (count) => `${capitalise(aspectsEn(count))} matter much at work and are far from the top level.`,
    none: 'Nothing of what matters much at work is far from the top level.',
    noImportance: 'How much the sub-areas matter at work cannot be shown.',
  },
}

/** How answers divide, how far apart they lie, and what matters. */
export const distributionWords: Messages<typeof sv> = { sv, en }
