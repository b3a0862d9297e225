import type { Audience } from '../../content/framework/framework.ts'
import { joinCompounds, type Messages } from '../../ground/base/language.ts'
import { areasEn, areasSv } from './areas.words.ts'
import type { Change } from './result.ts'

const sv = {
  far: {
    staff: (names: string[]) => `Längst har du kommit i ${joinCompounds(names, 'sv')}.`,
    leader: (names: string[]) => `Längst har skolan kommit i ${joinCompounds(names, 'sv')}.`,
  },
  spread: {
    staff: (level: string, count: number) => `Du är på nivå ${level} i ${areasSv(count)}.`,
    leader: (level: string, count: number) => `Skolan är på nivå ${level} i ${areasSv(count)}.`,
  },
  early: {
    staff: 'Du upptäcker eller prövar i alla delområden som du har svarat på.',
    leader: 'Skolan upptäcker eller prövar i alla delområden som du har svarat på.',
  },
  nothing: {
    staff: 'Du svarade att inget av delområdena är relevant för dig.',
    leader: 'Du svarade att inget av delområdena är relevant för skolan.',
  },
  top: { staff: 'Du är på högsta nivån i allt som du har svarat på.', leader: 'Skolan är på högsta nivån i allt som du har svarat på.' },
  change({ up, down }: Change, audience: Audience): string {
    const who = audience === 'staff' ? 'du' : 'skolan'
    if (up > 0 && down > 0) return `Sedan förra gången har ${who} gått upp i ${areasSv(up)} och ner i ${areasSv(down)}.`
    if (up > 0) return `Sedan förra gången har ${who} gått upp i ${areasSv(up)}.`
    if (down > 0) return `Sedan förra gången har ${who} gått ner i ${areasSv(down)}.`
    return 'Nivåerna är desamma som förra gången.'
  },
  gain: {
    staff: (names: string[]) => `Mest att vinna har du i ${joinCompounds(names, 'sv')}.`,
    leader: (names: string[]) => `Mest att vinna har skolan i ${joinCompounds(names, 'sv')}.`,
  },
}

const en: typeof sv = {
  far: {
    staff: (names) => `You have come furthest in ${joinCompounds(names, 'en')}.`,
    leader: (names) => `The school has come furthest in ${joinCompounds(names, 'en')}.`,
  },
  spread: {
    staff: (level, count) => `You are at level ${level} in ${areasEn(count)}.`,
    leader: (level, count) => `The school is at level ${level} in ${areasEn(count)}.`,
  },
  early: {
    staff: 'You are discovering or trying in every sub-area that you have answered.',
    leader: 'The school is discovering or trying in every sub-area that you have answered.',
  },
  nothing: {
    staff: 'You answered that none of the sub-areas is relevant to you.',
    leader: 'You answered that none of the sub-areas is relevant to the school.',
  },
  top: {
    staff: 'You are at the top level in everything that you have answered.',
    leader: 'The school is at the top level in everything that you have answered.',
  },
  change({ up, down }, audience) {
    const who = audience === 'staff' ? 'you have' : 'the school has'
    if (up > 0 && down > 0) return `Since last time ${who} gone up in ${areasEn(up)} and down in ${areasEn(down)}.`
    if (up > 0) return `Since last time ${who} gone up in ${areasEn(up)}.`
    if (down > 0) return `Since last time ${who} gone down in ${areasEn(down)}.`
    return 'The levels are the same as last time.'
  },
  gain: {
    staff: (names) => `You have most to gain in ${joinCompounds(names, 'en')}.`,
    leader: (names) => `The school has most to gain in ${joinCompounds(names, 'en')}.`,
  },
}

/** The result’s first sentences. */
export const leadWords: Messages<typeof sv> = { sv, en }
