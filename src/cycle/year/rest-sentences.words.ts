import type { Messages } from '../../ground/base/language.ts'

const sv = {
  /** Within a sentence: what it is while mail rests. */
  july: 'juli',
  weekend: 'helg',
  break: (name: string) => `lov (${name})`,
  why: (causes: string) => `det är ${causes}`,
  waits: (until: string, why: string) => `Väntar till ${until}: ${why}`,
  willWait: (until: string, why: string) => `Inbjudan går ut ${until}: ${why} innan dess, och då vilar mejlen.`,
}

const en: typeof sv = {
  july: 'July',
  weekend: 'the weekend',
  break: (name) => `a break (${name})`,
  why: (causes) => `it is ${causes}`,
  waits: (until, why) => `Waits until ${until}: ${why}`,
  willWait: (until, why) => `The invitation goes out on ${until}: ${why} before that, and mail rests then.`,
}

/** Why mail waits. */
export const restWords: Messages<typeof sv> = { sv, en }
